import Diagnostics
import FormulaSyntax
import Markup
import MathML
import TestSupport
import Testing

@Suite struct MathMLLaws {
  @Test func everyTreeIsWellFormed() {
    for seed in UInt64(1)...1500 {
      var random = RandomFormula(seed: seed)
      let tree = random.next(depth: Int(seed % 6))
      let language = seed % 2 == 0 ? "en" : "nl"
      let plain = mathML(tree, notation(language), display: .block).text
      #expect(shapeProblems(plain) == [], "seed \(seed): \(plain)")
      let head = Expression.Name("x", SourceRange(SourceID(0), 0, 0))
      let defined = mathML(
        definition: "cost_factor", parameters: seed % 3 == 0 ? nil : [head], body: tree,
        notation(language)
      ).text
      #expect(shapeProblems(defined) == [], "seed \(seed): \(defined)")
    }
  }

  @Test func theSameTreeGivesTheSameBytes() {
    for seed in UInt64(1)...50 {
      var random = RandomFormula(seed: seed)
      let tree = random.next(depth: 5)
      #expect(mathML(tree, notation()) == mathML(tree, notation()), "seed \(seed)")
    }
  }

  /// What is repeated before and after an `x`.
  private static let nested: [(before: String, after: String)] = [
    ("(", ")^2"), ("1/(1 + ", ")"), ("-", ""), ("f(", ")"), ("slope(x -> ", ", x)"),
    ("inverse(x -> ", ", 1, 0, 9)"), ("if x then x else ", ""), ("not ", ""), ("", " + x"),
    ("", " * x / x"), ("", "%"), ("", " in m"), ("", " and x"), ("x^", ""),
  ]

  @Test(arguments: nested)
  func theDeepestFormulasAreSet(shape: (before: String, after: String)) {
    func parsed(_ count: Int) -> ParsedFormula {
      let text =
        String(repeating: shape.before, count: count) + "x"
        + String(repeating: shape.after, count: count)
      return parseFormula(Excerpt(whole: SourceID(0), bytes: Array(text.utf8)))
    }
    #expect(parsed(50).problems.isEmpty)
    #expect(shapeProblems(mathML(parsed(50).tree, notation()).text) == [])
    // As deep as the parser lets through, and beyond.
    for count in [90, 190, 399, 1000] {
      #expect(!mathML(parsed(count).tree, notation()).isEmpty)
    }
  }
}
