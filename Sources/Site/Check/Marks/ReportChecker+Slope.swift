import Formula

/// A triangle between two places of a curve.
struct CheckedSlope: Sendable {
  let curve: CheckedCurve
  let from: NodeID
  let to: NodeID
}

extension ReportChecker {
  /// A triangle between two places of a formula of `x`.
  mutating func raw(_ file: SlopeFile) -> RawMark? {
    let from = file.from.flatMap { located($0) }
    let to = file.to.flatMap { located($0) }
    return RawMark(xs: [from, to].compactMap(\.self)) { checker, xUnit in
      let curve = file.formula.flatMap { checker.curve($0, xUnit) }
      guard let curve, let from, let to else { return nil }
      return SweptMark(ys: [curve.value]) { checker, units in
        let value = checker.checked(curve, units)
        let start = checker.end(from, units.x, .horizontal)
        let end = checker.end(to, units.x, .horizontal)
        guard let value, let start, let end else { return nil }
        return .slope(CheckedSlope(curve: value, from: start, to: end))
      }
    }
  }
}
