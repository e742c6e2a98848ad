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
  func channels(sweep: [Double]) -> Channels {
    Channels(form: .places, x: [from.x, to.x], y: [[from.y, to.y]])
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark { DrawnMark() }

  func tables(sweep: [Double]) -> [MarkTable] { [] }

  func clauses(_ panel: ResolvedPanel, _ words: DescriptionWords) -> [String] { [] }
}
