import Diagnostics
import FormulaSyntax
import TestSupport
import Testing

@Test func tokensConcatenateToTheSource() {
  for seed in 0..<400 as Range<UInt64> {
    var generator = SeededGenerator(seed: seed)
    let bytes = randomBytes(&generator)
    var end = 0
    for token in tokens(of: bytes) {
      #expect(token.range.lowerBound == end, "seed \(seed)")
      #expect(token.kind == .end || !token.range.isEmpty, "seed \(seed)")
      end = token.range.upperBound
    }
    #expect(end == bytes.count, "seed \(seed)")
  }
}

@Test func theLastTokenIsTheEndAndNoOtherIs() {
  for text in ["", " ", "1 + 2", "?", "\u{FFFD}"] {
    let kinds = tokens(of: Array(text.utf8)).map(\.kind)
    #expect(kinds.filter { $0 == .end }.count == 1)
    #expect(kinds.last == .end)
  }
}

@Test func anyBytesParseWithRangesInsideOfTheText() {
  for seed in 0..<400 as Range<UInt64> {
    var generator = SeededGenerator(seed: seed)
    let bytes = randomBytes(&generator)
    let parsed = parseFormula(Excerpt(whole: SourceID(0), bytes: bytes))
    for problem in parsed.problems {
      for label in problem.diagnostic.labels {
        #expect(label.range.end <= bytes.count, "seed \(seed)")
      }
    }
    #expect(parsed.problems.count <= 1, "seed \(seed)")
    expectInside(parsed.tree, bytes.count, seed)
  }
}

/// Every part lies in its whole, whatever the text.
private func expectInside(_ tree: Expression, _ end: Int, _ seed: UInt64) {
  #expect(tree.range.end <= end, "seed \(seed)")
  for part in tree.kind.parts {
    #expect(tree.range.start <= part.range.start, "seed \(seed)")
    #expect(part.range.end <= tree.range.end, "seed \(seed)")
    expectInside(part, end, seed)
  }
}

/// Bytes of which some are pieces of the language, some are scalars, some are noise.
private func randomBytes(_ generator: inout SeededGenerator) -> [UInt8] {
  let pieces = [
    "x", "GWh", "1", "2.5e3", "(", ")", ",", "+", "-", "^", "%", " ", "if", "then", "else", "in",
    "to", "≈", "within", "->", "²", "⁻", "µ", "\u{A0}", "é", "漢", "a.b", "not", "and", "<=",
  ]
  var bytes: [UInt8] = []
  for _ in 0..<Int.random(in: 0...40, using: &generator) {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.append(UInt8.random(in: 0...255, using: &generator))
    default: bytes += Array((pieces.randomElement(using: &generator) ?? "x").utf8)
    }
  }
  return bytes
}

@Test func overlongBlanksAndLettersAreNotRead() {
  // U+0020 and U+0041 in three bytes, a surrogate, and what lies beyond U+10FFFF.
  for bytes in [
    [0xE0, 0x80, 0xA0], [0xE0, 0x81, 0x81], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
  ]
    as [[UInt8]]
  {
    #expect(tokens(of: bytes).dropLast().allSatisfy { $0.kind == .unknown })
  }
}

@Test(arguments: ["\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}", "\t", "\r\n", "\n  "])
func typographersBlanksSeparateTokens(_ blank: String) {
  let kinds = tokens(of: Array("310\(blank)GWh".utf8)).map(\.kind)
  #expect(kinds == [.number, .blank, .name, .end])
}

@Test(arguments: [
  ("−", "-"), ("·", "*"), ("×", "*"), ("⋅", "*"), ("÷", "/"), ("→", "->"), ("≤", "<="), ("≥", ">="),
  ("≠", "!="), ("==", "="),
])
func otherSpellingsAreTheSameMarks(_ pair: (String, String)) {
  #expect(tokens(of: Array(pair.0.utf8)).map(\.kind) == tokens(of: Array(pair.1.utf8)).map(\.kind))
}
