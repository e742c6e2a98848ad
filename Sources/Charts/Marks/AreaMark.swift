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

  func channels(sweep: [Double]) -> Channels {
    Channels(form: .curve, x: sweep, y: [], ownsX: false)
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark { DrawnMark() }

  func tables(sweep: [Double]) -> [MarkTable] { [] }

  func clauses(_ panel: ResolvedPanel, _ words: DescriptionWords) -> [String] { [] }
}
