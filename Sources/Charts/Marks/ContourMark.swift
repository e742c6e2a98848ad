/// Lines along which a value that depends on both axes is the same, each labelled with that value. Both
/// axes need given ends.
public struct ContourMark: Sendable {
  /// The value, asked for many places at once: one answer for each pair of coordinates.
  public var field: @Sendable (_ xs: [Double], _ ys: [Double]) -> [Double]
  /// The values of the lines, in increasing order.
  public var levels: [Double]
  /// How the values are written.
  public var format: AxisFormat
  /// The unit of the values.
  public var unit: String?
  /// Whether the room between two lines is filled: the higher, the darker.
  public var isFilled: Bool
  /// What the value is.
  public var label: String?

  /// Contours of their parts.
  public init(
    levels: [Double], format: AxisFormat = .number, unit: String? = nil, isFilled: Bool = false,
    label: String? = nil, field: @escaping @Sendable (_ xs: [Double], _ ys: [Double]) -> [Double]
  ) {
    self.field = field
    self.levels = levels
    self.format = format
    self.unit = unit
    self.isFilled = isFilled
    self.label = label
  }
}

extension ContourMark: MarkContent {
  func channels(sweep: [Double]) -> Channels {
    Channels(form: .extent, x: [], y: [], ownsX: false)
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark { DrawnMark() }

  func tables(sweep: [Double]) -> [MarkTable] { [] }

  func clauses(_ panel: ResolvedPanel, _ words: DescriptionWords) -> [String] { [] }
}
