/// For which width a chart is laid out. A page carries those that it may need and shows the one that fits.
public enum Layout: Hashable, Sendable, CaseIterable {
  /// For a desk, across the column of text and that of the notes beside it.
  case full
  /// For a column of text on a desk.
  case wide
  /// For a phone.
  case narrow

  /// The name used in ids and classes: `full`, `wide`, `narrow`.
  public var name: String {
    switch self {
    case .full: "full"
    case .wide: "wide"
    case .narrow: "narrow"
    }
  }

  /// The width of the drawing in CSS pixels.
  public var width: Double {
    switch self {
    case .full: 880
    case .wide: 608
    case .narrow: 340
    }
  }

  /// The height of the drawing, before a legend adds to it.
  public var height: Double {
    switch self {
    case .full: 430
    case .wide: 390
    case .narrow: 290
    }
  }
}

extension Layout {
  /// The most plots that may stand side by side.
  var mostColumns: Int {
    switch self {
    case .full: 4
    case .wide: 3
    case .narrow: 2
    }
  }

  /// The heights of plots in a column by their weights: the heaviest is as high as a plot alone, less the more
  /// plots there are.
  func columnHeights(_ weights: [Double]) -> [Double] {
    let heaviest = weights.max() ?? 1
    let shares = weights.map { $0 / heaviest }
    let sum = shares.reduce(0, +)
    let unit = height * 0.75 * (0.6 + 0.4 * sum) / sum
    return shares.map { max(unit * $0, 56) }
  }
}
