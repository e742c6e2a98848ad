/// The search of `argmin`: where a function is least, between two ends.
///
/// The interval is first looked over at evenly spaced places, like that of `inverse`. Around each place that
/// lies lower than its neighbours the lowest one is closed in on by Brent's method (R. P. Brent, Algorithms
/// for Minimization without Derivatives, 1973, chapter 5). Values alone tell the place to half the digits of
/// a number only: the rest comes from where the derivative changes its sign, or jumps over zero.
enum MinimumSearch {
  /// How many steps the interval is looked over in.
  static let places = 64
  /// How often one minimum is closed in on at most.
  static let refinements = 100
  /// How many values most searches take at most.
  static let steps = places + 3 * refinements

  /// Searches for the lowest place between the ends, in whatever order they are.
  static func search(
    _ interval: Interval, _ f: (Double) -> Double, slope: (Double) -> Double
  ) -> SweepOutcome {
    let ordered =
      interval.from <= interval.to
      ? interval : Interval(from: interval.to, to: interval.from)
    var samples: [Sample] = []
    for step in 0...places {
      let x = ordered.place(step, of: places)
      if x == samples.last?.x { continue }
      let y = f(x)
      guard y.isFinite else { return .undefined(at: x) }
      samples.append(Sample(x: x, y: y))
    }
    if let flat = plateau(samples) { return .failed(flat) }
    var found: Sample?
    var edge: Sample?
    for index in samples.indices where isLow(index, samples) {
      let low = samples[max(index - 1, 0)].x
      let high = samples[min(index + 1, samples.count - 1)].x
      let isEdge = index == 0 || index == samples.count - 1
      if isEdge, edge.map({ samples[index].y < $0.y }) ?? true { edge = samples[index] }
      guard low < high else { continue }
      let lowest = minimum(low, high, f)
      guard lowest.y.isFinite else { return .undefined(at: lowest.x) }
      // Next to an edge only what lies lower than the edge itself is no edge.
      if isEdge, !lowest.isClearlyLower(than: samples[index]) { continue }
      if found.map({ lowest.isClearlyLower(than: $0) }) ?? true {
        found = polished(lowest, low, high, f, slope)
      }
    }
    if let edge, found.map({ edge.y < $0.y }) ?? true {
      return .failed(.minimumAtEdge(at: edge.x))
    }
    return found.map { .value($0.x) } ?? .failed(.flat(from: ordered.from, to: ordered.to))
  }

  private struct Sample {
    let x: Double
    let y: Double

    /// Lower by more than rounding.
    func isClearlyLower(than other: Sample) -> Bool { y < other.y - 4 * other.y.ulp }
  }

  private static func isLow(_ index: Int, _ samples: [Sample]) -> Bool {
    let y = samples[index].y
    // Of two that are equal the first stands for both: what is between them is in reach of it.
    if index > 0, samples[index - 1].y <= y { return false }
    return index == samples.count - 1 || y <= samples[index + 1].y
  }

  /// The lowest samples, when they are more than two in a row.
  private static func plateau(_ samples: [Sample]) -> Fault.Reason? {
    guard let lowest = samples.min(by: { $0.y < $1.y })?.y else { return nil }
    var count = 0
    var found: Fault.Reason?
    for (index, sample) in samples.enumerated() {
      count = sample.y == lowest ? count + 1 : 0
      if count > 2 { found = .flat(from: samples[index - count + 1].x, to: sample.x) }
    }
    return found
  }

  /// Brent's search for a minimum between two places, by parabolas where they lead on and else by the golden
  /// section. A place without a value ends it.
  private static func minimum(
    _ low: Double, _ high: Double, _ f: (Double) -> Double
  ) -> Sample {
    let golden = 0.3819660112501051
    var (a, b) = (low, high)
    let first = a + golden * (b - a)
    var x = Sample(x: first, y: f(first))
    var (w, v) = (x, x)
    var (step, previous) = (0.0, 0.0)
    for _ in 0..<refinements {
      guard x.y.isFinite else { return x }
      let middle = a / 2 + b / 2
      let tolerance = 0x1p-26 * x.x.magnitude + (high - low) * 0x1p-34
      if (x.x - middle).magnitude <= 2 * tolerance - (b / 2 - a / 2) { break }
      var isParabolic = false
      if previous.magnitude > tolerance {
        let r = (x.x - w.x) * (x.y - v.y)
        var q = (x.x - v.x) * (x.y - w.y)
        var p = (x.x - v.x) * q - (x.x - w.x) * r
        q = 2 * (q - r)
        if q > 0 { p = -p } else { q = -q }
        if p.magnitude < (q * previous / 2).magnitude, p > q * (a - x.x), p < q * (b - x.x) {
          isParabolic = true
          previous = step
          step = p / q
          let place = x.x + step
          if place - a < 2 * tolerance || b - place < 2 * tolerance {
            step = x.x < middle ? tolerance : -tolerance
          }
        }
      }
      if !isParabolic {
        previous = x.x < middle ? b - x.x : a - x.x
        step = golden * previous
      }
      let place = x.x + (step.magnitude >= tolerance ? step : step > 0 ? tolerance : -tolerance)
      let u = Sample(x: place, y: f(place))
      guard u.y.isFinite else { return u }
      if u.y <= x.y {
        if u.x < x.x { b = x.x } else { a = x.x }
        (v, w, x) = (w, x, u)
      } else {
        if u.x < x.x { a = u.x } else { b = u.x }
        if u.y <= w.y || w.x == x.x {
          (v, w) = (w, u)
        } else if u.y <= v.y || v.x == x.x || v.x == w.x {
          v = u
        }
      }
    }
    return x
  }

  /// The place near a minimum at which the slope goes from falling to rising; the minimum as it is where
  /// there is no such place.
  private static func polished(
    _ minimum: Sample, _ low: Double, _ high: Double, _ f: (Double) -> Double,
    _ slope: (Double) -> Double
  ) -> Sample {
    for exponent in [-20, -13, -6, 0] {
      let reach = (high - low) * Double(sign: .plus, exponent: exponent, significand: 1)
      let (a, b) = (max(low, minimum.x - reach), min(high, minimum.x + reach))
      let bracket = RootSearch.Bracket(a: a, fa: slope(a), b: b, fb: slope(b))
      guard bracket.fa < 0, bracket.fb > 0 else { continue }
      let place: Double
      switch RootSearch.refine(bracket, noise: 0, slope) {
      case .root(let root), .jump(let root): place = root
      default: return minimum
      }
      let there = Sample(x: place, y: f(place))
      return there.y <= minimum.y + 4 * minimum.y.ulp ? there : minimum
    }
    return minimum
  }
}
