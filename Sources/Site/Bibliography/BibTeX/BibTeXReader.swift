import Diagnostics

/// Reads a file of BibTeX or BibLaTeX:
///
///     file    = { text | "@" command }
///     command = "comment" braces | "preamble" body | "string" body | type body
///     body    = "{" … "}" | "(" … ")"
///     entry   = key { "," name "=" value } [ "," ]
///     value   = piece { "#" piece }
///     piece   = "{" … "}" | '"' … '"' | digits | abbreviation
///
/// Whatever stands between commands is a comment. After a mistake reading goes on at the next line that begins with
/// `@`. Cost: linear in the file.
struct BibTeXReader {
  private static let lengthLimit = 1 << 20

  /// A mistake ends the command in which it is.
  private struct Mistake: Error { let problem: BibliographyProblem }

  private let source: SourceID
  private let bytes: [UInt8]
  private var index = 0
  private var strings = BibTeXReader.months
  private var entries: [BibTeXEntry] = []
  private var problems: [Diagnostic] = []

  /// The entries of a file.
  static func read(
    _ source: SourceID, _ bytes: [UInt8]
  ) -> (entries: [BibTeXEntry], problems: [Diagnostic]) {
    var reader = BibTeXReader(source, bytes)
    while reader.skipToCommand() { reader.command() }
    return (reader.entries, reader.problems)
  }

  private init(_ source: SourceID, _ bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
  }

  /// The abbreviations that all styles define.
  private static let months: [String: Excerpt?] = Dictionary(
    uniqueKeysWithValues: [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ].map { ($0, nil) })

  private mutating func skipToCommand() -> Bool {
    while let byte = peek, byte != UInt8(ascii: "@") { index += 1 }
    return peek != nil
  }

  private mutating func command() {
    let start = index
    do throws(Mistake) {
      try readCommand()
    } catch {
      problems.append(error.problem.diagnostic)
      index = max(index, start + 1)
      while index < bytes.count, !(peek == UInt8(ascii: "@") && isLineStart(index)) { index += 1 }
    }
  }

