import Diagnostics
import Formula
import Units

/// Where two curves meet.
struct CheckedCrossover: Sendable {
  /// The place, as a number of the horizontal axis; it has no value where the curves do not meet.
  let place: Quantity
  /// One of the curves.
  let curve: CheckedCurve
  /// Whether the author narrowed where it is looked for.
  let isNarrowed: Bool
  /// The characters of both curves.
  let range: SourceRange
}

extension ReportChecker {
  /// Where two formulas of `x` are the same.
  mutating func raw(_ file: CrossoverFile) -> RawMark? {
    let from = file.from.flatMap { located($0) }
    let to = file.to.flatMap { located($0) }
    guard let curves = file.curves else { return nil }
    let range = file.place ?? file.range
    let swept = { (checker: inout ReportChecker, xUnit: UnitExpression) -> SweptMark? in
      let (variable, x) = checker.checker.variable(in: xUnit, range)
      var values: [PlacedQuantity] = []
      for curve in curves {
        if let value = checker.value(of: curve, at: x) { values.append(value) }
      }
      guard values.count == 2, (from != nil) == (file.from != nil), (to != nil) == (file.to != nil)
      else { return nil }
      return SweptMark(ys: values) { checker, units in
        let ends = checker.ends(from, to, units, file.range)
        let nodes = values.compactMap { checker.node($0, units.y, .vertical) }
        guard let ends, nodes.count == 2,
          let place = checker.checker.crossing(
            of: nodes[0], and: nodes[1], over: variable, from: ends.from, to: ends.to,
            unit: units.x, measure: units.y, range)
        else { return nil }
        return .crossover(
          CheckedCrossover(
            place: place, curve: CheckedCurve(variable: variable, value: nodes[0]),
            isNarrowed: from != nil || to != nil, range: range))
      }
    }
    return RawMark(xs: [from, to].compactMap(\.self), swept: swept)
  }

  /// The stretch in which something is looked for: by itself all of the horizontal axis, if its ends are given.
  private mutating func ends(
    _ from: PlacedQuantity?, _ to: PlacedQuantity?, _ units: AxisUnits, _ range: SourceRange
  ) -> (from: NodeID, to: NodeID)? {
    guard (from != nil && to != nil) || units.xEnds.count == 2 else {
      add(.missingStretch(range))
      return nil
    }
    let start = from.map { end($0, units.x, .horizontal) } ?? units.xEnds.first
    let stop = to.map { end($0, units.x, .horizontal) } ?? units.xEnds.last
    guard let start, let stop else { return nil }
    return (start, stop)
  }
}
