// The regularised incomplete beta function, the distribution function of the beta distribution.
//
// With y = 1 − x, everything is P = x^a·y^b/Β(a, b) times something slow. P is computed as a logarithm in
// double-doubles; when both parameters are large, its parts cancel, and Stirling's series is put together
// before anything is computed, as for the beta function: with n = a + b and δ what the series adds,
//
//     ln P = a·ln(xn/a) + b·ln(yn/b) + ½·ln(ab/(2πn)) + δ(n) − δ(a) − δ(b).
//
// What is slow comes from one of three methods, each where it is quick and where nothing cancels:
//
//   * near zero, the power series I = P/(a·y^b) · (1 + a·Σ (1 − b)…(k − b)·x^k/(k!·(a + k))) (DLMF 8.17.7),
//   * below the mean, and above it with x and y exchanged, the even part of the continued fraction of
//     DLMF 8.17.22 as Didonato and Morris write it (*Algorithm 708*, 1992), whose terms are positive there
//     and of which at most some fifty are needed far from the mean and 130 + √min(a, b) close to it,
//   * for parameters that are both in the millions, an integral (see IncompleteBetaIntegral).

extension Double {
  /// The regularised incomplete beta function `I_x(a, b)`: the probability that a variable of the beta
  /// distribution with parameters `a` and `b` lies below `x`.
  ///
  /// NaN where `x` is not between 0 and 1 or a parameter not between 10⁻²⁰ and 10²⁰. The relative error is
  /// below 10⁻¹⁴ for parameters from 10⁻² to 10⁵, however small the value; the upper tail is
  /// `incompleteBeta(1 - x, b, a)`, to the same digits. For smaller parameters the error stays below 10⁻¹⁵
  /// in absolute terms; for larger ones it grows to 10⁻¹³ at 10¹⁵.
  ///
  ///     Double.incompleteBeta(0.5, 2, 3)   // 0.6875
  ///
  /// Cost: two logarithms and an exponential in double-doubles, and between ten and some hundreds of short
  /// steps, never more than two thousand.
  public static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x >= 0, x <= 1, BetaTail.parameters.contains(a), BetaTail.parameters.contains(b)
    else { return .nan }
    if x == 0 || x == 1 { return x }
    if x <= 0.5 { return BetaTail(x, a, b).lower }
    return BetaTail(1 - x, b, a).upper
  }
}

/// One of the two tails of the beta distribution at `x`, whichever can be computed with all its digits.
struct BetaTail {
  /// Whether it is the probability of lying above `x`.
  var isUpper = false

  /// The logarithm of its main part.
  private var power: DoubleDouble

  /// What the main part is to be multiplied by.
  private var factor: DoubleDouble

  /// `ln(x·d(x)·(1 − x))`, where d is the density.
  let logarithmOfSlope: DoubleDouble

  /// The parameters that are taken: for larger ones the distribution is narrower than the doubles are close,
  /// for smaller ones all of it lies at its ends.
  static let parameters = 1e-20...1e20

  /// The tail for `x` above zero up to ½.
  init(_ x: Double, _ a: Double, _ b: Double) {
    let y = DoubleDouble(sum: 1, -x)
    // Above zero for x below the mean.
    let exactDistance = DoubleDouble(a) - DoubleDouble(sum: a, b) * x
    let distance = exactDistance.value
    power = logarithmOfBetaPower(x, y, a, b, exactDistance)
    logarithmOfSlope = power
    if b <= 1 || b * x <= 0.7 || (a <= 1 && distance >= 0) {
      power = naturalLogarithm(x) * a - logarithmOfScaledBeta(a, b)
      factor = DoubleDouble(sum: 1, powerSeries(x, a, b))
    } else if distance >= 0 {
      factor = DoubleDouble(slowFactor(x, y.value, a, b, distance))
    } else {
      isUpper = true
      factor = DoubleDouble(slowFactor(y.value, x, b, a, -distance))
    }
  }

  /// The natural logarithm of the tail.
  var logarithm: DoubleDouble { power + naturalLogarithm(factor) }

  /// The probability below `x`.
  var lower: Double { isUpper ? complement : value }

