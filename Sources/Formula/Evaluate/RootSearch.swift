import RealMath

/// The search of `inverse`: where a function has a value, between two ends.
///
/// The interval is first looked over at evenly spaced places (evenly in ratio, when both ends are positive
/// and far apart), so that several roots are seen and not just one of them returned. A root between two
/// places is then closed in on by Brent's method (R. P. Brent, Algorithms for Minimization without
/// Derivatives, 1973, chapter 4), which cannot leave its bracket and converges at least linearly.
///
/// Where the sign changes although the function jumps over the value, as at a pole or a step, there is no
/// root: the jump stays as large as it is however near its sides are looked at.
enum RootSearch {
  /// What a search found.
  enum Outcome: Hashable {
    case root(Double)
    /// The values at both ends, and which of them leads to a root.
    case none(low: Double, high: Double, beyond: End?)
    /// The function jumps over the value there.
    case jump(at: Double)
    case several([Double])
    /// The function has no value somewhere between the ends.
    case undefined(at: Double)
  }

  /// An end of the interval.
  enum End { case low, high }

  /// How many steps the interval is looked over in.
  static let places = 64
  /// How often one root is closed in on at most.
  static let refinements = 200

  /// Searches `f(x) = 0` for `x` in an interval. Differences below `noise` are rounding.
  static func search(_ interval: Interval, noise: Double, _ f: (Double) -> Double) -> Outcome {
    var xs: [Double] = []
    var ys: [Double] = []
    for index in 0...places {
      let x = interval.place(index, of: places)
      if x == xs.last { continue }
      let y = f(x)
      guard !y.isNaN else { return .undefined(at: x) }
      xs.append(x)
      ys.append(y)
    }
    var roots: [Double] = []
    var jump: Double?
    for index in xs.indices {
      if ys[index] == 0 {
        roots.append(xs[index])
      } else if index > 0, ys[index - 1] != 0, (ys[index - 1] < 0) != (ys[index] < 0) {
        let bracket = Bracket(a: xs[index - 1], fa: ys[index - 1], b: xs[index], fb: ys[index])
        switch refine(bracket, noise: noise, f) {
        case .root(let root): roots.append(root)
        case .jump(let place): jump = jump ?? place
        case let other: return other
        }
      }
    }
    switch roots.count {
    case 0:
      return jump.map { .jump(at: $0) }
        ?? .none(low: ys[0], high: ys[ys.count - 1], beyond: beyond(ys))
    case 1: return .root(roots[0])
    default: return .several(roots)
    }
  }

  /// The end beyond which there is a root if the function goes on as it does there.
  ///
  /// The last two steps tell: if they do not shrink, the next ones reach zero; if they shrink, they are taken
  /// for a geometric series, whose sum is how far it comes (Aitken's extrapolation). What grows slower than
  /// that has a root and is not told, which is the safe side.
  private static func beyond(_ ys: [Double]) -> End? {
    func leads(_ last: [Double]) -> Bool {
      guard last.count == 3 else { return false }
      let (before, step) = (last[0] - last[1], last[1] - last[2])
      guard before > 0, step > 0 else { return false }
      if step >= before { return true }
      // The sum of step·r + step·r² + …, where r is step over before.
      return step * step / (before - step) > last[2]
    }
    let sizes = ys.map { $0.magnitude }
    let isNearerHigh = sizes[sizes.count - 1] < sizes[0]
    if isNearerHigh { return leads(Array(sizes.suffix(3))) ? .high : nil }
    return leads(Array(sizes.prefix(3).reversed())) ? .low : nil
  }

  /// Two places at which a function has opposite signs.
  struct Bracket {
    let a: Double
    let fa: Double
    let b: Double
    let fb: Double
  }

  /// Closes in on the root in a bracket, or on the place where the function jumps over it.
  static func refine(
    _ bracket: Bracket, noise: Double, _ f: (Double) -> Double
  ) -> Outcome {
    var (a, fa, b, fb) = (bracket.a, bracket.fa, bracket.b, bracket.fb)
    var (c, fc) = (a, fa)
    var step = b - a
    var previous = step
    for _ in 0..<refinements {
      if (fb > 0) == (fc > 0) {
        (c, fc) = (a, fa)
        step = b - a
        previous = step
      }
      if fc.magnitude < fb.magnitude {
        (a, b, c) = (b, c, b)
        (fa, fb, fc) = (fb, fc, fb)
      }
      if fb == 0 { return .root(b) }
      let tolerance = 2 * b.magnitude * 0x1p-53 + Double.leastNonzeroMagnitude
      let middle = (c - b) / 2
      if middle.magnitude <= tolerance { break }
      if previous.magnitude >= tolerance, fa.magnitude > fb.magnitude {
        // Inverse quadratic interpolation, or the secant when only two points are known.
        var p: Double
        var q: Double
        let s = fb / fa
        if a == c {
          p = 2 * middle * s
          q = 1 - s
        } else {
          let r = fb / fc
          q = fa / fc
          p = s * (2 * middle * q * (q - r) - (b - a) * (r - 1))
          q = (q - 1) * (r - 1) * (s - 1)
        }
        if p > 0 { q = -q } else { p = -p }
        if 2 * p < min(3 * middle * q - (tolerance * q).magnitude, (previous * q).magnitude) {
          previous = step
          step = p / q
        } else {
          step = middle
          previous = middle
        }
      } else {
        step = middle
        previous = middle
      }
      (a, fa) = (b, fb)
      b += step.magnitude > tolerance ? step : (middle > 0 ? tolerance : -tolerance)
      fb = f(b)
      if fb.isNaN { return .undefined(at: b) }
    }
    let rise = fb.magnitude + fc.magnitude
    if rise <= noise { return .root(b) }
    // Where a function has no jump it rises more over a longer way: over 2¹⁶ times as long a way, more than
    // twice as much, however steep it is or flat. A jump is as high over both; a pole is lower.
    let reach = max((c - b).magnitude, 2 * b.magnitude * 0x1p-53) * 0x1p16
    let (low, high) = (min(bracket.a, bracket.b), max(bracket.a, bracket.b))
    let around = f(min(b + reach, high)) - f(max(b - reach, low))
    return around.isNaN || around.magnitude > 2 * rise ? .root(b) : .jump(at: b)
  }
}
