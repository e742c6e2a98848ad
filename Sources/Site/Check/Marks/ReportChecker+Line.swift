import Formula

/// A curve with its intervals.
struct CheckedLine: Sendable {
  let curve: CheckedCurve
  /// The shares of the probability that the intervals hold, from the widest on; none for a certain curve.
  let shares: [Double]
  /// The stretch that data support: both ends, or nothing.
  let support: [NodeID]
}

extension ReportChecker {
  /// A curve sweeps the horizontal axis as `x`.
  mutating func raw(_ file: LineFile) -> RawMark? {
    let support = file.support.compactMap { located($0) }
    return RawMark(xs: support) { checker, xUnit in
      guard let curve = checker.curve(file.formula, xUnit) else { return nil }
      return SweptMark(ys: [curve.value]) { checker, units in
        let value = checker.checked(curve, units)
        let ends = support.compactMap { checker.end($0, units.x, .horizontal) }
        guard let value, ends.count == file.support.count else { return nil }
        return .line(
          CheckedLine(
            curve: value, shares: checker.shares(of: file.intervals, value), support: ends))
      }
    }
  }

  /// The intervals of a curve. Those that somebody asked for of a certain one are told.
  private mutating func shares(of intervals: LineFile.Intervals, _ curve: CheckedCurve) -> [Double]
  {
    let isUncertain = checker.graph.isUncertain(curve.value)
    switch intervals {
    case .none: return []
    case .automatic: return isUncertain ? [0.9] : []
    case .shares(let shares, let range):
      if !isUncertain { add(.certainCurve(range)) }
      return isUncertain ? shares : []
    }
  }
}
