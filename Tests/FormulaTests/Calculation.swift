import Diagnostics
import Formula
import FormulaSyntax
import Units

/// Definitions and formulas of a test, without diagnostics' places.
struct Calculation {
  var checker: Checker
  private let model: ModelID

  init(_ definitions: [(String, String)] = [], units: UnitTable = .standard) {
    var environment = Environment(units: units)
    model = environment.addModel("t")
    for (head, body) in definitions {
      _ = environment.define(
        parseDefinitionHead(Calculation.excerpt(head)), as: Calculation.tree(body), in: model)
    }
    checker = Checker(environment)
  }

  static func excerpt(_ text: String) -> Excerpt {
    Excerpt(whole: SourceID(0), bytes: Array(text.utf8))
  }

  static func tree(_ text: String) -> Expression { parseFormula(excerpt(text)).tree }

  /// A plain number without a value.
  mutating func variable() -> (VariableID, Quantity) {
    checker.variable(in: .none, SourceRange(SourceID(0), 0, 0))
  }

  /// The quantity of a formula, with the definitions in reach and variables bound.
  mutating func quantity(_ text: String, _ variables: [(String, Quantity)] = []) -> Quantity? {
    var scope = Scope(model: model)
    for (name, quantity) in variables { scope = scope.binding(name, to: quantity) }
    return checker.quantity(Calculation.tree(text), in: scope)
  }

  /// The numerical value of a formula in its unit, NaN where it has none.
  mutating func value(_ text: String) -> Double {
    guard let quantity = quantity(text) else { return .nan }
    return Program(checker.graph, roots: [quantity.node]).run(count: 1)[0][0]
  }

  /// What was found wrong, as messages.
  var messages: [String] { checker.problems.map { $0.diagnostic.message } }
}
