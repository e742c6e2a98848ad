import Diagnostics
import TestSupport
import Testing
import Yams

@testable import Site

/// Laws of reading scalars, tried on random ones.
@Suite struct ScalarLawTests {
  /// Writes one random scalar as the value of `key` somewhere in a file, with other things around it.
  private func file(style: Int, _ random: inout SeededGenerator) -> (SpelledText, body: Range<Int>)
  {
    var file = SpelledText()
    if random.next(below: 3) == 0 { file.write("# Page ρ\r\n---\n") }
    let start = file.bytes.count
    let lineBreak = random.pick(["\n", "\r\n", "\r"])
    let depth = random.next(below: 4)
    for level in 0..<depth {
      let blanks = String(repeating: " ", count: 2 * level)
      file.write(blanks + random.pick(["é: # c", "'x': &x"]) + lineBreak)
    }
    let parent = 2 * depth
    file.write(String(repeating: " ", count: parent))
    let isFlow = style < 3 && random.next(below: 3) == 0
    file.write(isFlow ? "{ρ: [ñ, " : random.pick(["key: ", "\"ké\":  ", "ключ: &a_1 "]))
    let indentation = parent + 1
    file.start = file.bytes.count
    switch style {
    case 0: file.spellPlain(lineBreak, indentation: indentation, &random)
    case 1: file.spellSingleQuoted(lineBreak, indentation: indentation, &random)
    case 2: file.spellDoubleQuoted(lineBreak, indentation: indentation, &random)
    case 3: file.spellFolded(lineBreak, parent: parent, &random)
    default: file.spellLiteral(lineBreak, parent: parent, &random)
    }
    if isFlow { file.write(random.pick(["]}", ", z], q: r}"])) }
    if style < 3 { file.write(random.pick(["", " ", " # comment", lineBreak])) }
    let end = file.bytes.count
    if random.next(below: 3) == 0 { file.write("\n---\nno: [yaml") }
    return (file, start..<end)
  }

  @Test(arguments: [0, 1, 2, 3, 4])
  func everyByteMapsToWhatSpellsIt(style: Int) throws {
    for seed in UInt64(0)..<1500 {
      var random = SeededGenerator(seed: seed)
      let (file, body) = file(style: style, &random)
      let text = String(decoding: file.bytes[body], as: UTF8.self)
      let comment = Comment("seed \(seed), style \(style): \(quoted(text))")
      let (node, problems) = parseYAML(yamlSource, file.bytes, body)
      try #require(problems.isEmpty && node != nil, comment)
      let root = try #require(node)
      let scalar = try #require(scalars(root).first { $0.range.start == file.start }, comment)
      try #require(scalar.excerpt.bytes == file.text, comment)
      for (index, place) in file.places.enumerated() {
        let range = scalar.excerpt.range(index..<index + 1)
        try #require(range.start..<range.end == place, comment)
      }
    }
  }

  @Test func textsAreThoseOfYams() throws {
    for seed in UInt64(0)..<2000 {
      var random = SeededGenerator(seed: seed)
      // Where libyaml breaks lines and skips marks as YAML 1.1 did, we differ from it on purpose.
      let text = randomYAML(&random).filter { $0 != "\u{85}" && $0 != "\u{FEFF}" }
      let comment = Comment("seed \(seed): \(quoted(text))")
      guard let theirs = try? Yams.compose(yaml: text, .basic) else { continue }
      let (node, problems) = parse(text)
      let ours = try #require(node, comment)
      try #require(problems.allSatisfy { $0.diagnostic.code == "unsupported-yaml" }, comment)
      // A document of nothing is an empty mapping.
      guard problems.isEmpty, theirs.scalar?.string != "" else { continue }
      let texts = scalars(ours)
      try #require(texts.map(\.text) == strings(theirs), comment)
      for scalar in texts {
        try #require(slice(text, scalar.range).map { spells($0, scalar) } == true, comment)
      }
    }
  }

  @Test func noBytesCrash() {
    for seed in UInt64(0)..<4000 {
      var random = SeededGenerator(seed: seed)
      var bytes = Array(randomYAML(&random).utf8)
      for _ in 0..<random.next(below: 4) where !bytes.isEmpty {
        let place = random.next(below: bytes.count)
        switch random.next(below: 3) {
        case 0: bytes[place] = UInt8(random.next(below: 256))
        case 1: bytes.remove(at: place)
        default: bytes.insert(random.pick(Array("*&!?-:#'\"|>[]{},\n\t @`".utf8)), at: place)
        }
      }
      let (node, problems) = parseYAML(yamlSource, bytes)
      #expect(node != nil || !problems.isEmpty, "seed \(seed)")
      for problem in problems {
        for label in problem.diagnostic.labels {
          #expect(label.range.end <= bytes.count, "seed \(seed)")
        }
      }
      for scalar in node.map({ scalars($0) }) ?? [] {
        #expect(scalar.range.end <= bytes.count, "seed \(seed)")
        #expect(scalar.excerpt.range.end <= bytes.count, "seed \(seed)")
      }
    }
  }

  /// The texts of a tree of Yams, in order.
  private func strings(_ node: Node) -> [String] {
    switch node {
    case .scalar(let scalar): [scalar.string]
    case .sequence(let items): items.flatMap { strings($0) }
    case .mapping(let pairs): pairs.flatMap { strings($0.key) + strings($0.value) }
    case .alias: []
    }
  }

  /// Whether `slice` may be all that spells `scalar`.
  private func spells(_ slice: String, _ scalar: YAMLScalar) -> Bool {
    switch scalar.style {
    case .plain: slice == scalar.text || slice.contains { $0.isNewline }
    case .singleQuoted: slice.count >= 2 && slice.hasPrefix("'") && slice.hasSuffix("'")
    case .doubleQuoted: slice.count >= 2 && slice.hasPrefix("\"") && slice.hasSuffix("\"")
    case .literal: slice.hasPrefix("|")
    case .folded: slice.hasPrefix(">")
    }
  }

  /// Something that often is YAML.
  private func randomYAML(_ random: inout SeededGenerator) -> String {
    let tokens = [
      "a", "b: ", "c:\n", "\n", "\n", "\n  ", "\n  ", "\n    ", "- ", "- ", "? ", ": ", "[", "]",
      "{", "}", ", ", "'x y'", "'it''s'", "\"p\\n\\x41 q\"", "\"r\n  s\"", "|\n   t\n   u\n",
      ">\n   v\n   w\n\n   z\n", ">-\n   k\n     l\n   m\n", "# c\n", " # d\n", "&n ", "é ρ", " ",
      "1.10", "x*y", "**", "d: e\n", "f: 'g'\n", "- h\n", "- i: j\n  k: l\n", "  ", "\r\n", "---\n",
      "|+\n m\n\n", ">1\n  o\n p\n q\n", "\u{85}", "\u{FEFF}",
    ]
    var text = ""
    for _ in 0..<1 + random.next(below: 14) { text += random.pick(tokens) }
    return text
  }
}
