/// One of the two directions of a chart.
public enum Dimension: Hashable, Sendable {
  /// Horizontal.
  case x
  /// Vertical.
  case y
}

/// What an author says about one axis.
public struct Axis: Hashable, Sendable {
  /// What is read from the axis, for example `Training compute`. It may be empty.
  public var title: String
  /// The unit of the numbers, shown once, in parentheses behind the title.
  public var unit: String?
  /// How values become places.
  public var scale: ScaleKind
  /// The ends of the axis, kept exactly. Without them the ends follow from the marks, on round values.
  /// A domain that runs from a larger to a smaller value turns the axis around.
  public var domain: Domain?
  /// How the numbers are written.
  public var format: AxisFormat

  /// An axis of its parts.
  public init(
    title: String = "", unit: String? = nil, scale: ScaleKind = .linear, domain: Domain? = nil,
    format: AxisFormat = .number
  ) {
    self.title = title
    self.unit = unit
    self.scale = scale
    self.domain = domain
    self.format = format
  }
}

/// How the numbers of an axis are written. All labels of one axis share their decimals and notation.
public enum AxisFormat: Hashable, Sendable {
  /// `4,329.5`; as powers of ten where a logarithmic axis reaches 10⁶ or 10⁻⁴; in words from a million
  /// on a linear axis.
  case number
  /// `20%` for 0.2.
  case percent
  /// `100×`.
  case factor
  /// `2024`: whole digits without separators between thousands.
  case year
  /// `5 million`, in the language of the number style.
  case words
}
