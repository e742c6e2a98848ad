// Γ and its logarithm.
//
// From 16 on, Stirling's series with eight terms is good to 2⁻⁷⁰:
//
//     ln Γ(x) = (x − ½)·ln x − x + ½·ln 2π + 1/(12x) − 1/(360x³) + …
//
// Smaller arguments are moved up by Γ(x) = Γ(x + n) / (x·(x+1)·…·(x+n−1)), negative ones beyond that are
// reflected by Γ(x)·Γ(1 − x) = π / sin πx. Sums and products are double-doubles, so Γ comes out within
// 0.6 units in the last place. The logarithm near its zeros at 1 and 2 comes from the Taylor series of
// ln Γ(2 + w), whose coefficients are (−1)^k·(ζ(k) − 1)/k after 1 − γ (Abramowitz and Stegun 6.1.33).

extension Double {
  /// The gamma function: `gamma(n + 1)` is `n!`, exactly while that is a double.
  ///
  /// Infinity above 171.62, and at a zero with its sign; NaN at negative integers and minus infinity; a
  /// zero of the right sign below −184. Within 0.6 units in the last place.
  ///
  ///     Double.gamma(0.5)   // 1.772453850905516, the square root of π
  public static func gamma(_ x: Double) -> Double {
    if x.isNaN || x == -.infinity { return .nan }
    // Γ(x) = 1/x − γ + …
    if x.magnitude < 0x1p-60 { return 1 / x }
    if x > 172 { return .infinity }
    let isWhole = x == x.rounded(.toNearestOrEven)
    if isWhole, x < 0 { return .nan }
    if x >= 16 { return exponential(stirling(DoubleDouble(x))).value }
    if x > -16 {
      let steps = Int((16 - x).rounded(.up))
      let shifted = exponential(stirling(DoubleDouble(sum: x, Double(steps))))
      let product = risingFactorial(DoubleDouble(x), steps)
      return normalized(shifted.mantissa / product, shifted.exponent).value
    }
    // Beyond −184 there is nothing but zeros, and their sign.
    let isNegative = Int64(max(x, -0x1p62).rounded(.down)) & 1 != 0
    if x < -184 { return isNegative ? -0.0 : 0 }
    let reflected = exponential(-stirling(DoubleDouble(sum: -x, 1)))
    let sine = absoluteSineOfTurns(x)
    let value = normalized(piParts / sine * reflected.mantissa, reflected.exponent).value
    return isNegative ? -value : value
  }

  /// The natural logarithm of the magnitude of the gamma function: infinity at zero, at negative integers
  /// and at both infinities.
  ///
  /// Within one unit in the last place for positive `x`. For negative `x` the logarithm has a zero between
  /// every two integers below −2; near those the error is below 2⁻⁵⁶ in absolute terms.
  ///
  ///     Double.logGamma(101)   // 363.73937555556347, the logarithm of 100!
  public static func logGamma(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x.isInfinite || x == 0 { return .infinity }
    if x.magnitude < 0x1p-60 { return -log(x.magnitude) }
    if x > 0x1p60 {
      // Only x·(ln x − 1) counts; it may overflow, so its scale is kept apart.
      let factor = (naturalLogarithm(x) + -1) * x.significand
      return scaled(factor, by: Int(x.exponent))
    }
    if x > 0 { return logGammaOfPositive(DoubleDouble(x)).value }
    if x == x.rounded(.toNearestOrEven) { return .infinity }
    let sine = naturalLogarithm(piParts / absoluteSineOfTurns(x))
    return (sine - logGammaOfPositive(DoubleDouble(sum: -x, 1))).value
  }
}

/// π.
let piParts = DoubleDouble(0x1.921fb54442d18p1, 0x1.1a62633145c07p-53)

/// `½·ln 2π`.
let halfLogarithmOf2Pi = DoubleDouble(0x1.d67f1c864beb5p-1, -0x1.65b5a1b7ff5dfp-55)

