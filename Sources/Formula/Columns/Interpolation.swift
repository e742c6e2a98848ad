/// Points that are joined by straight lines, and nothing beyond them: what is not known is not guessed.
struct Interpolation: Hashable, Sendable {
  /// The function of the language that the points are for.
  let function: Builtin
  /// The places, each greater than the one before; at least one.
  let xs: [Double]
  /// The value at each place.
  let ys: [Double]

  /// Points in the order of their places.
  ///
  /// - Precondition: as many values as places, at least one, the places ascending.
  init(_ function: Builtin, xs: [Double], ys: [Double]) {
    precondition(!xs.isEmpty && xs.count == ys.count, "points have a place and a value each")
    self.function = function
    self.xs = xs
    self.ys = ys
  }

  /// The first place.
  var low: Double { xs[0] }
  /// The last place.
  var high: Double { xs[xs.count - 1] }

  /// The value at a place, NaN outside of the points. At a point it is the point's own value, and between
  /// two points it lies between theirs. Cost: a binary search.
  func value(at x: Double) -> Double {
    guard x >= low, x <= high else { return .nan }
    let left = piece(at: x)
    if xs[left] == x || xs.count == 1 { return ys[left] }
    let (x0, x1, y0, y1) = (xs[left], xs[left + 1], ys[left], ys[left + 1])
    let share = Interpolation.share(of: x, from: x0, to: x1)
    let value = y0 * (1 - share) + y1 * share
    // Rounding must not lead beyond the two.
    return Swift.min(Swift.max(value, Swift.min(y0, y1)), Swift.max(y0, y1))
  }

  /// How steep the line through a place is, NaN outside of the points. A point belongs to the line to its
  /// right, the last one to that on its left.
  func slope(at x: Double) -> Double {
    guard x >= low, x <= high else { return .nan }
    guard xs.count > 1 else { return 0 }
    let left = Swift.min(piece(at: x), xs.count - 2)
    return (ys[left + 1] - ys[left]) / (xs[left + 1] - xs[left])
  }

  /// The last point that is not beyond a place inside of the points.
  private func piece(at x: Double) -> Int {
    var low = 0
    var high = xs.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if xs[middle] <= x { low = middle } else { high = middle }
    }
    return low
  }

  /// Which share of the way between two places lies behind `x`.
  private static func share(of x: Double, from low: Double, to high: Double) -> Double {
    let way = high - low
    // Two places can be farther apart than any number tells.
    return way.isFinite ? (x - low) / way : (x / 2 - low / 2) / (high / 2 - low / 2)
  }
}

extension Interpolation {
  /// The quantiles of numbers, as a function of the share below: type 7 of Hyndman and Fan (1996), the
  /// usual one, which joins the numbers in their order by straight lines. Cost: that of sorting.
  ///
  /// - Precondition: there is a number, and all are finite.
  static func quantiles(of numbers: [Double]) -> Interpolation {
    let sorted = numbers.sorted()
    guard sorted.count > 1 else {
      return Interpolation(.quantile, xs: [0, 1], ys: [sorted[0], sorted[0]])
    }
    let last = Double(sorted.count - 1)
    return Interpolation(.quantile, xs: sorted.indices.map { Double($0) / last }, ys: sorted)
  }
}
