import Foundation
import Site

/// `numbers.json` as any program reads it.
struct Numbers {
  let definitions: [NSDictionary]
  let values: [NSDictionary]
  let series: [NSDictionary]
  let schema: String?

  init(_ build: SiteBuild) throws {
    let bytes = build.files.first { $0.path == "numbers.json" }?.bytes ?? []
    let file = try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary
    definitions = file?["definitions"] as? [NSDictionary] ?? []
    values = file?["values"] as? [NSDictionary] ?? []
    series = file?["series"] as? [NSDictionary] ?? []
    schema = file?["schema"] as? String
  }

  /// The definition of that name.
  func definition(_ name: String) -> NSDictionary? {
    definitions.first { $0["name"] as? String == name }
  }

  /// The charts whose data are others there.
  func charts(thatDifferFrom other: Numbers) -> [String] {
    zip(series, other.series).filter { $0 != $1 }.compactMap { $0.0["chart"] as? String }
  }

  /// The pages on which charts stand.
  func pages(thatShow charts: [String], _ build: SiteBuild) -> [String] {
    build.files.filter { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      return charts.contains { text.contains("id=\"figure-\($0)\"") }
    }.map(\.path)
  }
}
