import Formula
import Units

/// The room between a curve and a base line.
struct CheckedArea: Sendable {
  let curve: CheckedCurve
  let base: NodeID?
}

extension ReportChecker {
  /// The room between a formula of `x` and a base line, which is a value of the vertical axis.
  mutating func raw(_ file: AreaFile) -> RawMark? {
    RawMark { checker, xUnit in
      let base = file.base.flatMap { checker.base($0, xUnit) }
      guard let curve = checker.curve(file.formula, xUnit), (base != nil) == (file.base != nil)
      else { return nil }
      return SweptMark(ys: [curve.value]) { checker, units in
        let value = checker.checked(curve, units)
        let line = base.flatMap { checker.end($0, units.y, .vertical) }
        guard let value, (line != nil) == (base != nil) else { return nil }
        return .area(CheckedArea(curve: value, base: line))
      }
    }
  }
  /// A base line, which is the same along the whole axis; `nil` after a problem.
  private mutating func base(_ formula: ParsedExcerpt, _ xUnit: UnitExpression) -> PlacedQuantity? {
    guard let base = curve(formula, xUnit) else { return nil }
    guard !checker.graph.depends(base.value.quantity.node, on: base.variable) else {
      add(.varyingBase(formula.range))
      return nil
    }
    return base.value
  }
}
