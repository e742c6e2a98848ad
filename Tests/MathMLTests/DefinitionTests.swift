import Diagnostics
import Formula
import FormulaSyntax
import Markup
import MathML
import Numerals
import TestSupport
import Testing
import Units

@Suite struct DefinitionTests {
  @Test func theCostFactorIsABlock() {
    let definition = DefinitionText("cost_factor(rho, F)", "(1 + rho * F) / (1 + rho)")
    #expect(definition.line() == "m(ρ, F) = (1 + ρF)/(1 + ρ)")
    expectGolden(definition.markup().text + "\n", "theCostFactorIsABlock.html")
  }

  @Test func aPlainDefinitionHasNoParentheses() {
    #expect(DefinitionText("run_energy", "310 GWh").line() == "run energy = 310\u{A0}GWh")
  }

  @Test func aFunctionAsAValueGetsItsParameters() {
    #expect(DefinitionText("f", "x -> x^2").line() == "f(x) = x²")
  }

  @Test func truthsStandInParentheses() {
    #expect(DefinitionText("f", "x > 1").line() == "f = (x > 1)")
  }

  @Test func casesStandBare() {
    #expect(
      DefinitionText("f(x)", "if x > 1 then 2 else 3").line()
        == "f(x) = { 2 if x > 1; 3 otherwise }")
  }

  @Test func theEnvironmentTellsWhatNamesMean() {
    var environment = Environment(units: .standard)
    let cost = environment.addModel("cost")
    let other = environment.addModel("other")
    func define(_ name: String, in model: ModelID) {
      let head = parseDefinitionHead(Excerpt(whole: SourceID(0), bytes: Array(name.utf8)))
      #expect(environment.define(head, as: formula("1"), in: model) == nil)
    }
    define("h", in: cost)
    define("share", in: other)
    func line(_ text: String, _ scope: Scope) -> String {
      let environment = environment
      let notation = FormulaNotation(
        style: FormulaLanguage("en").style, words: FormulaLanguage("en").words, language: "en",
        environment: environment, scope: scope
      ) { environment[$0].name.text == "share" ? "s" : nil }
      return formulaLine(formula(text), notation)
    }
    #expect(line("2 h", Scope(model: cost)) == "2h")
    #expect(line("2 h", Scope(model: other)) == "2\u{A0}h")
    #expect(line("2 h", Scope(opened: [other, cost])) == "2h")
    #expect(line("share", Scope(model: other)) == "s")
    #expect(line("share", Scope(model: cost)) == "share")
    #expect(line("other.share", Scope(model: cost)) == "s")
    #expect(line("nowhere.share", Scope(model: cost)) == "share")
  }
}
