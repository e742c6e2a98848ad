import Foundation
import Testing

@testable import Site

/// The report in `content`, in which everything that a chart file can say has a picture.
enum Gallery {
  /// Its files, by path.
  static let files: [InputFile] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("content").resolvingSymlinksInPath()
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).sorted().compactMap { path in
      let name = path.split(separator: "/").last ?? ""
      guard !name.hasPrefix("."),
        let bytes = try? Data(contentsOf: folder.appendingPathComponent(path))
      else { return nil }
      return InputFile(path: path, bytes: Array(bytes))
    }
  }()

  /// The site.
  static let build = SmallReport(files).build()

  /// The chart files as trees, by the id of the chart.
  static let charts: [(id: String, node: YAMLNode)] = trees(in: "charts/")

  /// The models as trees.
  static let models: [(id: String, node: YAMLNode)] = trees(in: "models/")

  private static func trees(in folder: String) -> [(id: String, node: YAMLNode)] {
    files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(".yaml") }.compactMap { file in
      parseYAML(yamlSource, file.bytes).node.map {
        (String(file.path.dropFirst(folder.count).dropLast(5)), $0)
      }
    }
  }
}