  /// The probability above `x`.
  var upper: Double { isUpper ? value : complement }

  private var value: Double {
    if power.high < -800 { return 0 }
    let main = exponential(power)
    return normalized(main.mantissa * factor, main.exponent).value
  }

  /// One less the tail.
  var complement: Double {
    if power.high < -80 { return 1 }
    let main = exponential(power)
    let value = main.mantissa.scaled(by: powerOfTwo(main.exponent)) * factor
    return max((DoubleDouble(1) - value).value, 0)
  }
}

/// `ln(x^a·y^b/Β(a, b))`, where `y` is `1 − x` and `distance` is `a − (a + b)·x`.
private func logarithmOfBetaPower(
  _ x: Double, _ y: DoubleDouble, _ a: Double, _ b: Double, _ distance: DoubleDouble
) -> DoubleDouble {
  // With x that small, a large parameter leaves nothing of the power.
  guard min(a, b) >= 16, x > 0x1p-600 else {
    return naturalLogarithm(x) * a + naturalLogarithm(y) * b + naturalLogarithm(a)
      - logarithmOfScaledBeta(a, b)
  }
  let sum = DoubleDouble(sum: a, b)
  // xn/a and yn/b; the second one may be much closer to 1 than double-doubles can tell of a quotient.
  let main =
    naturalLogarithm(sum * x / DoubleDouble(a)) * a
    + naturalLogarithm(distance / DoubleDouble(b) + 1) * b
  let rest = stirlingRest(sum) - stirlingRest(DoubleDouble(a)) - stirlingRest(DoubleDouble(b))
  let width = naturalLogarithm(DoubleDouble(a) / sum * b) * 0.5 - halfLogarithmOf2Pi
  return main + (width + rest)
}

/// `ln(a·Β(a, b))`, which is small for a small `a`.
func logarithmOfScaledBeta(_ a: Double, _ b: Double) -> DoubleDouble {
  logarithmOfBeta(DoubleDouble(min(a, b)), DoubleDouble(max(a, b))) + naturalLogarithm(a)
}

/// `a·Σ (1 − b)·(2 − b)…(k − b)·x^k/(k!·(a + k))`, for `b·x` or `b` up to one and `x` up to ½.
private func powerSeries(_ x: Double, _ a: Double, _ b: Double) -> Double {
  var sum = CompensatedSum()
  var term = 1.0
  for step in 1...200 {
    let k = Double(step)
    term *= (k - b) * x / k
    let share = term * (a / (a + k))
    sum.add(share)
    if share.magnitude <= 0x1p-60 * sum.value.magnitude { break }
  }
  return sum.value
}

/// The lower tail over `x^a·y^b/Β(a, b)`, where `distance` is `a − (a + b)·x` and not negative, for `b`
/// above one.
private func slowFactor(
  _ x: Double, _ y: Double, _ a: Double, _ b: Double, _ distance: Double
) -> Double {
  min(a, b) > 0x1p22
    ? incompleteBetaIntegral(x, y, a, b, distance) : continuedFraction(x, y, a, b, distance)
}

/// `1/(β₁ + α₂/(β₂ + α₃/(β₃ + …)))` by Lentz's method: the quotient of two neighbours of its numerators and
/// that of its denominators are followed up to where their product stays one.
private func continuedFraction(
  _ x: Double, _ y: Double, _ a: Double, _ b: Double, _ distance: Double
) -> Double {
  var value = a * (distance + 1) / (a + 1)
  var numerators = value
  var denominators = 0.0
  // Where b is whole the fraction ends: α is zero.
  for step in 1...4000 {
    let n = Double(step)
    let place = a + 2 * n
    let head = n * (b - n) * x / (place - 1)
    let alpha = head * x * ((a + n - 1) / (place - 1)) * (a + b + n - 1)
    let beta = n + head + (a + n) * (distance + 1 + n * (1 + y)) / (place + 1)
    denominators = 1 / (beta + alpha * denominators)
    numerators = beta + alpha / numerators
    let change = numerators * denominators
    value *= change
    if (change - 1).magnitude <= 0x1p-53 { break }
  }
  return 1 / value
}
