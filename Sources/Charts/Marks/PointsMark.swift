/// A set of points that belong together, drawn in one colour and shape.
public struct PointsMark: Hashable, Sendable {
  /// The points.
  public var points: [LabelledPoint]
  /// The name of the set. It is shown only where the points carry no labels of their own.
  public var label: String?
  /// The shape of the points; without one each series has its own.
  public var shape: PointShape?
  /// Whether the points are filled, or outlines only.
  public var isFilled: Bool
  /// What the sizes of the points tell, for the legend.
  public var sizeTitle: String?

  /// A set of points.
  public init(
    _ points: [LabelledPoint], label: String? = nil, shape: PointShape? = nil,
    isFilled: Bool = true, sizeTitle: String? = nil
  ) {
    self.points = points
    self.label = label
    self.shape = shape
    self.isFilled = isFilled
    self.sizeTitle = sizeTitle
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

extension PointsMark: MarkContent {
  var series: [SeriesName] { [SeriesName(label)] }

  func problems(x: Axis, y: Axis) -> [MarkProblem] {
    placeProblems(points.map { ($0.x, $0.y) }, x: x, y: y)
  }

  func channels(sweep: [Double]) -> Channels {
    Channels(form: .places, x: points.map { $0.x }, y: [points.map { $0.y }])
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    let style = styles[0]
    let places = points.map { plot.place($0.x, $0.y) }
    let visible = places.compactMap { $0 }
    let hasNames = points.contains { $0.label != nil }
    var labels: [WantedLabel] = []
    for (point, place) in zip(points, places) {
      guard let place, let label = point.label else { continue }
      labels.append(WantedLabel(text: label, place: .beside(place, reach: PointShape.reach)))
    }
    return DrawnMark(
      shapes: [
        .symbols(
          visible.map { Symbol(place: $0) },
          SymbolLook(
            role: "points", shape: shape ?? style.shape, paint: style.paint, isFilled: isFilled))
      ],
      names: [
        NamePlace(
          end: nil, fallback: hasNames || label == nil ? .nowhere : .among(visible),
          sample: .points)
      ], labels: labels)
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    [
      MarkTable(
        kind: .points, label: label, names: points.map { $0.label },
        columns: [
          Series.Column(.x, points.map { $0.x }), Series.Column(.y, points.map { $0.y }),
        ])
    ]
  }

  func clauses(_ panel: ResolvedPanel, _ words: DescriptionWords) -> [String] {
    let rows = points.map { (x: $0.x, y: $0.y) }.filter(panel.contains)
    guard let first = rows.min(by: { $0.x < $1.x }), let last = rows.max(by: { $0.x < $1.x }),
      let low = rows.min(by: { $0.y < $1.y }), let high = rows.max(by: { $0.y < $1.y })
    else { return [] }
    return [
      words.points(
        count: rows.count, name: label.map(words.quoted),
        x: (panel.text(first.x, panel.x), panel.text(last.x, panel.x)),
        y: (panel.text(low.y, panel.y), panel.text(high.y, panel.y)))
    ]
  }
}
