import TestSupport

/// Writes nested documents in which every code span and destination holds a token of its own.
struct DocumentGenerator {
  /// What must be found: its text, and how the file spells it.
  struct Token {
    var text: String
    var spelling: String
    /// What the spelling has before its `token`.
    var prefix: String
  }

  private var random: SeededGenerator
  private(set) var tokens: [Token] = []
  private var footnotes: [String] = []
  private var definitions: [String] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A document with one kind of line ending.
  mutating func document() -> [UInt8] {
    var lines = blocks(depth: 0)
    var index = 0
    // Footnotes may refer to further footnotes.
    while index < footnotes.count {
      let name = footnotes[index]
      let content = blocks(depth: 3)
      lines += [""] + indented(content, first: "[^\(name)]: ", rest: "    ")
      index += 1
    }
    lines += [""] + definitions.flatMap { $0.split(separator: "\n").map(String.init) }
    let lineEnding = pick(["\n", "\n", "\r\n", "\r"])
    return Array(lines.joined(separator: lineEnding).utf8)
  }

  private mutating func blocks(depth: Int) -> [String] {
    var lines: [String] = []
    for _ in 0..<number(1...3) { lines += (lines.isEmpty ? [] : [""]) + block(depth: depth) }
    return lines
  }

  private mutating func block(depth: Int) -> [String] {
    switch number(0...(depth < 4 ? 9 : 5)) {
    case 0, 1, 2: paragraph()
    case 3: [pick(["# ", "## ", "###\t"]) + text(isCell: false) + pick(["", " #", "  ##"])]
    case 4: paragraph() + [pick(["===", "---"])]
    case 5: table()
    case 6: indented(blocks(depth: depth + 1), first: "> ", rest: pick(["> ", ">", ">"]) + " ")
    case 7: ["> [!NOTE]"] + indented(paragraph(), first: "> ", rest: "> ")
    case 8: indented(blocks(depth: depth + 1), first: pick(["- ", "* "]), rest: "  ")
    // A tab is as wide as the place where it stands allows: only outermost it is surely four
    // columns.
    case 9 where depth == 0: indented(blocks(depth: 1), first: pick(["1.\t", "+\t"]), rest: "\t")
    default: indented(blocks(depth: depth + 1), first: "1) ", rest: "   ")
    }
  }

  private func indented(_ lines: [String], first: String, rest: String) -> [String] {
    lines.enumerated().map { index, line in (index == 0 ? first : rest) + line }
  }

  private mutating func paragraph() -> [String] {
    (0..<number(1...3)).map { index in
      (index == 0 ? "" : pick(["", "", " ", "   "])) + "so " + text(isCell: false)
        + pick(["", "", "  ", "\\"])
    } + ["so"]
  }

  private mutating func table() -> [String] {
    let columns = number(1...3)
    var lines: [String] = []
    if number(0...3) == 0 { lines.append("so " + text(isCell: false)) }
    for row in 0..<number(2...4) {
      lines.append(
        // A blank at the start of an item would belong to its marker.
        pick(row == 0 ? ["| ", "|"] : ["| ", "|", " |  "])
          + (0..<columns).map { _ in text(isCell: true) }.joined(separator: pick([" | ", "|"]))
          + " |")
      if row == 0 { lines.append("|" + String(repeating: "---|", count: columns)) }
    }
    return lines
  }

  private mutating func text(isCell: Bool) -> String {
    (0..<number(1...4)).map { _ in inline(depth: 0, isCell: isCell) }
      .joined(separator: pick([" ", " é ", " \\* ", " &amp; ", " 字 "]))
  }

  private mutating func inline(depth: Int, isCell: Bool) -> String {
    switch number(0...(depth < 3 ? 12 : 4)) {
    case 0: pick(["word", "ßé", "a\\_b", "&copy;", "x*y", "\\`", "字字", "<!-- `c` -->"])
    case 1, 2, 3, 4: code(isCell: isCell)
    case 5: "*\(inline(depth: depth + 1, isCell: isCell))*"
    case 6: "**\(inline(depth: depth + 1, isCell: isCell))**"
    case 7: "~~\(inline(depth: depth + 1, isCell: isCell))~~"
    case 8: "![\(inline(depth: depth + 1, isCell: isCell))](\(destination()))"
    case 9:
      "[\(code(isCell: isCell))](<\(destination())> \(pick(["\"a \\\" b\"", "'t'", "(é)"])))"
    case 10: "[^\(footnote())]"
    case 11: "![\(code(isCell: isCell))][\(definition())]"
    default: "[](\(destination()))"
    }
  }

  private mutating func code(isCell: Bool) -> String {
    let bar = pick(["+", "é", "|", "字", "\t"])
    let name = "token\(tokens.count)end"
    let spelling = "= \(name)\(isCell && bar == "|" ? "\\|" : bar)x"
    tokens.append(Token(text: "= \(name)\(bar)x", spelling: spelling, prefix: "= "))
    return pick(["`\(spelling)`", "``\(spelling)``", "` \(spelling) `"])
  }

  private mutating func destination() -> String {
    let spelling = "chart:token\(tokens.count)end"
    tokens.append(Token(text: spelling, spelling: spelling, prefix: "chart:"))
    return spelling
  }

  private mutating func footnote() -> String {
    guard footnotes.count < 3 || number(0...1) == 0 else { return pick(footnotes) }
    guard footnotes.count < 6 else { return pick(footnotes) }
    footnotes.append("note\(footnotes.count)")
    return "note\(footnotes.count - 1)"
  }

  private mutating func definition() -> String {
    let label = "Label \(definitions.count)"
    let between = pick([" ", "\n  ", "  "])
    definitions.append("[\(label.uppercased())]:\(between)\(destination())")
    return label
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &random) ?? ""
  }
}
