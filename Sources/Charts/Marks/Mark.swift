/// One thing that is drawn against the axes. The kinds are closed: drawing, data table and description
/// each say for every kind what they do with it.
public enum Mark: Sendable {
  /// A curve.
  case line(LineMark)
  /// A set of points that belong together.
  case points(PointsMark)
  /// One remarkable point.
  case point(PointMark)
  /// A straight line across the plot at one value.
  case rule(RuleMark)
}

/// A curve, labelled where it ends.
public struct LineMark: Sendable {
  /// Where the curve runs.
  public var curve: Curve
  /// The name of the series; a line without one is context, drawn in a quiet colour.
  public var label: String?

  /// A line of its parts.
  public init(_ curve: Curve, label: String? = nil) {
    self.curve = curve
    self.label = label
  }
}

/// A set of points that belong together, drawn in one colour and shape.
public struct PointsMark: Hashable, Sendable {
  /// The points.
  public var points: [LabelledPoint]
  /// The name of the set. It is shown only where the points carry no labels of their own.
  public var label: String?

  /// A set of points.
  public init(_ points: [LabelledPoint], label: String? = nil) {
    self.points = points
    self.label = label
  }
}

/// A place with an optional name.
public struct LabelledPoint: Hashable, Sendable {
  /// The value on the horizontal axis.
  public var x: Double
  /// The value on the vertical axis.
  public var y: Double
  /// The name beside the point. It is left out of the drawing where there is no room for it.
  public var label: String?

  /// A point of its parts.
  public init(_ x: Double, _ y: Double, label: String? = nil) {
    self.x = x
    self.y = y
    self.label = label
  }
}

/// One remarkable point: a ring in the colour of the text, with a name.
public struct PointMark: Hashable, Sendable {
  /// The value on the horizontal axis.
  public var x: Double
  /// The value on the vertical axis.
  public var y: Double
  /// The name beside the ring.
  public var label: String?

  /// A point of its parts.
  public init(x: Double, y: Double, label: String? = nil) {
    self.x = x
    self.y = y
    self.label = label
  }
}

/// A straight line across the plot at one value: a threshold, a budget, a moment.
public struct RuleMark: Hashable, Sendable {
  /// Where a rule lies.
  public enum Place: Hashable, Sendable {
    /// At this value of the vertical axis.
    case horizontal(Double)
    /// At this value of the horizontal axis.
    case vertical(Double)
  }

  /// Where it lies.
  public var place: Place
  /// What the value is.
  public var label: String?

  /// A rule of its parts.
  public init(_ place: Place, label: String? = nil) {
    self.place = place
    self.label = label
  }
}
