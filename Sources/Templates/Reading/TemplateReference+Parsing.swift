extension TemplateReference {
  /// Reads a reference, or returns `nil` when the bytes are none.
  ///
  ///     reference = "." | path | name "(" [ path ] ")"
  ///     path      = name { "." name }
  ///     name      = letter or digit { letter | digit | "_" | "-" }
  init?(_ content: Range<Int>, of bytes: [UInt8]) {
    whole = TemplateWord(content, of: bytes)
    if whole.text == "." {
      (steps, transform) = ([], nil)
      return
    }
    guard let open = bytes[content].firstIndex(of: UInt8(ascii: "(")) else {
      guard let path = Self.path(content, of: bytes) else { return nil }
      (steps, transform) = (path, nil)
      return
    }
    let name = content.lowerBound..<open
    guard bytes[content.upperBound - 1] == UInt8(ascii: ")"), isName(bytes[name]) else {
      return nil
    }
    let argument = (open + 1)..<(content.upperBound - 1)
    guard let path = argument.isEmpty ? [] : Self.path(argument, of: bytes) else { return nil }
    (steps, transform) = (path, TemplateWord(name, of: bytes))
  }

  private static func path(_ range: Range<Int>, of bytes: [UInt8]) -> [TemplateWord]? {
    var words: [TemplateWord] = []
    var start = range.lowerBound
    for end in range.lowerBound...range.upperBound
    where end == range.upperBound || bytes[end] == UInt8(ascii: ".") {
      guard isName(bytes[start..<end]) else { return nil }
      words.append(TemplateWord(start..<end, of: bytes))
      start = end + 1
    }
    return words
  }
}

extension TemplateWord {
  init(_ range: Range<Int>, of bytes: [UInt8]) {
    text = String(decoding: bytes[range], as: UTF8.self)
    self.range = range
  }

  /// The name of a partial: names with slashes between them.
  init?(partial range: Range<Int>, of bytes: [UInt8]) {
    for part in bytes[range].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard isName(part) else { return nil }
    }
    self.init(range, of: bytes)
  }
}

private func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let first = bytes.first, first != UInt8(ascii: "-") else { return false }
  return bytes.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
