import Diagnostics
import FormulaSyntax
import Testing

@Test func aFormulaTakenOutOfAFileHasItsPlacesInTheFile() throws {
  // A quoted scalar over two lines, in which a break became a blank.
  let file = Array("cost: 'a +\n  bb $'".utf8)
  var excerpt = Excerpt(SourceID(3), at: 7)
  excerpt.append(verbatim: 7..<10, of: file)
  excerpt.append([UInt8(ascii: " ")], for: 10..<13)
  excerpt.append(verbatim: 13..<17, of: file)
  #expect(excerpt.text == "a + bb $")
  let parsed = parseFormula(excerpt)
  #expect(parsed.problems == [.unknownCharacter("$", SourceRange(SourceID(3), 16, 17))])

  let sound = parseFormula(excerpt.part(0..<6)).tree
  guard case .infix(.add, let left, let right, let mark) = sound.kind else {
    Issue.record("no sum is read")
    return
  }
  #expect(left.range == SourceRange(SourceID(3), 7, 8))
  #expect(mark == SourceRange(SourceID(3), 9, 10))
  #expect(right.range == SourceRange(SourceID(3), 13, 15))
  #expect(sound.range == SourceRange(SourceID(3), 7, 15))
}

@Test func parenthesesBelongToTheirExpression() {
  let product = parseFormula(Excerpt(whole: SourceID(0), bytes: Array("(a + b) * 2".utf8))).tree
  #expect(product.range == SourceRange(SourceID(0), 0, 11))
  #expect(product.kind.parts.first?.range == SourceRange(SourceID(0), 0, 7))
  let lambda = parseFormula(Excerpt(whole: SourceID(0), bytes: Array(" (x, y) -> c".utf8))).tree
  #expect(lambda.range == SourceRange(SourceID(0), 1, 12))
}
