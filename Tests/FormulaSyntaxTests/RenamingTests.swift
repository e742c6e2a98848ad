import Diagnostics
import FormulaSyntax
import Testing

@Suite struct RenamingTests {
  private func renamed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let tree = parseFormula(Excerpt(whole: SourceID(0), bytes: bytes)).tree
    return formulaText(tree.renamed { "m." + $0 })
  }

  @Test(arguments: [
    ("a + 2 * b", "m.a + 2 * m.b"),
    ("f(x) within_reach", "m.f(m.x) m.within_reach"),
    ("x -> x * y", "x -> x * m.y"),
    ("sum(i -> i^k, 1, n)", "m.sum(i -> i^m.k, 1, m.n)"),
    ("e in GWh", "m.e in GWh"),
    ("a ≈ b within c", "m.a ≈ m.b within m.c"),
    ("if a then 5% else -b to c", "if m.a then 5% else -m.b to m.c"),
  ])
  func everyNameIsRenamedButThoseThatTheFormulaBinds(_ text: String, _ expected: String) {
    #expect(renamed(text) == expected)
  }
}
