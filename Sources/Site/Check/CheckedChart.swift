import Formula
import Units

/// A figure whose formulas are known.
struct CheckedChart: Sendable {
  let file: ChartFile
  let x: CheckedAxis
  let y: CheckedAxis
  /// Its plots, in reading order.
  let panels: [CheckedPanel]
  /// The files that its marks rest on.
  let dataSets: [String]

  /// The marks of all plots, in order.
  var marks: [CheckedMark] { panels.flatMap(\.marks) }
}

/// An axis with its unit.
struct CheckedAxis: Sendable {
  let unit: UnitExpression
  /// The ends, as nodes in the axis' unit; empty when they follow from the marks.
  let domain: [NodeID]
  /// How far an axis of both signs is linear, in its unit.
  let threshold: NodeID?
  /// Units in which the numbers may be shown instead.
  let multiples: [Multiple]
  let second: Second?

  /// The same unit with another prefix, and what a number of the axis is multiplied by.
  struct Multiple: Sendable {
    let unit: UnitExpression
    let factor: Double
  }

  /// The unit of a second axis, and what a number of the first is multiplied by.
  struct Second: Sendable {
    let unit: UnitExpression
    let factor: Double
  }

  var nodes: [NodeID] { domain + [threshold].compactMap(\.self) }
}
