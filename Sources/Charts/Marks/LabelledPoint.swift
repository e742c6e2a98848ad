/// A place with an optional name.
public struct LabelledPoint: Hashable, Sendable {
  /// The value on the horizontal axis.
  public var x: Double
  /// The value on the vertical axis.
  public var y: Double
  /// The name beside the point. It is left out of the drawing where there is no room for it.
  public var label: String?
  /// How much the point stands for: its area is proportional to it. It is not negative. Points without
  /// sizes are all alike.
  public var size: Double?
  /// How uncertain the horizontal value is.
  public var xInterval: Domain?
  /// How uncertain the vertical value is.
  public var yInterval: Domain?

  /// A point of its parts.
  public init(
    _ x: Double, _ y: Double, label: String? = nil, size: Double? = nil, xInterval: Domain? = nil,
    yInterval: Domain? = nil
  ) {
    self.x = x
    self.y = y
    self.label = label
    self.size = size
    self.xInterval = xInterval
    self.yInterval = yInterval
  }
}

extension LabelledPoint {
  /// Its place and the ends of its intervals, as places that an axis shows.
  var rows: [(x: Double, y: Double)] {
    var rows = [(x: x, y: y)]
    if let xInterval { rows += [(x: xInterval.lower, y: y), (x: xInterval.upper, y: y)] }
    if let yInterval { rows += [(x: x, y: yInterval.lower), (x: x, y: yInterval.upper)] }
    return rows
  }

  /// Its error bars in both directions.
  func errorBars(on plot: Plot) -> [[Position]] {
    var pieces: [[Position]] = []
    if let xInterval, plot.y.domain.contains(y) {
      pieces += ErrorBar.pieces(xInterval, along: .x, across: plot.y.place(of: y), plot)
    }
    if let yInterval, plot.x.domain.contains(x) {
      pieces += ErrorBar.pieces(yInterval, along: .y, across: plot.x.place(of: x), plot)
    }
    return pieces
  }
}

extension Array<LabelledPoint> {
  /// The intervals of points as columns of a table; none where no point has any.
  var intervalColumns: [Series.Column] {
    var columns: [Series.Column] = []
    func append(_ dimension: Dimension, _ intervals: [Domain?]) {
      guard intervals.contains(where: { $0 != nil }) else { return }
      columns.append(
        Series.Column(.lower(dimension, share: nil), intervals.map { $0?.lower }))
      columns.append(
        Series.Column(.upper(dimension, share: nil), intervals.map { $0?.upper }))
    }
    append(.x, map { $0.xInterval })
    append(.y, map { $0.yInterval })
    return columns
  }
}
