import TestSupport

/// YAML that was written together with what each of its bytes means.
///
/// This is the other direction of what is tested: it spells a text at random and notes, for every byte of
/// the text, the bytes of the file that spell it.
struct SpelledText {
  /// The file.
  var bytes: [UInt8] = []
  /// Where the scalar begins.
  var start = 0
  /// The text of the scalar.
  var text: [UInt8] = []
  /// For each byte of the text, where it stands in the file.
  var places: [Range<Int>] = []

  /// Writes bytes that are no text.
  mutating func write(_ string: String) { bytes += Array(string.utf8) }

  /// Writes text that is spelled as itself.
  mutating func spell(_ string: String) {
    for byte in string.utf8 {
      text.append(byte)
      places.append(bytes.count..<bytes.count + 1)
      bytes.append(byte)
    }
  }

  /// Writes text that is spelled as something else.
  mutating func spell(_ string: String, as spelling: String) {
    let place = bytes.count..<bytes.count + spelling.utf8.count
    bytes += Array(spelling.utf8)
    text += Array(string.utf8)
    places += string.utf8.map { _ in place }
  }
}

extension SpelledText {
  /// Words that may stand in a plain text, in flow too.
  static let plainWords = [
    "a", "Straße", "ρ·x", "1.10", "日本", "𝛼𝛽", "x*y", "it's", "no", "*p", "e\u{301}",
  ]

  /// Words that may stand in quotes and blocks.
  static let words = plainWords + ["{z}", "b: c", "- d", "[", "@"]

  /// Line breaks, and at most one blank if there is but one, inside a flow scalar.
  mutating func fold(_ lineBreak: String, indentation: Int, _ random: inout SeededGenerator) {
    let before = String(repeating: " ", count: random.next(below: 3))
    let after = String(repeating: " ", count: indentation + random.next(below: 3))
    let count = random.next(below: 3)
    if count == 0 {
      spell(" ", as: before + lineBreak + after)
    } else {
      write(before + lineBreak)
      for _ in 0..<count {
        write(String(repeating: " ", count: random.next(below: 3)))
        spell("\n", as: lineBreak)
      }
      write(after)
    }
  }

  /// A plain scalar of a few words.
  mutating func spellPlain(_ lineBreak: String, indentation: Int, _ random: inout SeededGenerator) {
    spell("w")
    for _ in 0..<random.next(below: 6) {
      switch random.next(below: 4) {
      case 0: fold(lineBreak, indentation: indentation, &random)
      case 1: spell("  ")
      default: spell(" ")
      }
      spell(random.pick(SpelledText.plainWords))
    }
  }

  /// A single-quoted scalar.
  mutating func spellSingleQuoted(
    _ lineBreak: String, indentation: Int, _ random: inout SeededGenerator
  ) {
    write("'")
    for _ in 0..<random.next(below: 8) {
      switch random.next(below: 5) {
      case 0: spell("'", as: "''")
      case 1: spell(" ")
      case 2: break
      default: spell(random.pick(SpelledText.words.filter { !$0.contains("'") }))
      }
      if random.next(below: 5) == 0 {
        spell("|")
        fold(lineBreak, indentation: indentation, &random)
        spell("|")
      }
    }
    write("'")
  }

  /// A double-quoted scalar.
  mutating func spellDoubleQuoted(
    _ lineBreak: String, indentation: Int, _ random: inout SeededGenerator
  ) {
    let escapes = [
      ("\0", "\\0"), ("\u{7}", "\\a"), ("\u{8}", "\\b"), ("\t", "\\t"), ("\n", "\\n"),
      ("\u{B}", "\\v"), ("\u{C}", "\\f"), ("\r", "\\r"), ("\u{1B}", "\\e"), (" ", "\\ "),
      ("\"", "\\\""), ("/", "\\/"), ("\\", "\\\\"), ("\u{85}", "\\N"), ("\u{A0}", "\\_"),
      ("\u{2028}", "\\L"), ("\u{2029}", "\\P"), ("A", "\\x41"), ("é", "\\u00E9"),
      ("😀", "\\U0001f600"),
    ]
    write("\"")
    for _ in 0..<random.next(below: 10) {
      switch random.next(below: 7) {
      case 0: spell(" ")
      case 1, 2, 3:
        let escape = random.pick(escapes)
        spell(escape.0, as: escape.1)
      case 4:
        spell("|")
        fold(lineBreak, indentation: indentation, &random)
        spell("|")
      case 5:
        // A break that is taken away, with the blanks after it.
        spell("|")
        write("\\" + lineBreak + String(repeating: " ", count: indentation + random.next(below: 3)))
        spell("|")
      default: spell(random.pick(SpelledText.words))
      }
    }
    write("\"")
  }

  /// A literal block, with a header of any kind, up to and with its last line break.
  mutating func spellLiteral(
    _ lineBreak: String, parent: Int, _ random: inout SeededGenerator
  ) {
    let extra = 1 + random.next(below: 4)
    let isExplicit = random.next(below: 2) == 0
    let chomping = random.pick(["", "-", "+"])
    let digit = isExplicit ? String(extra) : ""
    write("|" + (random.next(below: 2) == 0 ? digit + chomping : chomping + digit))
    write(random.pick(["", " ", " # comment"]) + lineBreak)
    let indentation = String(repeating: " ", count: parent + extra)
    let count = 1 + random.next(below: 5)
    for line in 0..<count {
      let isLast = line == count - 1
      if line > 0 && !isLast && random.next(below: 3) == 0 {
        spellBreak(lineBreak)
        continue
      }
      write(indentation)
      if isExplicit || line > 0 { spell(String(repeating: " ", count: random.next(below: 3))) }
      spell(random.pick(SpelledText.words) + " # " + random.pick(SpelledText.words))
      if !isLast || chomping != "-" { spellBreak(lineBreak) } else { write(lineBreak) }
    }
    for _ in 0..<random.next(below: 3) {
      if chomping == "+" { spellBreak(lineBreak) } else { write(lineBreak) }
    }
  }

  /// A folded block. Two lines are joined by a blank, unless one of them is indented more.
  mutating func spellFolded(
    _ lineBreak: String, parent: Int, _ random: inout SeededGenerator
  ) {
    let isStripped = random.next(below: 2) == 0
    write((isStripped ? ">-" : ">") + lineBreak)
    let indentation = String(repeating: " ", count: parent + 1 + random.next(below: 3))
    var lines = (0..<1 + random.next(below: 5)).map { _ in
      random.pick(["", "", "  "]) + random.pick(SpelledText.words) + random.pick(["", "  "])
    }
    // The first line decides about the indentation.
    lines[0] = "w" + lines[0]
    write(indentation)
    for (line, next) in zip(lines, lines.dropFirst()) {
      spell(line)
      let isKept = line.hasPrefix(" ") || next.hasPrefix(" ")
      let count = random.next(below: 2) * random.next(below: 3)
      if isKept {
        spellBreak(lineBreak)
      } else if count == 0 {
        spell(" ", as: lineBreak + indentation)
        continue
      } else {
        write(lineBreak)
      }
      for _ in 0..<count { spellBreak(lineBreak) }
      write(indentation)
    }
    spell(lines.last ?? "")
    if isStripped { write(lineBreak) } else { spellBreak(lineBreak) }
  }

  private mutating func spellBreak(_ lineBreak: String) { spell("\n", as: lineBreak) }
}

extension SeededGenerator {
  /// A number from zero up to, but not including, `bound`.
  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// One of `choices`.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[next(below: choices.count)] }
}
