/// All names that stand in a text, whatever it is: prose, formulas, comments.
struct NamesInText {
  /// With dots, each of their beginnings too, and what stands behind `table:`.
  private let words: Set<String>

  /// The names in the bytes of a file.
  init(_ bytes: [UInt8]) {
    var words: Set<String> = []
    var start: Int?
    for place in 0...bytes.count {
      let isPart = place < bytes.count && Self.isPartOfName(bytes[place])
      if isPart {
        if start == nil { start = place }
        continue
      }
      guard let begin = start else { continue }
      start = nil
      let parts = bytes[begin..<place].split(separator: UInt8(ascii: "."))
        .map { String(decoding: $0, as: UTF8.self) }
      for count in 1...max(parts.count, 1) where count <= parts.count {
        words.insert(parts.prefix(count).joined(separator: "."))
      }
      if bytes[..<begin].suffix(6).elementsEqual("table:".utf8), let first = parts.first {
        words.insert("table:" + first)
      }
    }
    self.words = words
  }

  /// Whether a definition is named, with its model or, where that is named too, by itself. A table may show all of a model.
  func names(_ definition: String, of model: String) -> Bool {
    words.contains("table:" + model) || words.contains(model + "." + definition)
      || words.contains(model) && words.contains(definition)
  }

  /// Whether a data set is named in full, or shown as a table.
  func names(dataSet name: String) -> Bool {
    words.contains("data." + name) || words.contains("table:" + name)
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }
}
