import RealMath

/// The search of `inverse`: where a function has a value, between two ends.
///
/// The interval is first looked over at evenly spaced places (evenly in ratio, when both ends are positive
/// and far apart), so that several roots are seen and not just one of them returned. A root between two
/// places is then closed in on by Brent's method (R. P. Brent, Algorithms for Minimization without
/// Derivatives, 1973, chapter 4), which cannot leave its bracket and converges at least linearly.
enum RootSearch {
  /// What a search found.
  enum Outcome {
    case root(Double)
    /// The values at both ends.
    case none(low: Double, high: Double)
    case several([Double])
    /// The function has no value somewhere between the ends.
    case undefined(at: Double)
  }

  static let places = 64

  /// Searches `f(x) = 0` for `x` from `from` to `to`.
  static func search(from: Double, to: Double, _ f: (Double) -> Double) -> Outcome {
    var roots: [Double] = []
    var xs: [Double] = []
    var ys: [Double] = []
    for index in 0...places {
      let x = place(index, from, to)
      let y = f(x)
      guard !y.isNaN else { return .undefined(at: x) }
      xs.append(x)
      ys.append(y)
    }
    for index in 0...places {
      if ys[index] == 0 {
        roots.append(xs[index])
      } else if index > 0, ys[index - 1] != 0, (ys[index - 1] < 0) != (ys[index] < 0) {
        roots.append(refine(xs[index - 1], ys[index - 1], xs[index], ys[index], f))
      }
    }
    switch roots.count {
    case 0: return .none(low: ys[0], high: ys[places])
    case 1: return .root(roots[0])
    default: return .several(roots)
    }
  }

  private static func place(_ index: Int, _ from: Double, _ to: Double) -> Double {
    if index == 0 { return from }
    if index == places { return to }
    let share = Double(index) / Double(places)
    if from > 0, to > 0, to / from > 100 || from / to > 100 {
      return Double.exp(Double.log(from) + (Double.log(to) - Double.log(from)) * share)
    }
    return from + (to - from) * share
  }

  private static func refine(
    _ a0: Double, _ fa0: Double, _ b0: Double, _ fb0: Double, _ f: (Double) -> Double
  ) -> Double {
    var (a, fa, b, fb) = (a0, fa0, b0, fb0)
    var (c, fc) = (a, fa)
    var step = b - a
    var previous = step
    for _ in 0..<200 {
      if (fb > 0) == (fc > 0) {
        (c, fc) = (a, fa)
        step = b - a
        previous = step
      }
      if fc.magnitude < fb.magnitude {
        (a, b, c) = (b, c, b)
        (fa, fb, fc) = (fb, fc, fb)
      }
      let tolerance = 2 * b.magnitude * 0x1p-53 + Double.leastNonzeroMagnitude
      let middle = (c - b) / 2
      if middle.magnitude <= tolerance || fb == 0 { return b }
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
      if fb.isNaN { return .nan }
    }
    return b
  }
}
