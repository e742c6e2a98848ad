// The inverse of the distribution function of the beta distribution.
//
// Over the logit w = ln(x/(1 − x)) the density of the beta distribution, x^a·(1 − x)^b/Β(a, b), is
// log-concave for all parameters, and so are then both its tails (Bagnoli and Bergstrom, *Log-concave
// probability and its applications*, 2005). Newton's method on the logarithm of a tail therefore comes to
// its end from any start: one step may go beyond, all others approach from one side. The tail below ½ is the
// one that is followed, so that no digit of a small probability is lost.

extension Double {
  /// The number below which a variable of the beta distribution with parameters `a` and `b` lies with
  /// probability `p`: the inverse of ``incompleteBeta(_:_:_:)`` in its first argument.
  ///
  /// Zero at 0 and one at 1; NaN where `p` is not between them or a parameter not between 10⁻²⁰ and 10²⁰. The
  /// relative error is below 10⁻¹⁴ for parameters from 10⁻² to 10⁵, and a larger `p` never gives a result that
  /// is smaller by more. Close to one the distance from one has more digits as `betaQuantile(1 - p, b, a)`.
  ///
  ///     Double.betaQuantile(0.5, 2, 3)        // 0.3857275681323896
  ///     Double.betaQuantile(1e-6, 0.02, 3)    // 2.2590337678765523e-301
  ///
  /// Cost: three to six times that of ``incompleteBeta(_:_:_:)``.
  public static func betaQuantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    guard p >= 0, p <= 1, BetaTail.parameters.contains(a), BetaTail.parameters.contains(b)
    else { return .nan }
    if p == 0 || p == 1 { return p }
    let half = BetaTail(0.5, a, b)
    // The smaller of the two probabilities is exact, the other one rounded.
    let isBelowHalf = p <= 0.5 ? p <= half.lower : 1 - p >= half.upper
    return isBelowHalf
      ? quantileBelowHalf(p, 1 - p, a, b) : 1 - quantileBelowHalf(1 - p, p, b, a)
  }
}

/// The quantile of a probability, `lower`, whose complement is `upper`, when it is known not to be above ½.
private func quantileBelowHalf(
  _ lower: Double, _ upper: Double, _ a: Double, _ b: Double
) -> Double {
  let isUpper = upper < lower
  let wanted = naturalLogarithm(min(lower, upper))
  // Near zero the probability is x^a/(a·Β(a, b)).
  let logarithmOfLower = isUpper ? naturalLogarithm(DoubleDouble(sum: 1, -upper)) : wanted
  let nearZero = (logarithmOfLower + logarithmOfScaledBeta(a, b)) / DoubleDouble(a)
  if nearZero.high < -760 { return 0 }
  let power = nearZero.high < -0.5 ? exponential(nearZero).value : 0.5
  if power * max(b, 1) < 0x1p-60 { return power }

  var x = power
  if a > 1, b > 1 { x = max(x, approximateQuantile(lower, upper, a, b)) }
  for _ in 0..<100 {
    x = min(x, 0.5)
    let tail = BetaTail(x, a, b)
    let reached =
      tail.isUpper == isUpper
      ? tail.logarithm : naturalLogarithm(max(tail.complement, .leastNormalMagnitude))
    let distance = (wanted - reached).value
    let slope = Double.exp((tail.logarithmOfSlope - reached).value)
    let step = (isUpper ? -distance : distance) / slope
    // Adding the step to the logit multiplies x/(1 − x) by its exponential.
    let growth = Double.expm1(min(max(step, -30), 700))
    let change = (1 - x) * growth / (1 + x * growth)
    x += x * change
    // The next step would be as small as the square of this one, or is lost between two doubles.
    if distance.magnitude < 0x1p-28 || change.magnitude < 0x1p-50 { break }
  }
  return x
}

/// Two digits or more of a quantile, for parameters above one (Abramowitz and Stegun 26.5.22).
private func approximateQuantile(
  _ lower: Double, _ upper: Double, _ a: Double, _ b: Double
) -> Double {
  let z = lower < upper ? normalQuantile(lower) : -normalQuantile(upper)
  let (overA, overB) = (1 / (2 * a - 1), 1 / (2 * b - 1))
  let h = 2 / (overA + overB)
  let correction = (z * z - 3) / 6
  let logit =
    z * (h + correction).squareRoot() / h
    + (overB - overA) * (correction + 5.0 / 6 - 2 / (3 * h))
  return a / (a + b * Double.exp(-2 * logit))
}
