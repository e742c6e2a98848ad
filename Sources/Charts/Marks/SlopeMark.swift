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
  func channels(sweep: [Double]) -> Channels {
    Channels(form: .places, x: [from.x, to.x], y: [[from.y, to.y]])
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark { DrawnMark() }

  func tables(sweep: [Double]) -> [MarkTable] { [] }

  func clauses(_ panel: ResolvedPanel, _ words: DescriptionWords) -> [String] { [] }
}
