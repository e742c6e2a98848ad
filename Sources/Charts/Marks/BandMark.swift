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

  func channels(sweep: [Double]) -> Channels {
    Channels(form: .curve, x: sweep, y: [], ownsX: false)
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark { DrawnMark() }

  func tables(sweep: [Double]) -> [MarkTable] { [] }

  func clauses(_ panel: ResolvedPanel, _ words: DescriptionWords) -> [String] { [] }
}
