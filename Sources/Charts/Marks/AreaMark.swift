/// The room between a curve and a base line, filled.
public struct AreaMark: Sendable {
  /// The upper side; the lower one where the curve lies below the base.
  public var curve: Curve
  /// Where the other side lies on the vertical axis. The axis shows it.
  public var base: Double
  /// The name of the series.
  public var label: String?

  /// An area of its parts.
  public init(_ curve: Curve, base: Double = 0, label: String? = nil) {
    self.curve = curve
    self.base = base
    self.label = label
  }
}

extension AreaMark: MarkContent {
  var series: [SeriesName] { [SeriesName(label)] }

  func problems(x: Axis, y: Axis) -> [MarkProblem] {
    if !base.isFinite { return [.nonFinitePoint(index: 0)] }
    return y.scale.admits(base) ? [] : [.baseOnLogAxis(.y)]
  }

  func channels(sweep: [Double]) -> Channels {
    let line = curve.channels(sweep: sweep)
    var channels = Channels(
      form: .curve, x: line.x, y: line.y + [Array(repeating: base, count: line.count)],
      ownsX: line.ownsX)
    // The base is defined everywhere, and would hide a curve that is nowhere.
    if let count = line.unequalCount {
      channels.problems = [.wrongCount(asked: line.count, answered: count)]
    } else if line.extent(.y, admittedBy: .linear) == nil {
      channels.problems = [.undefinedLine]
    }
    return channels
  }

  func seriesAtRight(_ panel: ResolvedPanel) -> [Int] {
    label != nil && panel.isAtRight(curve) ? [0] : []
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    let style = styles[0]
    let outlines = strips(sampled(on: plot), 0, 1, frame: plot.frame)
    let pieces = polylines(curve, x: plot.x, y: plot.y, frame: plot.frame)
    var shapes: [Shape] = []
    if !outlines.isEmpty {
      shapes.append(.fill(outlines, Fill(role: "area", paint: style.paint, opacity: 0.3)))
    }
    shapes += style.shapes(of: pieces, Support(nil, on: plot))
    guard label != nil else { return DrawnMark(shapes: shapes, names: [.unnamed(.area)]) }
    return DrawnMark(
      shapes: shapes,
      names: [
        NamePlace(end: end(of: pieces, plot), fallback: .along(pieces), sample: .area)
      ])
  }

  /// The curve and the base.
  private func sampled(on plot: Plot) -> SampledCurves {
    switch curve {
    case .function(let function):
      let base = base
      var sampler = FunctionSampler(
        { xs in [function(xs), Array(repeating: base, count: xs.count)] }, count: 2, x: plot.x,
        frame: plot.frame, place: { plot.y.drawablePlace(of: $0) })
      return sampler.sampled()
    case .samples(let samples):
      return SampledCurves(
        xs: samples.map { $0.x },
        columns: [samples.map { $0.y }, Array(repeating: base, count: samples.count)],
        x: plot.x, place: { plot.y.drawablePlace(of: $0) }
      ).thinned(plot.frame)
    }
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    let channels = curve.channels(sweep: sweep)
    return [
      MarkTable(
        kind: .area, label: label,
        columns: [Series.Column(.x, channels.x), Series.Column(.y, channels.y[0])])
    ]
  }

  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String] {
    panel.course(of: curve).map { [words.clause(words.name(label), $0, panel.courseTexts())] } ?? []
  }
}
