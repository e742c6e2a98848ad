import Markup
import MathML
import Testing
import Units

@Suite struct NameTests {
  @Test(arguments: [
    ("x", "<mi>x</mi>"),
    ("rho", "<mi>ρ</mi>"),
    ("Delta", "<mi>Δ</mi>"),
    ("x1", "<msub><mi>x</mi><mn>1</mn></msub>"),
    ("x₁₂", "<msub><mi>x</mi><mn>12</mn></msub>"),
    ("x_1", "<msub><mi>x</mi><mn>1</mn></msub>"),
    ("sigma2", "<msub><mi>σ</mi><mn>2</mn></msub>"),
    ("N_opt", "<msub><mi>N</mi><mi>opt</mi></msub>"),
    ("N_i", "<msub><mi>N</mi><mi>i</mi></msub>"),
    ("rho_max", "<msub><mi>ρ</mi><mi>max</mi></msub>"),
    ("N_opt_small", "<msub><mi>N</mi><mi>opt small</mi></msub>"),
    ("x1_max", "<msub><mi>x</mi><mi>1, max</mi></msub>"),
    ("share", "<mi>share</mi>"),
    ("bare_share", "<mi>bare share</mi>"),
    ("gpt3", "<mi>gpt3</mi>"),
    ("r1_zero", "<msub><mi>r</mi><mi>1, zero</mi></msub>"),
    ("_", "<mi mathvariant=\"normal\">_</mi>"),
    ("first_length", "<msub><mi>L</mi><mn>0</mn></msub>"),
    ("training_cost.rl_share", "<mi>ρ</mi>"),
    ("accuracy.by_inference", "<mi>by inference</mi>"),
    ("data.scalerl.c_mid", "<msub><mi>c</mi><mi>mid</mi></msub>"),
    ("data.runs.gpu_hours", "<mi>gpu hours</mi>"),
    ("pi", "<mi mathvariant=\"normal\">π</mi>"),
    ("e", "<mi mathvariant=\"normal\">e</mi>"),
    ("GWh", "<mi>GWh</mi>"),
    ("W", "<mi mathvariant=\"normal\">W</mi>"),
  ])
  func namesAreSetByTheirShape(text: String, expected: String) {
    #expect(markup(text) == expected)
  }

  @Test func definitionsHideUnitsAndParametersHideDefinitions() {
    // C is a definition here, not the coulomb; F in the lambda is neither the farad nor `growth`.
    #expect(markup("C") == "<mi>C</mi>")
    #expect(markup("F") == "<mi mathvariant=\"normal\">F</mi>")
    #expect(markup("F -> F").hasSuffix("<mi>F</mi>"))
    #expect(line("growth -> growth") == "growth ↦ growth")
  }

  @Test func variablesFromOutsideHideEverything() {
    var notation = notation()
    notation.variables = [.init("growth"), .init("h", symbol: "η")]
    #expect(formulaLine(formula("growth"), notation) == "growth")
    #expect(formulaLine(formula("2 h"), notation) == "2η")
  }

  @Test func unitsTakeTheWordsOfTheLanguage() {
    #expect(line("5 years") == "5\u{A0}years")
    #expect(line("1 year") == "1\u{A0}year")
    #expect(line("5 year", "nl") == "5\u{A0}jaar")
    #expect(line("30_856 TWh/year", "nl") == "30.856\u{A0}TWh/jaar")
    #expect(line("2.5e9 query/day") == "2.5\u{A0}×\u{A0}10⁹\u{A0}queries/day")
  }
}
