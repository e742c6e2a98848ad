import RealMath

/// Looks from a value outwards for the nearest place at which something turns.
///
/// Steps grow with their distance from the value, so that near places are told apart and far ones are reached. What
/// turns twice between two steps is not seen. A value keeps its sign: from one above zero the scan goes down to zero
/// itself and no farther, unless the bounds reach farther.
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

  /// How many places are looked at together while closing in, and how often at most.
  private var closing: (lanes: Int, rounds: Int) {
    switch fineness {
    case .exact: (8, 60)
    case .coarse: (1, 12)
    case .rough: (1, 8)
    }
  }

  /// The nearest place to one side that differs from the value in what `state` says, and its state there; `nil` where
  /// nothing differs, or where a state is missing before anything does.
  func turn<State: Equatable>(
    isAbove: Bool, from now: State, _ states: ([Double]) -> [State?]
  ) -> (place: Double, state: State)? {
    let places = self.places(isAbove: isAbove)
    guard var (before, after) = bracket(places, now, states) else { return nil }
    for _ in 0..<closing.rounds {
      let inner = inside(before, after.place, closing.lanes)
      guard !inner.isEmpty else { break }
      for (place, state) in zip(inner, states(inner)) {
        guard let state else { return (after.place, after.state) }
        if state == now {
          before = place
        } else {
          after = (place, state)
          break
        }
      }
    }
    return (after.place, after.state)
  }

  /// The last step before the turn, and the first one after it.
  private func bracket<State: Equatable>(
    _ places: [Double], _ now: State, _ states: ([Double]) -> [State?]
  ) -> (before: Double, after: (place: Double, state: State))? {
    var before = value
    // What is dear is looked at one by one, so that nothing is computed behind the turn.
    let parts = fineness == .exact ? [places] : places.map { [$0] }
    for part in parts {
      for (place, state) in zip(part, states(part)) {
        guard let state else { return nil }
        if state != now { return (before, (place, state)) }
        before = place
      }
    }
    return nil
  }

  /// Places between two, evenly, without what is one of them already.
  private func inside(_ a: Double, _ b: Double, _ count: Int) -> [Double] {
    var places: [Double] = []
    for step in 1...count {
      let place = a + (b - a) * (Double(step) / Double(count + 1))
      if place != a, place != b, place != places.last { places.append(place) }
    }
    return places
  }

  private func exp10(_ power: Double) -> Double { Double.exp(power * 2.302585092994046) }
}
