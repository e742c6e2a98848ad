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

  /// Each text is a source of its own: a place must not stand for two.
  static func excerpt(_ text: String) -> Excerpt {
    let bytes = Array(text.utf8)
    let source = bytes.reduce(5381) { ($0 &* 33 ^ Int($1)) & 0x7fff_ffff }
    return Excerpt(whole: SourceID(source), bytes: bytes)
  }

  static func tree(_ text: String) -> Expression { parseFormula(excerpt(text)).tree }

  /// A plain number without a value.
  mutating func variable() -> (VariableID, Quantity) {
    checker.variable(in: .none, SourceRange(SourceID(0), 0, 0))
  }

  /// The quantity of a formula, with the definitions in reach and variables bound.
  mutating func quantity(_ text: String, _ variables: [(String, Quantity)] = []) -> Quantity? {
    checker.quantity(Calculation.tree(text), in: scope(variables))
  }

  /// A formula that is true or false, as a quantity otherwise.
  mutating func condition(
    _ text: String, _ variables: [(String, Quantity)] = []
  ) -> CheckedCondition? {
    checker.condition(Calculation.tree(text), in: scope(variables))
  }

  private func scope(_ variables: [(String, Quantity)]) -> Scope {
    variables.reduce(Scope(model: model)) { $0.binding($1.0, to: $1.1) }
  }

  /// The numerical value of a formula in its unit, NaN where it has none.
  mutating func value(_ text: String) -> Double {
    guard let quantity = quantity(text) else { return .nan }
    let graph = checker.graph
    let samples = Samples(of: graph, for: [quantity.node], seed: 1, count: 10_000)
    return graph.estimates(of: [quantity.node], samples)[0].value
  }

  /// The correlation that a formula states.
  mutating func correlation(_ text: String) -> Correlation? {
    let before = checker.knownCorrelations.count
    checker.correlate(Calculation.tree(text), in: Scope(model: model))
    return checker.knownCorrelations.dropFirst(before).first
  }

  /// What was found wrong, as messages.
  var messages: [String] { checker.problems.map { $0.diagnostic.message } }
}
