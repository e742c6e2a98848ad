/// Under which paths files are published that authors and themes call by other names.
struct PublishedPaths: Sendable {
  /// The path in the site, by the one that authors write; what is not here keeps its name.
  private let paths: [String: String]

  init(_ paths: [String: String] = [:]) { self.paths = paths.filter { $0 != $1 } }

  /// The path in the site of the file that authors call by this one.
  subscript(path: String) -> String { paths[path] ?? path }

  /// Markup of an author's own with the paths that files have in the site: `../assets/icon.svg`.
  func rewritten(_ markup: String) -> String {
    let step = Array("../".utf8)
    let bytes = Array(markup.utf8)
    var text: [UInt8] = []
    var copied = 0
    var place = 0
    while place < bytes.count {
      guard bytes[place...].starts(with: step) else {
        place += 1
        continue
      }
      place += step.count
      let end = bytes[place...].firstIndex { Self.endsAddress($0) } ?? bytes.count
      guard
        let path = paths[percentDecoded(String(decoding: bytes[place..<end], as: UTF8.self)[...])]
      else { continue }
      text += bytes[copied..<place]
      text += Array(path.utf8)
      copied = end
      place = end
    }
    return copied == 0 ? markup : String(decoding: text + bytes[copied...], as: UTF8.self)
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "#"), UInt8(ascii: "?"),
      UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      true
    default: false
    }
  }
}
