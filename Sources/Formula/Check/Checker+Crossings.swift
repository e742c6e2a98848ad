public import Diagnostics
public import Units

extension Checker {
  /// Where two values that depend on a variable are the same, between two ends: what `inverse` finds of their
  /// difference. The values are numbers in one unit, `measure`; the variable and the ends are numbers in `unit`.
  ///
  /// The quantity has no value where there is no such place, or more than one; `nil` after it was reported that
  /// searches run too deep inside each other.
  public mutating func crossing(
    of a: NodeID, and b: NodeID, over variable: VariableID, from: NodeID, to: NodeID,
    unit: UnitExpression, measure: UnitExpression, _ range: SourceRange
  ) -> Quantity? {
    let difference = graph.binary(.subtract, a, b, range)
    let units = Graph.BodyUnits(
      place: environment.units.formula(unit), value: environment.units.formula(measure))
    let body = graph.body(difference, over: variable, units)
    guard isShallow(body.depth, range) else { return nil }
    let zero = graph.constant(0, range)
    let sweep = Sweep(task: .inverse(of: zero), from: from, to: to)
    let dimension = environment.units.dimension(of: unit) ?? .none
    return Quantity(graph.append(.sweep(sweep, body), range), unit, dimension)
  }
}
