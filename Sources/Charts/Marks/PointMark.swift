/// One remarkable point: a ring in the colour of the text, with a name. With drop lines to the axes it
/// marks where two lines cross.
public struct PointMark: Hashable, Sendable {
  /// The value on the horizontal axis.
  public var x: Double
  /// The value on the vertical axis.
  public var y: Double
  /// The name beside the ring.
  public var label: String?
  /// How uncertain the horizontal value is.
  public var xInterval: Domain?
  /// How uncertain the vertical value is.
  public var yInterval: Domain?
  /// Whether thin lines lead to both axes.
  public var hasDropLines: Bool

  /// A point of its parts.
  public init(
    x: Double, y: Double, label: String? = nil, xInterval: Domain? = nil,
    yInterval: Domain? = nil, hasDropLines: Bool = false
  ) {
    self.x = x
    self.y = y
    self.label = label
    self.xInterval = xInterval
    self.yInterval = yInterval
    self.hasDropLines = hasDropLines
  }
}

extension PointMark: MarkContent {
  func problems(x xAxis: Axis, y yAxis: Axis) -> [MarkProblem] {
    placeProblems([(x, y)], x: xAxis, y: yAxis) + intervalProblems(xInterval, index: 0)
      + intervalProblems(yInterval, index: 0)
  }

  func channels(sweep: [Double]) -> Channels {
    let rows = LabelledPoint(x, y, xInterval: xInterval, yInterval: yInterval).rows
    return Channels(form: .places, x: rows.map { $0.x }, y: [rows.map { $0.y }])
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    var shapes: [Shape] = []
    let place = plot.place(x, y)
    if hasDropLines, let place {
      let below = Position(place.x, plot.frame.bottom)
      let beside = Position(plot.frame.left, place.y)
      shapes.append(
        .stroke(
          [[place, below], [place, beside]], Stroke(role: "drop", paint: .soft, dashes: "2 3")))
    }
    let bars = LabelledPoint(x, y, xInterval: xInterval, yInterval: yInterval).errorBars(on: plot)
    shapes += ErrorBar.shapes(bars, paint: .ink, hasHalo: true)
    guard let place else { return DrawnMark(shapes: shapes) }
    shapes.append(
      .symbols(
        [Symbol(place: place)],
        SymbolLook(role: "point", shape: .disc, paint: .ink, isFilled: false)))
    return DrawnMark(
      shapes: shapes,
      labels: label.map {
        [WantedLabel(text: $0, place: .near(place, reach: PointShape.reach))]
      } ?? [])
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    let points = [LabelledPoint(x, y, xInterval: xInterval, yInterval: yInterval)]
    return [
      MarkTable(
        kind: .point, label: label,
        columns: [Series.Column(.x, [x]), Series.Column(.y, [y])] + points.intervalColumns)
    ]
  }

  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String] {
    [words.point(name: label.map(words.quoted), panel.texts((x: x, y: y)))]
  }
}