/// `ln Γ(x)` for `x` from 16 on, with an absolute error below 2⁻⁶⁴ and some 2⁻⁶⁷ of the result.
private func stirling(_ x: DoubleDouble) -> DoubleDouble {
  let main = naturalLogarithm(x) * (x + -0.5) - x
  return main + halfLogarithmOf2Pi + stirlingRest(x)
}

/// What `ln Γ(x)` is more than `(x − ½)·ln x − x + ½·ln 2π`, for `x` from 16 on.
func stirlingRest(_ x: DoubleDouble) -> DoubleDouble {
  let inverse = 1 / x.high
  let square = inverse * inverse
  var series = -3617.0 / 122400
  series = series * square + 1.0 / 156
  series = series * square - 691.0 / 360360
  series = series * square + 1.0 / 1188
  series = series * square - 1.0 / 1680
  series = series * square + 1.0 / 1260
  series = series * square - 1.0 / 360
  series *= square * inverse
  return DoubleDouble(1) / (x * 12) + series
}

/// `x·(x + 1)·…·(x + count − 1)`, one for no factor.
private func risingFactorial(_ x: DoubleDouble, _ count: Int) -> DoubleDouble {
  var product = DoubleDouble(1)
  for step in 0..<count { product = product * (x + Double(step)) }
  return product
}

/// `|sin πx|`. The distance to the nearest integer is exact.
func absoluteSineOfTurns(_ x: Double) -> DoubleDouble {
  let rest = (x - x.rounded(.toNearestOrEven)).magnitude
  if rest <= 0.25 { return sineAndCosine(piParts * rest).sine }
  return sineAndCosine(piParts * (0.5 - rest)).cosine
}

/// The same of a sum of two numbers.
func absoluteSineOfTurns(_ x: DoubleDouble) -> DoubleDouble {
  let signed = DoubleDouble(sum: x.high - x.high.rounded(.toNearestOrEven), x.low)
  let rest = signed.high < 0 ? -signed : signed
  if rest.high <= 0.25 { return sineAndCosine(piParts * rest).sine }
  return sineAndCosine(piParts * (DoubleDouble(0.5) - rest)).cosine
}

/// The number with its mantissa brought to between one and two.
func normalized(_ mantissa: DoubleDouble, _ exponent: Int) -> ScaledNumber {
  let shift = Int(mantissa.high.exponent)
  return ScaledNumber(
    mantissa: mantissa.scaled(by: powerOfTwo(-shift)), exponent: exponent + shift)
}

/// `ln Γ(x)` for a positive `x` up to 2⁶⁰.
func logGammaOfPositive(_ x: DoubleDouble) -> DoubleDouble {
  if x.high >= 16 { return stirling(x) }
  if x.high <= 0.5 {
    return logGammaAroundTwo(x) - naturalLogarithm(x + 1) - naturalLogarithm(x)
  }
  if x.high <= 1.5 { return logGammaAroundTwo(x + -1) - naturalLogarithm(x) }
  let steps = max(Int((x.high - 2.5).rounded(.up)), 0)
  let start = x + Double(-steps)
  let near = logGammaAroundTwo(start + -2)
  return steps == 0 ? near : near + naturalLogarithm(risingFactorial(start, steps))
}

/// `ln Γ(2 + w)` for `w` from −½ to ½, with a relative error below 2⁻⁵⁷.
private func logGammaAroundTwo(_ w: DoubleDouble) -> DoubleDouble {
  var series = 0.0
  for coefficient in logGammaSeries.reversed() { series = series * w.high + coefficient }
  let first = DoubleDouble(0x1.b0ee6072093cep-2, 0x1.6cb90701fbfabp-58)
  let second = DoubleDouble(0x1.4a34cc4a60fa6p-2, 0x1.1873d8912200cp-56)
  return w * (first + w * (second + w * series))
}
