import Formula
import Units

/// A figure whose formulas are known.
struct CheckedChart: Sendable {
  let file: ChartFile
  let x: CheckedAxis
  let y: CheckedAxis
  let marks: [CheckedMark]
  /// The files that its marks rest on.
  let dataSets: [String]
}

/// An axis with its unit.
struct CheckedAxis: Sendable {
  let unit: UnitExpression
  /// The ends, as nodes in the axis' unit; empty when they follow from the marks.
  let domain: [NodeID]
}
