/// Several curves that add up, one on top of the other from zero.
public struct StackMark: Sendable {
  /// The names of the layers, from the lowest to the highest; each is a series.
  public var labels: [String?]
  /// The layers themselves, not their sums: a column of values for each layer, at the places asked for.
  public var layers: Layers

  /// Where the values of the layers come from.
  public enum Layers: Sendable {
    /// Functions of the horizontal axis, asked for many places at once.
    case function(@Sendable ([Double]) -> [[Double]])
    /// Given values at given places, which increase.
    case samples(xs: [Double], values: [[Double]])
  }

  /// A stack of its parts.
  public init(labels: [String?], layers: Layers) {
    self.labels = labels
    self.layers = layers
  }
}

extension StackMark: MarkContent {
  var series: [SeriesName] { labels.map { SeriesName($0) } }

  func channels(sweep: [Double]) -> Channels {
    Channels(form: .curve, x: sweep, y: [], ownsX: false)
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark { DrawnMark() }

  func tables(sweep: [Double]) -> [MarkTable] { [] }

  func clauses(_ panel: ResolvedPanel, _ words: DescriptionWords) -> [String] { [] }
}
