import Diagnostics

/// Turns the LaTeX of a BibTeX value into plain text: accents and commands become characters, braces go.
///
///     G{\"o}del, Escher--Bach    Gödel, Escher–Bach
///
/// A command that is not known is left out, which is reported; its argument stays. Cost: linear in the text.
struct LaTeXText {
  /// How many bytes the letter of an accent may be spelled with.
  private static let letterLimit = 24

  private let excerpt: Excerpt
  private let bytes: [UInt8]
  private var index = 0
  private var text = ""
  /// What stands before `text`, with what is set apart in it.
  private var pieces: [FormattedText.Piece] = []
  private var problems: [Diagnostic] = []
  /// For each open brace, what its end adds: the closing quote of `\enquote{`, the end of `\emph{`.
  private var endings: [[FormattedText.Piece]] = []
  private var isMath = false

  /// The text that a value prints.
  static func plain(_ excerpt: Excerpt, _ problems: inout [Diagnostic]) -> String {
    read(excerpt, &problems).plain
  }

  /// The text that a value prints, with what is set apart in it.
  static func read(_ excerpt: Excerpt, _ problems: inout [Diagnostic]) -> FormattedText {
    var reader = LaTeXText(excerpt)
    reader.read()
    problems += reader.problems
    return FormattedText(reader.pieces + [.text(reader.text)])
  }

  private init(_ excerpt: Excerpt) {
    self.excerpt = excerpt
    bytes = excerpt.bytes
  }

  private mutating func read() {
    while let byte = peek {
      switch Unicode.Scalar(byte) {
      case "\\": command()
      case "{":
        endings.append([])
        index += 1
      case "}":
        for piece in endings.popLast() ?? [] { add(piece) }
        index += 1
      case "$":
        isMath.toggle()
        index += 1
      case "_" where isMath: script(.lowered)
      case "^" where isMath: script(.raised)
      case "~": add("\u{A0}", skipping: 1)
      case "-" where has("---"): add("—", skipping: 3)
      case "-" where has("--"): add("–", skipping: 2)
      case "`" where has("``"): add("“", skipping: 2)
      case "'" where has("''"): add("”", skipping: 2)
      case "`": add("‘", skipping: 1)
      case "'": add("’", skipping: 1)
      default: character()
      }
    }
  }

  private mutating func add(_ piece: FormattedText.Piece) {
    if case .text(let more) = piece {
      text += more
    } else {
      pieces += [.text(text), piece]
      text = ""
    }
  }

  /// Sets the group that follows apart.
  private mutating func begin(_ style: FormattedText.Style) {
    guard peek == UInt8(ascii: "{") else { return }
    add(.begin(style))
    endings.append([.end(style)])
    index += 1
  }

  /// `_` or `^` of a formula: what follows is a group, a command or one character.
  private mutating func script(_ style: FormattedText.Style) {
    index += 1
    guard peek != UInt8(ascii: "{") else { return begin(style) }
    add(.begin(style))
    if peek == UInt8(ascii: "\\") { command() } else if peek != nil { character() }
    add(.end(style))
  }

  private mutating func add(_ character: String, skipping count: Int) {
    text += character
    index += count
  }

  /// One character as it stands.
  private mutating func character() {
    let end = characterEnd
    text += String(decoding: bytes[index..<end], as: UTF8.self)
    index = end
  }

  private mutating func command() {
    let start = index
    index += 1
    let name = commandName()
    if let accent = LaTeXAccent.all[name] {
      text += accented(accent)
    } else if let style = LaTeXSymbols.styles[name] {
      skipBlanks()
      begin(style)
    } else if let style = LaTeXSymbols.declarations[name] {
      skipBlanks()
      // It holds to the end of the group that it stands in.
      if !endings.isEmpty {
        add(.begin(style))
        endings[endings.count - 1].insert(.end(style), at: 0)
      }
    } else if let character = LaTeXSymbols.characters[name] {
      text += character
    } else if LaTeXSymbols.wrappers.contains(name) {
      skipBlanks()
    } else if LaTeXSymbols.quotes.contains(name) {
      skipBlanks()
      if peek == UInt8(ascii: "{") {
        text += "“"
        endings.append([.text("”")])
        index += 1
      }
    } else if name == "href" {
      // Its address is not shown.
      skipBlanks()
      _ = group()
      skipBlanks()
    } else if !name.isEmpty {
      let range = excerpt.range(start..<index)
      problems.append(BibliographyProblem.unknownCommand(name, range).diagnostic)
    }
  }

  /// The name after a backslash: letters, or one other character. Blanks after letters belong to the command.
  private mutating func commandName() -> String {
    let start = index
    while let byte = peek, byte.isASCIILetter { index += 1 }
    if index == start {
      if index < bytes.count { index = characterEnd }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    // A letter as an accent takes the letter after a blank: `\c c`.
    if LaTeXAccent.all[name] == nil || peek == 0x20 { skipBlanks() }
    return name
  }

  /// The letter that an accent stands on: in braces, after a blank or at once.
  private mutating func accented(_ accent: LaTeXAccent) -> String {
    skipBlanks()
    let inner: String
    if peek == UInt8(ascii: "{") {
      let argument = group()
      // An accent stands on a letter; braces inside of braces without end are no letter.
      let isLetter = argument.count <= Self.letterLimit
      inner = isLetter ? Self.plain(excerpt.part(argument), &problems) : ""
    } else if peek == UInt8(ascii: "\\") {
      index += 1
      let name = commandName()
      inner = LaTeXSymbols.characters[name] ?? ""
    } else if index < bytes.count, peek != UInt8(ascii: "}") {
      let end = characterEnd
      inner = String(decoding: bytes[index..<end], as: UTF8.self)
      index = end
    } else {
      inner = ""
    }
    guard let first = inner.first else { return "" }
    return accent.on(first) + inner.dropFirst()
  }

  /// What stands between the braces here; moves behind them. Braces go in pairs, or to the end.
  private mutating func group() -> Range<Int> {
    guard peek == UInt8(ascii: "{") else { return index..<index }
    let start = index + 1
    var depth = 0
    while let byte = peek {
      index += 1
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return start..<(index - 1) }
      }
    }
    return start..<index
  }

  // MARK: The text

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private var characterEnd: Int {
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private func has(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || (0x09...0x0D).contains(byte) { index += 1 }
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
