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
    ("x_1_max", "<msub><mi>x</mi><mrow><mn>1</mn><mo>,</mo><mi>max</mi></mrow></msub>"),
    ("x_i₁", "<msub><mi>x</mi><mrow><mi>i</mi><mo>,</mo><mn>1</mn></mrow></msub>"),
    ("o1_score", "<mi>o1 score</mi>"),
    ("share", "<mi>share</mi>"),
    ("bare_share", "<mi>bare share</mi>"),
    ("gpt3", "<mi>gpt3</mi>"),
    ("r1_zero_by_hours", "<mi>r1 zero by hours</mi>"),
    ("ŷ", "<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">ˆ</mo></mover>"),
    ("average", "<mover accent=\"true\"><mi>x</mi><mo stretchy=\"false\">¯</mo></mover>"),
    (
      "estimate",
      "<msub><mover accent=\"true\"><mi>c</mi><mo stretchy=\"false\">ˆ</mo></mover><mi>max</mi></msub>"
    ),
    ("é", "<mi>é</mi>"),
    ("data.scalerl.c_mid", "<msub><mi>c</mi><mi>mid</mi></msub>"),
    ("_", "<mi mathvariant=\"normal\">_</mi>"),
    ("first_length", "<msub><mi>L</mi><mn>0</mn></msub>"),
    ("training_cost.rl_share", "<mi>ρ</mi>"),
    ("accuracy.by_inference", "<mi>by inference</mi>"),
    ("data.scalerl.c_mid", "<msub><mi>c</mi><mi>mid</mi></msub>"),
    ("data.runs.gpu_hours", "<mi>gpu hours</mi>"),
    ("pi", "<mi mathvariant=\"normal\">π</mi>"),
    ("e", "<mi mathvariant=\"normal\">e</mi>"),
    ("GWh", "<mi intent=\":unit\">GWh</mi>"),
    ("W", "<mi mathvariant=\"normal\" intent=\":unit\">W</mi>"),
  ])
  func namesAreSetByTheirShape(text: String, expected: String) {
    #expect(markup(text) == expected)
  }

  @Test func definitionsHideUnitsAndParametersHideDefinitions() {
    // C is a definition here, not the coulomb; F in the lambda is neither the farad nor `growth`.
    #expect(markup("C") == "<mi>C</mi>")
    #expect(markup("F") == "<mi mathvariant=\"normal\" intent=\":unit\">F</mi>")
    #expect(markup("F -> F").hasSuffix("<mi>F</mi>"))
    #expect(line("growth -> growth") == "growth ↦ growth")
  }

  @Test(arguments: [
    // What has the symbol first keeps it; the next is shown by its own name.
    ("needed(P, sigma) + 1", "factor", "F = needed(P, σ) + 1"),
    ("needed(P, sigma) + factor", nil, "F(P, σ) + factor"),
    // The same definition under two names is one.
    ("cost.factor / factor", nil, "F/F"),
    // A parameter comes before all definitions.
    ("F -> F * factor", nil, "F ↦ F\u{A0}×\u{A0}factor"),
    // Names that do not tell two things apart have their models beside them.
    ("other.gamma(a, b)", "gamma", "γ = γ_other(a, b)"),
    ("data.base.gain - data.long_runs.gain", nil, "gain − gain_(long runs)"),
    ("data.base.c_mid / data.long.c_mid", nil, "c_mid/c_(mid, long)"),
    ("data.base.gain - data.base.gain", nil, "gain − gain"),
  ])
  func twoThingsInAFormulaNeverLookTheSame(text: String, head: String?, expected: String) {
    var notation = notation()
    notation.sense = { name in
      switch name {
      case "factor", "cost.factor": .definition(symbol: "F", fullName: "cost.factor")
      case "needed": .definition(symbol: "F", fullName: "steps.needed")
      case "gamma": .definition(symbol: "γ", fullName: "cost.gamma")
      case "other.gamma": .definition(symbol: "γ", fullName: "other.gamma")
      default: .other
      }
    }
    let line =
      head.map {
        formulaLine(definition: $0, parameters: nil, body: formula(text), notation)
      } ?? formulaLine(formula(text), notation)
    #expect(line == expected)
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
