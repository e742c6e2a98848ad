/// An axis as a thing that is drawn like any other mark: ticks, labels, grid and title, all in place.
struct AxisMark: Hashable {
  /// A labelled tick.
  struct Tick: Hashable {
    var value: Double
    var label: TickLabel
    /// The place along the axis.
    var place: Double
  }

  var dimension: Dimension
  var ticks: [Tick]
  /// The places of unlabelled ticks.
  var minor: [Double]
  /// Whether lines lead from the ticks across the plot.
  var hasGrid: Bool
  /// Whether its numbers stand beside the plot; where another plot shows them, they do not.
  var hasNumbers: Bool
  /// The lines of the title.
  var title: [String]
  /// Where the first line of the title is held, at the letters' feet.
  var titlePlace = Position(0, 0)
  var titleAnchor = TextAnchor.start

  /// The widest label.
  var labelWidth: Double { ticks.map { $0.label.width }.max() ?? 0 }
}

extension Axis {
  /// The title with its unit: `Energy (GWh)`.
  var fullTitle: String {
    guard let unit, !unit.isEmpty else { return title }
    return title.isEmpty ? unit : title + " (" + unit + ")"
  }
}
