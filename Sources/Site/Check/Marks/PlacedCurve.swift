import Formula
import Units

/// A formula of `x` with the quantity that it was found to be.
struct PlacedCurve {
  let variable: VariableID
  let value: PlacedQuantity
}

extension ReportChecker {
  /// A formula of `x` in the unit of the horizontal axis.
  mutating func curve(_ formula: ParsedExcerpt, _ xUnit: UnitExpression) -> PlacedCurve? {
    let (variable, x) = checker.variable(in: xUnit, formula.range)
    return value(of: formula, at: x).map { PlacedCurve(variable: variable, value: $0) }
  }

  /// A formula of `x`, where that is a quantity.
  mutating func value(of formula: ParsedExcerpt, at x: Quantity) -> PlacedQuantity? {
    checker.quantity(formula.tree, in: facet.scope.binding("x", to: x)).map {
      PlacedQuantity(quantity: $0, range: formula.range)
    }
  }

  /// A curve in the unit of the vertical axis; `nil` after it was told that it is in none such.
  mutating func checked(_ curve: PlacedCurve, _ units: AxisUnits) -> CheckedCurve? {
    node(curve.value, units.y, .vertical).map {
      CheckedCurve(variable: curve.variable, value: $0)
    }
  }
}
