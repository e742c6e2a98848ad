import Numerals

/// A triangle between two places of a line that says how steep it is: ten times as much here costs a
/// hundred times as much there.
public struct SlopeMark: Hashable, Sendable {
  /// The place with the smaller horizontal value.
  public var from: Sample
  /// The other place.
  public var to: Sample
  /// What stands at the horizontal leg; without it the ratio on a logarithmic axis (`×10`), else the
  /// difference (`+10`).
  public var run: String?
  /// What stands at the vertical leg; without it as with ``run``.
  public var rise: String?

  /// A triangle of its parts.
  public init(from: Sample, to: Sample, run: String? = nil, rise: String? = nil) {
    self.from = from
    self.to = to
    self.run = run
    self.rise = rise
  }
}

extension SlopeMark: MarkContent {
  func problems(x: Axis, y: Axis) -> [MarkProblem] {
    placeProblems([(from.x, from.y), (to.x, to.y)], x: x, y: y)
  }

  func channels(sweep: [Double]) -> Channels {
    Channels(form: .places, x: [from.x, to.x], y: [[from.y, to.y]])
  }

  /// The two legs: right first, then up or down, so that the triangle lies below a line that rises and above
  /// one that falls.
  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    let first = Position(plot.x.place(of: from.x), plot.y.place(of: from.y))
    let last = Position(plot.x.place(of: to.x), plot.y.place(of: to.y))
    let corner = Position(last.x, first.y)
    let legs = clipped([first, corner, last], to: plot.frame)
    var labels: [WantedLabel] = []
    let texts = texts(x: plot.xAxis, y: plot.yAxis, plot.style)
    let frame = plot.frame.grown(by: 1e-6)
    if let (a, b) = frame.clipped(first, corner) {
      labels.append(
        WantedLabel(text: run ?? texts.run, place: .leg(a, b, opposite: last)))
    }
    if let (a, b) = frame.clipped(corner, last) {
      labels.append(
        WantedLabel(text: rise ?? texts.rise, place: .leg(a, b, opposite: first)))
    }
    return DrawnMark(
      shapes: [.stroke(legs, Stroke(role: "slope", paint: .ink))],
      labels: labels)
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    [
      MarkTable(
        kind: .point, label: nil,
        columns: [Series.Column(.x, [from.x, to.x]), Series.Column(.y, [from.y, to.y])])
    ]
  }

  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String] {
    let texts = texts(x: panel.x, y: panel.y, panel.style)
    return [
      words.slope(
        run: texts.run, rise: texts.rise, x: panel.x.title, y: panel.y.title)
    ]
  }

  /// How far it is along each axis.
  private func texts(x: Axis, y: Axis, _ style: NumberStyle) -> (run: String, rise: String) {
    (x.stepText(from: from.x, to: to.x, style), y.stepText(from: from.y, to: to.y, style))
  }
}
