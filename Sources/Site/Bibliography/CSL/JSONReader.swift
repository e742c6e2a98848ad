import Diagnostics

/// Reads JSON (RFC 8259) into the tree that YAML gives, so that both are read by the same fields, with the same
/// places.
///
/// Numbers, `true` and `false` are the texts they look like; a key whose value is `null` is left out.
struct JSONReader {
  /// How deep values may be nested: the tree is read and taken down by recursion.
  static let depthLimit = 64

  /// The first thing that is wrong: nothing after it can be read.
  private struct Mistake: Error { let problem: Diagnostic }

  private let source: SourceID
  private let bytes: [UInt8]
  private var index = 0
  private var problems: [Diagnostic] = []

  /// The value that a file holds; `nil` when it is not JSON.
  static func read(
    _ source: SourceID, _ bytes: [UInt8]
  ) -> (node: YAMLNode?, problems: [Diagnostic]) {
    var reader = JSONReader(source: source, bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    do throws(Mistake) {
      let node = try reader.value(depth: 0)
      reader.skipBlanks()
      if reader.index < bytes.count { throw reader.mistake("the end of the file") }
      return (node, reader.problems)
    } catch {
      return (nil, reader.problems + [error.problem])
    }
  }

  private init(source: SourceID, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
  }

  private mutating func value(depth: Int) throws(Mistake) -> YAMLNode {
    skipBlanks()
    if depth > Self.depthLimit { throw mistake("no value nested this deeply") }
    switch peek {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""):
      let scalar = try string()
      return YAMLNode(kind: .scalar(scalar), range: scalar.range)
    default: return try word()
    }
  }

  private mutating func object(_ depth: Int) throws(Mistake) -> YAMLNode {
    let start = index
    var entries: [YAMLEntry] = []
    var first: [String: SourceRange] = [:]
    index += 1
    skipBlanks()
    while peek != UInt8(ascii: "}") {
      if index > start + 1, !first.isEmpty { try expect(",", "`,` or `}`") }
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { throw mistake("a key in double quotes") }
      let key = try string()
      skipBlanks()
      try expect(":", "`:` after the key")
      let value = try value(depth: depth + 1)
      if let before = first[key.text] {
        problems.append(
          YAMLProblem.duplicateKey(key.text, second: key.range, first: before).diagnostic)
      } else if value.scalar?.isNull != true {
        entries.append(YAMLEntry(key: key, value: value))
      }
      first[key.text] = first[key.text] ?? key.range
      skipBlanks()
    }
    index += 1
    return YAMLNode(kind: .mapping(entries), range: SourceRange(source, start, index))
  }

  private mutating func array(_ depth: Int) throws(Mistake) -> YAMLNode {
    let start = index
    var items: [YAMLNode] = []
    index += 1
    skipBlanks()
    while peek != UInt8(ascii: "]") {
      if !items.isEmpty { try expect(",", "`,` or `]`") }
      items.append(try value(depth: depth + 1))
      skipBlanks()
    }
    index += 1
    return YAMLNode(kind: .sequence(items), range: SourceRange(source, start, index))
  }

  private mutating func word() throws(Mistake) -> YAMLNode {
    let start = index
    while let byte = peek, byte > 0x20, !",:{}[]\"".utf8.contains(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let isNumber = text.first.map { $0 == "-" || ("0"..."9").contains($0) } ?? false
    guard ["true", "false", "null"].contains(text) || isNumber && Double(text) != nil else {
      index = start
      throw mistake("a value")
    }
    let excerpt = Excerpt(source, start..<index, of: bytes)
    let scalar = YAMLScalar(excerpt: excerpt, style: .plain, range: excerpt.range)
    return YAMLNode(kind: .scalar(scalar), range: excerpt.range)
  }

  private mutating func string() throws(Mistake) -> YAMLScalar {
    let start = index
    var text = Excerpt(source, at: start + 1)
    index += 1
    while true {
      let run = index
      while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        index += 1
      }
      text.append(verbatim: run..<index, of: bytes)
      switch peek {
      case UInt8(ascii: "\""):
        index += 1
        let range = SourceRange(source, start, index)
        return YAMLScalar(excerpt: text, style: .doubleQuoted, range: range)
      case UInt8(ascii: "\\"): try escape(&text)
      default: throw mistake("`\"` at the end of the text")
      }
    }
  }

  private mutating func escape(_ text: inout Excerpt) throws(Mistake) {
    let start = index
    index += 1
    let character: String
    switch peek.map(Unicode.Scalar.init) {
    case "\"", "\\", "/": character = String(decoding: [bytes[index]], as: UTF8.self)
    case "b": character = "\u{8}"
    case "f": character = "\u{C}"
    case "n": character = "\n"
    case "r": character = "\r"
    case "t": character = "\t"
    case "u":
      index += 1
      var units = [try codeUnit()]
      // A character beyond the first 65,536 is two escapes.
      if UTF16.isLeadSurrogate(units[0]), peek == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        units.append(try codeUnit())
      }
      text.append(Array(String(decoding: units, as: UTF16.self).utf8), for: start..<index)
      return
    default: throw mistake("one of the escapes of JSON")
    }
    index += 1
    text.append(Array(character.utf8), for: start..<index)
  }

  private mutating func codeUnit() throws(Mistake) -> UInt16 {
    let digits = bytes[index..<min(index + 4, bytes.count)]
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, text.allSatisfy({ $0.isHexDigit && $0.isASCII }),
      let unit = UInt16(text, radix: 16)
    else { throw mistake("four hexadecimal digits") }
    index += 4
    return unit
  }

  // MARK: The text

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private mutating func expect(_ character: Unicode.Scalar, _ words: String) throws(Mistake) {
    guard peek == UInt8(ascii: character) else { throw mistake(words) }
    index += 1
  }

  private func mistake(_ expected: String) -> Mistake {
    // The end of the file has no character to show.
    let end = index < bytes.count ? characterEnd : index
    let range = SourceRange(source, index, end)
    return Mistake(
      problem: BibliographyProblem.malformedJSON(expected: expected, range).diagnostic)
  }

  private var characterEnd: Int {
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}

extension YAMLScalar {
  fileprivate var isNull: Bool { style == .plain && text == "null" }
}
