/// An arrow from one place to another, with words at its tail.
public struct ArrowMark: Hashable, Sendable {
  /// Where it begins.
  public var from: Sample
  /// Where it points.
  public var to: Sample
  /// The words at its tail.
  public var label: String?

  /// An arrow of its parts.
  public init(from: Sample, to: Sample, label: String? = nil) {
    self.from = from
    self.to = to
    self.label = label
  }
}

extension ArrowMark: MarkContent {
  /// The length of the head and half of its width.
  private static let head = (length: 9.0, half: 4.0)

  func problems(x: Axis, y: Axis) -> [MarkProblem] {
    placeProblems([(from.x, from.y), (to.x, to.y)], x: x, y: y)
  }

  func channels(sweep: [Double]) -> Channels {
    Channels(form: .places, x: [from.x, to.x], y: [[from.y, to.y]])
  }

  /// The arrow as far as it lies in the frame; its head only if what it points at does.
  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    let start = Position(plot.x.place(of: from.x), plot.y.place(of: from.y))
    let target = Position(plot.x.place(of: to.x), plot.y.place(of: to.y))
    guard let (tail, tip) = plot.frame.grown(by: 1e-6).clipped(start, target) else {
      return DrawnMark()
    }
    let length = tail.squaredDistance(to: tip).squareRoot()
    var drawn = DrawnMark()
    var end = tip
    if tip == target, length > 0 {
      let along = Position((tip.x - tail.x) / length, (tip.y - tail.y) / length)
      func corner(_ back: Double, _ aside: Double) -> Position {
        Position(
          tip.x - back * along.x - aside * along.y, tip.y - back * along.y + aside * along.x)
      }
      let (reach, half) = Self.head
      drawn.shapes = [
        .fill(
          [[tip, corner(reach, half), corner(reach, -half)]], Fill(role: "arrow", paint: .ink))
      ]
      // The line ends within the head, where no gap can be seen.
      end = corner(min(reach - 1, length), 0)
    }
    drawn.shapes.insert(
      .stroke([[tail, end]], Stroke(role: "arrow", paint: .ink, width: 1.5)), at: 0)
    if let label {
      drawn.labels = [WantedLabel(text: label, place: .tail(tail, tip))]
    }
    return drawn
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    [
      MarkTable(
        kind: .point, label: label,
        columns: [
          Series.Column(.x, [from.x, to.x]), Series.Column(.y, [from.y, to.y]),
        ])
    ]
  }

  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String] {
    [words.arrow(label.map(words.quoted), panel.texts((x: to.x, y: to.y)))]
  }
}
