/// Words in the plot, at a place or as near to it as there is room.
public struct TextMark: Hashable, Sendable {
  /// The value on the horizontal axis.
  public var x: Double
  /// The value on the vertical axis.
  public var y: Double
  /// The words.
  public var text: String

  /// Words at a place.
  public init(x: Double, y: Double, text: String) {
    self.x = x
    self.y = y
    self.text = text
  }
}

extension TextMark: MarkContent {
  func problems(x xAxis: Axis, y yAxis: Axis) -> [MarkProblem] {
    placeProblems([(x, y)], x: xAxis, y: yAxis)
  }

  func channels(sweep: [Double]) -> Channels {
    Channels(form: .places, x: [x], y: [[y]])
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    guard let place = plot.place(x, y) else { return DrawnMark() }
    return DrawnMark(labels: [WantedLabel(text: text, place: .around(place))])
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    [
      MarkTable(
        kind: .text, label: text, columns: [Series.Column(.x, [x]), Series.Column(.y, [y])])
    ]
  }

  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String] {
    [words.text(words.quoted(text), panel.texts((x: x, y: y)))]
  }
}
