import Formula
import FormulaSyntax

/// A parameter that is moved, in a report as it is or as a case of a claim supposes it to be.
struct ParameterMove {
  let id: DefinitionID
  let movement: Movement
  /// What a case supposes, and where its formulas stand; empty in the report as it is.
  let supposed: [(id: DefinitionID, formula: ParsedExcerpt)]
  let scope: Scope
  let dependents: Dependents

  var isUncertain: Bool { movement != .replaced }

  /// A checker in which the parameter is a variable; `nil` where something has no value then.
  func freed(_ checker: Checker) -> (checker: Checker, variable: VariableID)? {
    var variable: VariableID?
    let freed = moved(checker) { checker, quantity in
      let moving = checker.moving(quantity, movement)
      variable = moving.variable
      return moving.quantity
    }
    guard let freed, let variable else { return nil }
    return (freed, variable)
  }

  /// A checker in which the parameter is at a value; `nil` where something has no value then.
  func fixed(_ checker: Checker, at value: Double) -> Checker? {
    moved(checker) { checker, quantity in
      checker.moved(quantity, to: value, movement)
    }
  }

  /// What is supposed rests on the parameter as it is moved, and may be the parameter itself.
  private func moved(
    _ checker: Checker, _ move: (inout Checker, Quantity) -> Quantity
  ) -> Checker? {
    var checker = checker
    var values: [(id: DefinitionID, quantity: Quantity)] = []
    if !supposed.contains(where: { $0.id == id }) {
      guard let moved = moved(&checker, move) else { return nil }
      values.append(moved)
      if supposed.isEmpty { return checker }
    }
    for (id, formula) in supposed {
      guard let quantity = checker.quantity(formula.tree, in: scope) else { return nil }
      values.append((id, quantity))
    }
    if let place = supposed.firstIndex(where: { $0.id == id }) {
      // What is supposed is counted in the unit of the parameter as soon as it is the parameter.
      guard let alone = checker.supposing([values[place]], dependents) else { return nil }
      checker = alone
      guard let moved = moved(&checker, move) else { return nil }
      values[place] = moved
    }
    return checker.supposing(values, dependents)
  }

  /// Moves the parameter as a checker knows it.
  private func moved(
    _ checker: inout Checker, _ move: (inout Checker, Quantity) -> Quantity
  ) -> (id: DefinitionID, quantity: Quantity)? {
    guard let own = checker.quantity(id) else { return nil }
    let quantity = move(&checker, own)
    guard let moved = checker.supposing([(id, quantity)], dependents) else { return nil }
    checker = moved
    return (id, quantity)
  }
}
