import Numerals

/// A chart whose axes have ends and whose marks are known to be drawable.
public struct ResolvedChart: Sendable {
  /// What the author said.
  public let chart: Chart
  /// Its plots, in order.
  public let panels: [ResolvedPanel]
  /// What a reader may not be able to read.
  public let warnings: [ChartWarning]

  /// The ends of the horizontal axis, which all panels share.
  public var xDomain: Domain { panels[0].xDomain }
}

/// A plot whose axes have ends.
public struct ResolvedPanel: Sendable {
  /// What stands above the plot.
  public let title: String?
  /// The marks, in order.
  public let marks: [Mark]
  /// The horizontal axis.
  public let x: Axis
  /// The vertical axis.
  public let y: Axis
  /// The ends of the horizontal axis.
  public let xDomain: Domain
  /// The ends of the vertical axis.
  public let yDomain: Domain
  /// The index of the first mark in ``Chart/marks``.
  let firstMark: Int
  /// The looks of the series of each mark.
  let styles: [[SeriesStyle]]
  /// How numbers are written.
  let style: NumberStyle
  /// The height in comparison to other panels of a column.
  let weight: Double
  /// The largest size of all points of the chart; nothing where none has one.
  let largestSize: Double?
}

extension Chart {
  /// The chart with the ends of its axes, or the first of its ``problems()``.
  public func resolved() throws(ChartProblem) -> ResolvedChart {
    var resolver = ChartResolver(self)
    let resolved = resolver.resolve()
    if let problem = resolver.problems.first { throw problem }
    guard let resolved else { preconditionFailure("a chart without problems is resolved") }
    return resolved
  }

  /// All that keeps the chart from being drawn, in the order of axes and marks; empty if nothing does.
  public func problems() -> [ChartProblem] {
    var resolver = ChartResolver(self)
    _ = resolver.resolve()
    return resolver.problems
  }
}
