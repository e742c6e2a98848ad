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
    placeProblems([(x, y)], x: xAxis, y: yAxis)
  }

  func channels(sweep: [Double]) -> Channels { Channels(form: .places, x: [x], y: [[y]]) }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    guard let place = plot.place(x, y) else { return DrawnMark() }
    return DrawnMark(
      shapes: [
        .symbols(
          [Symbol(place: place)],
          SymbolLook(role: "point", shape: .disc, paint: .ink, isFilled: false))
      ],
      labels: label.map {
        [WantedLabel(text: $0, place: .near(place, reach: PointShape.reach))]
      } ?? [])
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    [
      MarkTable(
        kind: .point, label: label, columns: [Series.Column(.x, [x]), Series.Column(.y, [y])])
    ]
  }

  func clauses(_ panel: ResolvedPanel, _ words: DescriptionWords) -> [String] {
    [words.point(name: label.map(words.quoted), panel.texts((x: x, y: y)))]
  }
}
