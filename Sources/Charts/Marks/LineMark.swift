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

  func problems(x: Axis, y: Axis) -> [MarkProblem] { intervals?.problems ?? [] }

  func channels(sweep: [Double]) -> Channels {
    guard let intervals else { return curve.channels(sweep: sweep) }
    let line = curve.channels(sweep: sweep)
    let (xs, ends) = intervals.columns(sweep: sweep)
    // The rows of the curve, then those of the intervals, and between the two a gap.
    let before = [Double](repeating: .nan, count: line.count + 1)
    let y = line.y.map { $0 + [Double](repeating: .nan, count: xs.count + 1) }
    var channels = Channels(
      form: .curve, x: line.x + [.nan] + xs, y: y + ends.map { before + $0 },
      ownsX: line.ownsX || intervals.areGiven)
    if let count = line.unequalCount {
      channels.problems = [.wrongCount(asked: line.count, answered: count)]
    }
    channels.problems += intervals.columnProblems(ends, asked: xs.count)
    return channels
  }

  func seriesAtRight(_ panel: ResolvedPanel) -> [Int] {
    label != nil && panel.isAtRight(curve) ? [0] : []
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    let style = styles[0]
    let support = Support(support, on: plot)
    var shapes: [Shape] = []
    var labels: [WantedLabel] = []
    var key: IntervalKey?
    if let intervals {
      let ends = intervals.sampled(on: plot)
      shapes = intervals.shapes(ends, on: plot, style.paint, support: support)
      labels = intervals.labels(ends, on: plot)
      key = intervals.key(style, of: shapes, hasLine: true)
    }
    let pieces = polylines(curve, x: plot.x, y: plot.y, frame: plot.frame)
    shapes += style.shapes(of: pieces, support)
    let name =
      label == nil
      ? NamePlace.unnamed(.line)
      : NamePlace(end: end(of: pieces, plot), fallback: .along(pieces), sample: .line)
    return DrawnMark(shapes: shapes, names: [name], labels: labels, intervals: key)
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    let channels = curve.channels(sweep: sweep)
    let line = MarkTable(
      kind: .line, label: label,
      columns: [Series.Column(.x, channels.x), Series.Column(.y, channels.y[0])])
    guard let intervals else { return [line] }
    let (xs, ends) = intervals.columns(sweep: channels.x)
    // Intervals that are known at the places of the line stand in its rows.
    if xs == channels.x {
      var both = line
      both.columns += intervals.tableColumns(ends)
      return [both]
    }
    return [
      line,
      MarkTable(
        kind: .band, label: label,
        columns: [Series.Column(.x, xs)] + intervals.tableColumns(ends)),
    ]
  }

  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String] {
    guard let course = panel.course(of: curve) else { return [] }
    let isSampled = intervals?.shares.contains { $0 != nil } ?? false
    var clauses = [words.clause(words.name(label), course, panel.courseTexts(isSampled: isSampled))]
    if let support, !support.covers(panel.xDomain) {
      clauses.append(
        words.support(
          from: panel.text(support.lower, panel.x), to: panel.text(support.upper, panel.x)))
    }
    if let intervals { clauses += intervals.clauses(panel, words, name: nil) }
    return clauses
  }
}

extension Curve {
  /// The rows of a curve, where a function is asked at the places of `sweep`.
  func channels(sweep: [Double]) -> Channels {
    switch self {
    case .function(let function):
      Channels(form: .curve, x: sweep, y: [sweep.isEmpty ? [] : function(sweep)], ownsX: false)
    case .samples(let samples): Channels(samples)
    }
  }
}

/// The end of a line beside which its name may stand: the last place, or the first one of a line that
/// runs the other way.
func end(of pieces: [[Position]], _ plot: Plot) -> Position? {
  guard let last = pieces.last?.last, let first = pieces.first?.first else { return nil }
  return last.x < plot.frame.right - 1 && first.x >= plot.frame.right - 1 ? first : last
}

extension SeriesStyle {
  /// How a line of this look is drawn where no data support it: with other dashes, and thinner.
  var extrapolated: (dashes: String, width: Double) {
    (dashes == nil ? "5 4" : "1.5 4", width * 0.6)
  }

  /// The pieces of a line. A lone sample is a point, since nobody sees a line that has no length.
  func shapes(of pieces: [[Position]], _ support: Support) -> [Shape] {
    let lines = pieces.filter { $0.count > 1 }
    func parts(_ boxes: [Box]) -> [[Position]] {
      lines.flatMap { line in boxes.flatMap { clipped(line, to: $0) } }.filter { $0.count > 1 }
    }
    var shapes: [Shape] = []
    let beyond = parts(support.beyond)
    if !beyond.isEmpty {
      let (dashes, width) = extrapolated
      shapes.append(
        .stroke(
          beyond, Stroke(role: "line extrapolated", paint: paint, width: width, dashes: dashes)))
    }
    let within = support.beyond.isEmpty ? lines : parts(support.within)
    if !within.isEmpty {
      shapes.append(
        .stroke(
          within,
          Stroke(role: "line", paint: paint, width: width, dashes: dashes, isRound: true)))
    }
    let lone = pieces.filter { $0.count == 1 }.map { Symbol(place: $0[0], scale: 0.8) }
    if !lone.isEmpty {
      shapes.append(.symbols(lone, SymbolLook(role: "points", shape: shape, paint: paint)))
    }
    return shapes
  }
}
