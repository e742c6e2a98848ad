/// A curve, labelled where it ends.
public struct LineMark: Sendable {
  /// Where the curve runs.
  public var curve: Curve
  /// The name of the series; a line without one is context, drawn in a quiet colour.
  public var label: String?
  /// How uncertain the curve is. Several nested intervals make a fan.
  public var intervals: IntervalCurves?
  /// The stretch of the horizontal axis that data support. Beyond it the line is extrapolated, and drawn
  /// otherwise. Without one all of it counts as supported.
  public var support: Domain?

  /// A line of its parts.
  public init(
    _ curve: Curve, label: String? = nil, intervals: IntervalCurves? = nil,
    support: Domain? = nil
  ) {
    self.curve = curve
    self.label = label
    self.intervals = intervals
    self.support = support
  }
}

extension LineMark: MarkContent {
  var series: [SeriesName] { [label.map { .named($0) } ?? .context] }

  func channels(sweep: [Double]) -> Channels {
    switch curve {
    case .function(let function):
      Channels(form: .curve, x: sweep, y: [sweep.isEmpty ? [] : function(sweep)], ownsX: false)
    case .samples(let samples):
      Channels(form: .curve, x: samples.map { $0.x }, y: [samples.map { $0.y }])
    }
  }

  func seriesAtRight(_ panel: ResolvedPanel) -> [Int] {
    label != nil && panel.isAtRight(curve) ? [0] : []
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    let style = styles[0]
    let pieces = polylines(curve, x: plot.x, y: plot.y, frame: plot.frame)
    let line = Shape.stroke(
      pieces,
      Stroke(
        role: "line", paint: style.paint, width: style.width, dashes: style.dashes, isRound: true))
    guard label != nil else { return DrawnMark(shapes: [line], names: [.unnamed(.line)]) }
    let end = pieces.last?.last
    let marker = Shape.symbols(
      end.map { [Symbol(place: $0)] } ?? [],
      SymbolLook(role: "points", shape: style.shape, paint: style.paint))
    return DrawnMark(
      shapes: [line, marker], names: [NamePlace(end: end, fallback: .along(pieces), sample: .line)])
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    let channels = channels(sweep: sweep)
    return [
      MarkTable(
        kind: .line, label: label,
        columns: [Series.Column(.x, channels.x), Series.Column(.y, channels.y[0])])
    ]
  }

  func clauses(_ panel: ResolvedPanel, _ words: DescriptionWords) -> [String] {
    panel.course(of: curve).map {
      [words.clause(words.name(label), $0, panel.texts)]
    } ?? []
  }
}
