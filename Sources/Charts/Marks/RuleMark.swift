/// A straight line across the plot at one value: a threshold, a budget, a moment.
public struct RuleMark: Hashable, Sendable {
  /// Where a rule lies.
  public enum Place: Hashable, Sendable {
    /// At this value of the vertical axis.
    case horizontal(Double)
    /// At this value of the horizontal axis.
    case vertical(Double)
  }

  /// Where it lies.
  public var place: Place
  /// What the value is.
  public var label: String?

  /// A rule of its parts.
  public init(_ place: Place, label: String? = nil) {
    self.place = place
    self.label = label
  }
}

extension RuleMark: MarkContent {
  func problems(x: Axis, y: Axis) -> [MarkProblem] {
    switch place {
    case .horizontal(let value): placeProblems([(nil, value)], x: x, y: y)
    case .vertical(let value): placeProblems([(value, nil)], x: x, y: y)
    }
  }

  func channels(sweep: [Double]) -> Channels {
    switch place {
    case .horizontal(let value): Channels(form: .extent, x: [], y: [[value]])
    case .vertical(let value): Channels(form: .extent, x: [value], y: [])
    }
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    let from: Position
    let to: Position
    switch place {
    case .horizontal(let value):
      guard plot.y.domain.contains(value) else { return DrawnMark() }
      let place = plot.y.place(of: value)
      from = Position(plot.frame.left, place)
      to = Position(plot.frame.right, place)
    case .vertical(let value):
      guard plot.x.domain.contains(value) else { return DrawnMark() }
      let place = plot.x.place(of: value)
      from = Position(place, plot.frame.bottom)
      to = Position(place, plot.frame.top)
    }
    return DrawnMark(
      shapes: [.stroke([[from, to]], Stroke(role: "rule", paint: .soft, dashes: "3 3"))],
      labels: label.map {
        [WantedLabel(text: $0, place: .rule(from, to), paint: .soft)]
      } ?? [])
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    let (x, y): (Double?, Double?) =
      switch place {
      case .horizontal(let value): (nil, value)
      case .vertical(let value): (value, nil)
      }
    return [
      MarkTable(
        kind: .rule, label: label, columns: [Series.Column(.x, [x]), Series.Column(.y, [y])])
    ]
  }

  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String] {
    let text =
      switch place {
      case .horizontal(let value): panel.text(value, panel.y)
      case .vertical(let value): panel.text(value, panel.x)
      }
    return [words.rule(name: label.map(words.quoted), text)]
  }
}
