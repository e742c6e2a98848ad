import Markup
import MathML
import Testing

@Suite struct FunctionTests {
  @Test(arguments: [
    ("exp(x)", "exp(x)"),
    ("ln(x)", "ln\u{A0}x"),
    ("ln(x)^2", "(ln\u{A0}x)²"),
    ("ln(2 x)", "ln(2x)"),
    ("log10(growth)", "log₁₀\u{A0}F"),
    ("log2(8)", "log₂\u{A0}8"),
    ("log(x, b)", "log_b\u{A0}x"),
    ("log10(share)", "log₁₀(share)"),
    ("sqrt(x + 1)", "√(x + 1)"),
    ("abs(x - y)", "|x − y|"),
    ("floor(x) + ceil(y)", "⌊x⌋ + ⌈y⌉"),
    ("min(a, b, c)", "min(a, b, c)"),
    ("max(a, 0.5)", "max(a, 0.5)"),
    ("clamp(x, 0, 1)", "clamp(x, 0, 1)"),
    ("logit(x)^2", "(logit(x))²"),
    ("f(x)^2", "f(x)²"),
    ("f()", "f()"),
    ("cost_factor(rl_share, growth)", "m(ρ, F)"),
    ("choose(n, k)", "(n over k)"),
    ("gamma(x + 1)", "Γ(x + 1)"),
    ("lgamma(x)", "ln\u{A0}Γ(x)"),
    ("lgamma(x)^2", "(ln\u{A0}Γ(x))²"),
    ("sin(x)", "sin\u{A0}x"),
    ("asin(x)", "arcsin\u{A0}x"),
    ("acos(2 x)", "arccos(2x)"),
    ("atan2(y, x)", "atan2(y, x)"),
    ("tanh(x)^2", "(tanh\u{A0}x)²"),
    ("beta(a, b)", "Β(a, b)"),
    ("sum(gamma, 1, n)", "∑_(x = 1)^nΓ(x)"),
    ("x -> x^2", "x ↦ x²"),
    ("(x, y) -> x y", "(x, y) ↦ xy"),
    ("slope(f, 3)", "f′(3)"),
    ("slope(x -> f(x), 3)", "f′(3)"),
    ("slope(x -> x^2, 3)", "d/dx\u{A0}x²|_(x = 3)"),
    ("slope(x -> x^2, x)", "d/dx\u{A0}x²"),
    ("slope(x -> ln(x), x)", "d/dx\u{A0}ln\u{A0}x"),
    ("elasticity(f, n)", "(d\u{A0}ln\u{A0}f(n))/(d\u{A0}ln\u{A0}n)"),
    ("elasticity(f, 100)", "(d\u{A0}ln\u{A0}f(x))/(d\u{A0}ln\u{A0}x)|_(x = 100)"),
    ("elasticity(x -> 1 + x, rho)", "(d\u{A0}ln(1 + x))/(d\u{A0}ln\u{A0}x)|_(x = ρ)"),
    ("inverse(f, 10, 1, 100)", "f⁻¹(10)"),
    ("inverse(F -> cost_factor(rl_share, F), 10, 1, 100)", "F ∈ [1, 100] such that m(ρ, F) = 10"),
    ("1 + inverse(x -> x^2, 10, 1, 100)", "1 + (x ∈ [1, 100] such that x² = 10)"),
    ("integral(x -> x^2, 0, 1)", "∫₀¹x²\u{A0}dx"),
    ("sum(i -> i^2, 1, n)", "∑_(i = 1)^ni²"),
    ("argmin(x -> x^2, 0, 1)", "arg min_(x ∈ [0, 1])\u{A0}x²"),
    ("slope(x, y, z)", "slope(x, y, z)"),
  ])
  func functionsHaveTheirCustomaryNotation(text: String, expected: String) {
    #expect(line(text) == expected)
  }

  @Test func dutchListsUseSemicolonsBesideDecimalCommas() {
    #expect(line("max(a, 0.5)", "nl") == "max(a; 0,5)")
    #expect(line("max(a, b)", "nl") == "max(a, b)")
    #expect(line("argmin(x -> x^2, 0.5, 20)", "nl") == "arg min_(x ∈ [0,5; 20])\u{A0}x²")
  }

  @Test func listsUseSemicolonsBesideGroupsOfDigitsToo() {
    #expect(line("max(a, 1_000)") == "max(a; 1,000)")
    #expect(line("max(a, 1_000)", "nl") == "max(a, 1.000)")
  }

  @Test func functionApplicationIsMarkedForThoseWhoListen() {
    #expect(
      markup("f(x)")
        == """
        <mi>f</mi><mo>\u{2061}</mo>\
        <mrow><mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo></mrow>
        """)
  }

  @Test func whatFencesMeanIsToldToThoseWhoListen() {
    #expect(
      markup("abs(x)").hasPrefix(
        "<mrow intent=\"absolute-value($x)\"><mo form=\"prefix\" stretchy=\"false\">|</mo>"
          + "<mrow arg=\"x\"><mi>x</mi></mrow>"))
    #expect(markup("floor(x)").hasPrefix("<mrow intent=\"floor($x)\">"))
    #expect(markup("ceil(x)").hasPrefix("<mrow intent=\"ceiling($x)\">"))
  }

  @Test func aDefinedNameIsNoFunctionOfTheLanguage() {
    var notation = notation()
    notation.variables = [.init("sqrt")]
    #expect(formulaLine(formula("sqrt(x)"), notation) == "sqrt(x)")
  }

  @Test func functionsOfColumnsAreSetAsWords() {
    #expect(line("geometric_mean(data.t.a / data.t.b)") == "geometric mean(a/b)")
    #expect(line("interpolate(data.t.x, data.t.y, 3)") == "interpolate(x, y, 3)")
    #expect(line("sum(data.t.a) + count(data.t.a)") == "sum(a) + count(a)")
    #expect(line("median(data.t.a)^2") == "median(a)²")
    #expect(line("quantile(data.t.a, 20%)") == "quantile_(20%)(a)")
  }
}
