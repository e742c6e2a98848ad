/// The room between two curves, without a line in the middle.
public struct BandMark: Sendable {
  /// Where it begins and ends.
  public var intervals: IntervalCurves
  /// The name of the series.
  public var label: String?

  /// A band of its parts.
  public init(_ intervals: IntervalCurves, label: String? = nil) {
    self.intervals = intervals
    self.label = label
  }
}

extension BandMark: MarkContent {
  var series: [SeriesName] { [SeriesName(label)] }

  func problems(x: Axis, y: Axis) -> [MarkProblem] { intervals.problems }

  func channels(sweep: [Double]) -> Channels { intervals.channels(sweep: sweep) }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    let curves = intervals.sampled(on: plot)
    let shapes = intervals.shapes(
      curves, on: plot, styles[0].paint, support: Support(nil, on: plot))
    let labels = intervals.labels(curves, on: plot)
    let key = intervals.key(styles[0], of: shapes, hasLine: false)
    guard label != nil, !shapes.isEmpty else {
      return DrawnMark(
        shapes: shapes, names: [.unnamed(.area)], labels: labels, intervals: key)
    }
    let boxes = nameBoxes(curves, 0, 1, frame: plot.frame)
    return DrawnMark(
      shapes: shapes, names: [NamePlace(end: nil, fallback: .within(boxes), sample: .area)],
      labels: labels, intervals: key)
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    let (xs, ends) = intervals.columns(sweep: sweep)
    return [
      MarkTable(
        kind: .band, label: label,
        columns: [Series.Column(.x, xs)] + intervals.tableColumns(ends))
    ]
  }

  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String] {
    intervals.clauses(panel, words, name: label.map(words.quoted))
  }
}

extension IntervalCurves {
  /// Where the widest interval lies at the right end of the plot.
  func clauses(
    _ panel: ResolvedPanel, _ words: ChartWords, name: String?
  ) -> [String] {
    guard !shares.isEmpty, let (_, ends) = lastRow(panel) else { return [] }
    return [
      words.interval(
        name: name, share: shares[0].map(panel.percentage),
        from: panel.text(ends[0], panel.y), to: panel.text(ends[1], panel.y))
    ]
  }
}