  private mutating func readCommand() throws(Mistake) {
    index += 1
    skipBlanks()
    let nameStart = index
    let word = name().lowercased()
    // An address in a comment between commands is no command.
    guard !word.isEmpty else { return }
    let range = SourceRange(source, nameStart, index)
    skipBlanks()
    let open = index
    guard let byte = peek, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "(") else {
      if word == "comment" || !isCommand(at: nameStart) { return }
      throw expected("`{` after `@\(word)`")
    }
    if word == "comment" {
      if byte == UInt8(ascii: "{") { _ = try braces() }
      return
    }
    index += 1
    let close = byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    skipBlanks()
    switch word {
    case "preamble": _ = try value()
    case "string": try string()
    default: try entry(word, range, close, SourceRange(source, open, open + 1))
    }
    skipBlanks()
    guard peek == close else {
      if peek == nil || isAtNextCommand {
        throw Mistake(problem: .unclosedBibTeX(SourceRange(source, open, open + 1)))
      }
      throw expected("`,` or `\(Unicode.Scalar(close))`")
    }
    index += 1
  }

  /// Whether a sign stands where a command begins: an address in a comment does not.
  private func isCommand(at name: Int) -> Bool {
    var place = name - 1
    while place >= 0, bytes[place] != UInt8(ascii: "@") { place -= 1 }
    return isLineStart(place)
  }

  private mutating func string() throws(Mistake) {
    let name = name().lowercased()
    guard !name.isEmpty else { throw expected("the name of an abbreviation") }
    skipBlanks()
    try expect("=")
    strings[name] = .some(try value())
  }

  private mutating func entry(
    _ type: String, _ range: SourceRange, _ close: UInt8, _ open: SourceRange
  ) throws(Mistake) {
    let start = index
    while let byte = peek, byte > 0x20, byte != UInt8(ascii: ","), byte != close,
      byte != UInt8(ascii: "="), byte != UInt8(ascii: "{"), byte != UInt8(ascii: "\"")
    {
      index += 1
    }
    let end = index
    skipBlanks()
    guard end > start, peek == UInt8(ascii: ",") || peek == close else {
      if peek == nil { throw Mistake(problem: .unclosedBibTeX(open)) }
      if end > start, peek != UInt8(ascii: "=") { throw expected("`,` after the key") }
      index = start
      throw expected("the key of the entry and `,`")
    }
    let key = Excerpt(source, start..<end, of: bytes)
    var entry = BibTeXEntry(
      type: type, typeRange: range, key: Located(value: key.text, range: key.range))
    // What could be read counts, so that its key is known.
    defer { entries.append(entry) }
    while true {
      skipBlanks()
      entry.isWhole = peek == close
      guard peek == UInt8(ascii: ",") else { return }
      index += 1
      skipBlanks()
      entry.isWhole = peek == close
      if entry.isWhole { return }
      if peek == nil || isAtNextCommand { throw Mistake(problem: .unclosedBibTeX(open)) }
      try field(of: &entry)
    }
  }

  private mutating func field(of entry: inout BibTeXEntry) throws(Mistake) {
    let start = index
    let field = name().lowercased()
    let range = SourceRange(source, start, index)
    guard !field.isEmpty else { throw expected("the name of a field") }
    skipBlanks()
    try expect("=")
    let value = try value()
    if let before = entry.fields.first(where: { $0.name == field }) {
      let repeated = BibliographyProblem.repeatedField(field, range, first: before.nameRange)
      problems.append(repeated.diagnostic)
    } else {
      entry.fields.append(BibTeXField(name: field, nameRange: range, value: value))
    }
  }

  // MARK: Values

  private mutating func value() throws(Mistake) -> Excerpt {
    skipBlanks()
    var value = Excerpt(source, at: index)
    while true {
      value.append(try piece())
      // Abbreviations of abbreviations could grow without end.
      if value.bytes.count > Self.lengthLimit { throw expected("a value of at most 1 MiB") }
      skipBlanks()
      guard peek == UInt8(ascii: "#") else { return value }
      index += 1
      skipBlanks()
    }
  }

  private mutating func piece() throws(Mistake) -> Excerpt {
    switch peek {
    case UInt8(ascii: "{"): return Excerpt(source, try braces(), of: bytes)
    case UInt8(ascii: "\""): return Excerpt(source, try quotes(), of: bytes)
    default: break
    }
    let start = index
    let text = name()
    let word = Excerpt(source, start..<index, of: bytes)
    guard !text.isEmpty else { throw expected("a value in braces or quotes") }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return word }
    if let known = strings[text.lowercased()] { return known ?? word }
    let near = nearestName(to: text, in: strings.keys.sorted())
    problems.append(
      BibliographyProblem.unknownString(text, word.range, nearest: near).diagnostic)
    return word
  }

  /// What stands between braces, which go in pairs; moves behind them.
  private mutating func braces() throws(Mistake) -> Range<Int> {
    let start = index
    var depth = 0
    while let byte = peek, !isAtNextCommand {
      index += 1
      switch byte {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return (start + 1)..<(index - 1) }
      default: break
      }
    }
    throw Mistake(problem: .unclosedBibTeX(SourceRange(source, start, start + 1)))
  }

  /// What stands between quotes; a quote between braces ends nothing.
  private mutating func quotes() throws(Mistake) -> Range<Int> {
    let start = index
    var depth = 0
    index += 1
    while let byte = peek, !isAtNextCommand {
      index += 1
      switch byte {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\"") where depth == 0: return (start + 1)..<(index - 1)
      default: break
      }
      // The entry ends here: the quote was never closed.
      if depth < 0 { break }
    }
    throw Mistake(problem: .unclosedBibTeX(SourceRange(source, start, start + 1)))
  }

  // MARK: The text

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Whether a line begins here that begins a command. Within a value that is a sign of a missing brace: no text
  /// has such a line, and one mistake must not swallow the file.
  private var isAtNextCommand: Bool {
    guard peek == UInt8(ascii: "@"), isLineStart(index) else { return false }
    var place = index + 1
    while place < bytes.count, UInt8(ascii: "a")...UInt8(ascii: "z") ~= bytes[place] | 0x20 {
      place += 1
    }
    return place > index + 1 && place < bytes.count && "{(".utf8.contains(bytes[place])
  }

  private func isLineStart(_ place: Int) -> Bool {
    var place = place - 1
    while place >= 0, bytes[place] == 0x20 || bytes[place] == 0x09 { place -= 1 }
    return place < 0 || bytes[place] == 0x0A || bytes[place] == 0x0D
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || (0x09...0x0D).contains(byte) { index += 1 }
  }

  /// A run of characters that names may have.
  private mutating func name() -> String {
    let start = index
    while let byte = peek, byte > 0x20, byte != 0x7F, !"\"#%'(),={}@\\".utf8.contains(byte) {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Mistake) {
    guard peek == UInt8(ascii: character) else { throw expected("`\(character)`") }
    index += 1
  }

  private func expected(_ words: String) -> Mistake {
    var end = min(index + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Mistake(
      problem: .malformedBibTeX(expected: words, SourceRange(source, index, end)))
  }
}
