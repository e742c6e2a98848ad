/// One plot of a chart: a small multiple, or the residuals below a fit.
public struct Panel: Sendable {
  /// What stands above the plot, where there are several.
  public var title: String?
  /// The marks, in the order in which they are drawn: later ones lie above earlier ones.
  public var marks: [Mark]
  /// A vertical axis of its own; without one the panel has that of the chart, and shares its ends with
  /// all panels that do so.
  public var y: Axis?
  /// The height of the plot in comparison to the others of a column.
  public var weight: Double

  /// A panel of its parts.
  public init(title: String? = nil, marks: [Mark], y: Axis? = nil, weight: Double = 1) {
    self.title = title
    self.marks = marks
    self.y = y
    self.weight = weight
  }
}

/// How the panels of a chart stand together. All of them share the horizontal axis.
public enum Arrangement: Hashable, Sendable {
  /// In rows, from left to right; as many to a row as are readable, at most the given number.
  case grid(columns: Int?)
  /// One below the other, with the numbers of the horizontal axis below the last.
  case column
}
