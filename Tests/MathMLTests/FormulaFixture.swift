import Diagnostics
import FormulaSyntax
import Markup
import MathML
import Numerals
import Testing
import Units

/// A formula of a text that must be right.
func formula(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Expression {
  let parsed = parseFormula(Excerpt(whole: SourceID(0), bytes: Array(text.utf8)))
  #expect(parsed.problems.isEmpty, "\(text)", sourceLocation: sourceLocation)
  return parsed.tree
}

/// The names and symbols that the tests use; the units are the standard ones and `query` and `GPU`.
func notation(_ language: String = "en") -> FormulaNotation {
  var units = FormulaLanguage.units
  for name in ["query", "GPU"] {
    let dimension = units.declareDimension(name)
    let unit = Unit(
      name, plural: name == "query" ? "queries" : nil, symbols: name == "GPU" ? ["GPU"] : [],
      dimension)
    do { try units.declare(unit) } catch { Issue.record(error) }
  }
  let facts = FormulaLanguage(language)
  return FormulaNotation(
    style: facts.style, words: facts.words, language: language, units: units
  ) { name in
    switch name {
    case "rl_share", "training_cost.rl_share": .definition(symbol: "ρ")
    case "growth": .definition(symbol: "F")
    case "cost_factor": .definition(symbol: "m")
    case "first_length": .definition(symbol: "L₀")
    case "average": .definition(symbol: "x\u{304}")
    case "estimate": .definition(symbol: "c\u{302}_max")
    case "compute", "f", "steps", "run_energy", "rl_part", "C", "accuracy.by_inference":
      .definition(symbol: nil)
    default: .other
    }
  }
}

/// The formula in one line of plain text.
func line(_ text: String, _ language: String = "en") -> String {
  formulaLine(formula(text), notation(language))
}

/// The formula as markup, without the `<math>` around it.
func markup(_ text: String, _ language: String = "en") -> String {
  let whole = mathML(formula(text), notation(language)).text
  let start = whole.firstIndex(of: ">").map { whole.index(after: $0) } ?? whole.startIndex
  return String(whole[start...].dropLast("</math>".count))
}

/// A definition as a model has it: `cost_factor(rho, F): …`.
struct DefinitionText {
  let head: String
  let body: String

  init(_ head: String, _ body: String) {
    self.head = head
    self.body = body
  }

  func markup(_ language: String = "en", _ display: FormulaDisplay = .block) -> Fragment {
    let head = self.parsedHead
    return mathML(
      definition: head.name.text, parameters: head.parameters, body: formula(body),
      notation(language), display: display)
  }

  func line(_ language: String = "en") -> String {
    let head = self.parsedHead
    return formulaLine(
      definition: head.name.text, parameters: head.parameters, body: formula(body),
      notation(language))
  }

  private var parsedHead: DefinitionHead {
    parseDefinitionHead(Excerpt(whole: SourceID(0), bytes: Array(head.utf8)))
  }
}
