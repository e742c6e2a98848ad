import Formula
import Units

extension ReportChecker {
  /// The unit of an axis: the one it names, if that is one, or that of the first quantity on it. A
  /// dimensionless axis counts plain numbers, whatever percentages are drawn on it; moments are counted in years.
  mutating func unit(of axis: AxisFile, from quantities: [PlacedQuantity]) -> UnitExpression {
    if let named = axis.unit, let unit = checker.unit(named.tree) { return unit }
    let first = quantities.first { !$0.quantity.dimension.isNone }?.quantity
    if axis.scale == .time {
      let year = checker.environment.units.find("year").map { UnitExpression($0) }
      return first == nil ? .none : year ?? .none
    }
    return first?.unit ?? .none
  }

  /// An axis whose unit and ends are known; `nil` after a problem.
  mutating func checked(
    _ axis: AxisFile, _ unit: UnitExpression, ends: [PlacedQuantity], _ name: FigureProblem.AxisName
  ) -> CheckedAxis? {
    let domain = ends.compactMap { end($0, unit, name) }
    let threshold = axis.threshold.flatMap { located($0) }.flatMap { end($0, unit, name) }
    checkFormat(axis, unit)
    var second: CheckedAxis.Second?
    if let file = axis.second {
      check(file.label, in: Scope())
      second = file.unit.flatMap { self.second($0, unit) }
      guard second != nil else { return nil }
    }
    guard domain.count == axis.domain.count, (threshold != nil) == (axis.threshold != nil) else {
      return nil
    }
    return CheckedAxis(
      unit: unit, domain: domain, threshold: threshold, multiples: multiples(of: axis, unit),
      second: second)
  }

  /// The same axis in another unit, which must measure the same.
  private mutating func second(
    _ formula: ParsedExcerpt, _ unit: UnitExpression
  ) -> CheckedAxis.Second? {
    guard let other = checker.unit(formula.tree) else { return nil }
    let units = checker.environment.units
    guard let dimension = units.dimension(of: other), dimension == units.dimension(of: unit) else {
      add(
        .secondAxisMismatch(
          expected: units.formula(unit), found: units.formula(other), formula.range))
      return nil
    }
    return CheckedAxis.Second(unit: other, factor: units.factor(from: unit, to: other).value)
  }

  /// The units in which the numbers of an axis may be shown instead of its own, which nobody named: the same with
  /// another prefix.
  private func multiples(of axis: AxisFile, _ unit: UnitExpression) -> [CheckedAxis.Multiple] {
    guard axis.scale == .linear, axis.unit == nil, unit.factors.count == 1,
      unit.factors[0].exponent == Rational(1)
    else { return [] }
    let units = checker.environment.units
    let own = unit.factors[0].unit
    let facts = units.units[own.unit]
    // Nobody counts kiloseconds.
    let isTime =
      units.find("s").flatMap { units.dimension(of: UnitExpression($0)) }
      == facts.dimension
    var prefixes: [Prefix] = [.none]
    for prefix in facts.prefixes.prefixes
    where prefix.powerOfTwo == 0 && prefix.powerOfTen % 3 == 0 && !prefixes.contains(prefix)
      && !(isTime && prefix.powerOfTen > 0)
    {
      prefixes.append(prefix)
    }
    guard prefixes.count > 1 else { return [] }
    return prefixes.sorted { $0.powerOfTen < $1.powerOfTen }.compactMap { prefix in
      let other = UnitExpression(PrefixedUnit(unit: own.unit, prefix: prefix))
      guard other != unit else { return nil }
      return CheckedAxis.Multiple(unit: other, factor: units.factor(from: unit, to: other).value)
    }
  }

  /// A value along an axis: in its unit, or a plain number of it.
  mutating func end(
    _ value: PlacedQuantity, _ unit: UnitExpression, _ axis: FigureProblem.AxisName
  ) -> NodeID? {
    value.quantity.unit.isNone ? value.quantity.node : node(value, unit, axis)
  }

  /// Holds the format of an axis against its unit.
  private mutating func checkFormat(_ axis: AxisFile, _ unit: UnitExpression) {
    guard axis.format == .percent || axis.format == .factor,
      let dimension = checker.environment.units.dimension(of: unit), !dimension.isNone
    else { return }
    add(
      .wrongAxisFormat(
        axis.format.rawValue, unit: checker.environment.units.formula(unit), axis.range))
  }
}
