import RealMath

/// Where to look outwards from a value: in steps that grow with their distance from it, so that near places are told apart
/// and far ones are reached.
///
/// A value keeps its sign: from one above zero the scan goes down to zero itself and no farther, unless the bounds
/// reach farther.
struct OutwardScan: Sendable {
  /// How densely the scan looks, and how closely it closes in.
  enum Fineness: Sendable {
    /// Six steps for each factor of ten, to the last bit.
    case exact
    /// A few steps, to about a thousandth.
    case coarse
    /// Fewer steps, to about a hundredth.
    case rough
  }

  let value: Double
  /// Where the parameter may lie, when its model says so.
  let bounds: ClosedRange<Double>?
  let fineness: Fineness

  /// The steps to one side, in order.
  func places(isAbove: Bool) -> [Double] {
    var places: [Double] = []
    if value == 0 {
      let unit = bounds.map { max($0.upperBound, -$0.lowerBound) / 1000 } ?? 1
      places = distances.map { isAbove ? $0 * unit : -$0 * unit }
    } else if isAbove == (value > 0) {
      places = distances.map { value * (1 + $0) }
    } else {
      // As many steps towards zero as away from it, and then what lies beyond.
      places = distances.map { value / (1 + $0) } + [0]
      places += distances.map { -value * $0 }
    }
    guard let bounds else {
      return value == 0 || isAbove == (value > 0)
        ? places : Array(places.prefix { $0 == 0 || ($0 > 0) == (value > 0) })
    }
    let end = isAbove ? bounds.upperBound : bounds.lowerBound
    let inside = places.prefix { isAbove ? $0 < end : $0 > end }
    guard isAbove ? end > value : end < value else { return [] }
    return inside + [end]
  }

  /// Shares of the value.
  private var distances: [Double] {
    switch fineness {
    case .exact: (-36...18).map { exp10(Double($0) / 6) }
    case .coarse: [0.01, 0.05, 0.2, 0.5, 1, 2, 9, 99, 999]
    case .rough: [0.1, 0.5, 2, 9, 99]
    }
  }

  /// How many places are looked at together between two, and how often at most.
  typealias Effort = (lanes: Int, rounds: Int)

  /// What is spent on closing in on a turn.
  var closing: Effort {
    switch fineness {
    case .exact: (8, 60)
    case .coarse: (1, 12)
    case .rough: (1, 8)
    }
  }

  /// What is spent on each side of a place at which a guide is nearest to zero.
  var approaching: Effort {
    switch fineness {
    case .exact: (8, 24)
    case .coarse: (3, 6)
    case .rough: (1, 6)
    }
  }

  private func exp10(_ power: Double) -> Double { Double.exp(power * 2.302585092994046) }
}
