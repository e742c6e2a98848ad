import Formula
import Units

extension ReportChecker {
  /// The unit of an axis: the one it names, if that is one, or that of the first quantity on it. A
  /// dimensionless axis counts plain numbers, whatever percentages are drawn on it.
  mutating func unit(of axis: AxisFile, from quantities: [PlacedQuantity]) -> UnitExpression {
    if let named = axis.unit, let unit = checker.unit(named.tree) { return unit }
    return quantities.first { !$0.quantity.dimension.isNone }?.quantity.unit ?? .none
  }

  /// An axis whose unit and ends are known; `nil` after a problem with an end.
  mutating func checked(
    _ axis: AxisFile, _ unit: UnitExpression, ends: [PlacedQuantity], _ name: FigureProblem.AxisName
  ) -> CheckedAxis? {
    let domain = ends.compactMap { end($0, unit, name) }
    guard domain.count == axis.domain.count else { return nil }
    return CheckedAxis(unit: unit, domain: domain)
  }

  /// An end of an axis: in its unit, or a plain number of it.
  private mutating func end(
    _ value: PlacedQuantity, _ unit: UnitExpression, _ axis: FigureProblem.AxisName
  ) -> NodeID? {
    value.quantity.unit.isNone ? value.quantity.node : node(value, unit, axis)
  }

  /// Holds the format of an axis against its unit.
  mutating func checkFormat(_ axis: AxisFile, _ unit: UnitExpression) {
    guard axis.format == .percent || axis.format == .factor,
      let dimension = checker.environment.units.dimension(of: unit), !dimension.isNone
    else { return }
    add(
      .wrongAxisFormat(
        axis.format.rawValue, unit: checker.environment.units.formula(unit), axis.range))
  }
}
