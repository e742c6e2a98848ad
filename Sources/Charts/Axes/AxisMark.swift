/// An axis as a thing that is drawn like any other mark: ticks, labels, grid and title, all in place.
struct AxisMark: Hashable {
  /// A labelled tick.
  struct Tick: Hashable {
    var value: Double
    var label: TickLabel
    /// The place along the axis.
    var place: Double
  }

  /// On which side of the plot an axis stands.
  enum Side: Hashable {
    /// Below the plot, or to its left.
    case first
    /// Above the plot, or to its right: the axis in another unit.
    case second
  }

  var dimension: Dimension
  var side: Side
  /// From the smallest value to the largest.
  var ticks: [Tick]
  /// The places of unlabelled ticks.
  var minor: [Double]
  /// Whether lines lead from the ticks across the plot.
  var hasGrid: Bool
  /// Whether each label has a short line that leads to it. Names stand in the middle of their bars without
  /// one, unless some are left out.
  var hasTickLines: Bool
  /// Whether labels rise from the lower left to their ticks: names that are longer than the way to the next.
  var isTurned: Bool
  /// Whether its numbers stand beside the plot; where another plot shows them, they do not.
  var hasNumbers: Bool
  /// The lines of the title.
  var title: [String]
  /// Where the first line of the title is held, at the letters' feet.
  var titlePlace = Position(0, 0)
  var titleAnchor = TextAnchor.start
}

extension AxisMark {
  /// The sine and the cosine of the angle of turned labels.
  static let slant = 0.5.squareRoot()

  /// How far the labels of a vertical axis reach from the frame, with reserve for wider fonts.
  var labelWidth: Double {
    guard hasNumbers, let widest = ticks.map({ $0.label.width }).max() else { return 0 }
    return widest * widthReserve + 8
  }

  /// How far the labels of a horizontal axis reach from the frame, up or down.
  var labelHeight: Double {
    guard hasNumbers else { return 18 }
    let height = ticks.map { $0.label.height }.max() ?? TextSize.line
    guard isTurned else { return height + 9 }
    let widest = ticks.map { $0.label.width }.max() ?? 0
    return (widest * widthReserve + height) * Self.slant + 14
  }

  /// How far the labels of a horizontal axis reach beyond two ends.
  func overhang(_ left: Double, _ right: Double) -> (left: Double, right: Double) {
    guard hasNumbers else { return (0, 0) }
    let ends = ticks.map { labelEnds($0) }
    return (
      left - (ends.map { $0.left }.min() ?? left), (ends.map { $0.right }.max() ?? right) - right
    )
  }

  /// The leftmost and the rightmost place of the label of a tick of a horizontal axis.
  func labelEnds(_ tick: Tick) -> (left: Double, right: Double) {
    let width = tick.label.width * widthReserve
    guard isTurned else { return (tick.place - width / 2, tick.place + width / 2) }
    let half = tick.label.height / 2
    return (tick.place - (width + half) * Self.slant, tick.place + half * Self.slant + 4)
  }
}

extension Axis {
  /// The title with its unit: `Energy (GWh)`.
  var fullTitle: String { titled(title, isUnitNamed ? nil : unit) }

  /// The title of an axis with these ends, with the unit in which its numbers are shown.
  func fullTitle(over domain: Domain) -> String {
    readableUnit(over: domain).map { titled(title, $0.unit) } ?? fullTitle
  }
}

extension SecondAxis {
  /// The title with its unit.
  var fullTitle: String { titled(title, isUnitNamed ? nil : unit) }
}

private func titled(_ title: String, _ unit: String?) -> String {
  guard let unit, !unit.isEmpty else { return title }
  return title.isEmpty ? unit : title + " (" + unit + ")"
}
