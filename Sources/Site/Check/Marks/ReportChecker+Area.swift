import Formula

/// The room between a curve and a base line.
struct CheckedArea: Sendable {
  let curve: CheckedCurve
  let base: NodeID?
}

extension ReportChecker {
  /// The room between a formula of `x` and a base line, which is a value of the vertical axis.
  mutating func raw(_ file: AreaFile) -> RawMark? {
    let base = file.base.flatMap { located($0) }
    return RawMark { checker, xUnit in
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
}
