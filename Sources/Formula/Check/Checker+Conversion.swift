public import Diagnostics
public import FormulaSyntax
public import Units

extension Checker {
  /// The node that counts a quantity in another unit; `nil` when the two measure different things.
  ///
  /// The literal zero is nothing in any unit.
  public mutating func node(
    _ quantity: Quantity, in unit: UnitExpression, _ range: SourceRange
  ) -> NodeID? {
    if quantity.isZero && quantity.unit.isNone { return quantity.node }
    guard quantity.dimension == environment.units.dimension(of: unit) else { return nil }
    return graph.scaled(
      quantity.node, environment.units.factor(from: quantity.unit, to: unit), range)
  }

  /// The unit that a formula spells, as after `in`; `nil` after a problem was reported.
  public mutating func unit(_ tree: Expression) -> UnitExpression? { unit(of: tree) }
}
