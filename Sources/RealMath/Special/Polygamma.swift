// The derivatives of the logarithm of Γ.
//
// From 16 on, the digamma function is ln x − 1/(2x) − 1/(12x²) + 1/(120x⁴) − …, which eight terms give to
// 2⁻⁶⁸; smaller arguments are moved up by ψ(x) = ψ(x + 1) − 1/x. It has a zero at 1.4616…, so sums are
// double-doubles. The derivative of order n is, up to its sign, n! times the sum of 1/(x + k)^(n+1) over
// all k from 0 on: the first terms are added up, and from a + 16 on, a = n, the rest is
//
//     (n−1)!/x^n + n!/(2x^(n+1)) + B₂·(n+1)!/(2!·x^(n+2)) + B₄·(n+3)!/(4!·x^(n+4)) + …
//
// (Abramowitz and Stegun 6.3.18 and 6.4.11). Negative arguments are reflected: with c = cot πx,
// ψ(x) = ψ(1 − x) − π·c, and each derivative of c is a polynomial in c, since c' = −π(1 + c²).

extension Double {
  /// The digamma function, the derivative of the logarithm of the gamma function.
  ///
  /// NaN at zero and the negative whole numbers. Within 0.6 units in the last place for positive `x`, near
  /// the zero at 1.4616 below 2⁻⁶⁰ in absolute terms; for negative `x` it has a zero between every two whole
  /// numbers, near which the error is some 2⁻⁵² of π·cot πx.
  ///
  ///     Double.digamma(1)   // -0.5772156649015329, Euler's constant with a minus
  public static func digamma(_ x: Double) -> Double {
    if x.isNaN || x <= 0 && x == x.rounded(.down) { return .nan }
    if x == .infinity { return x }
    if x > 0 { return digammaOfPositive(x).value }
    return (digammaOfPositive(DoubleDouble(sum: -x, 1)) - piParts * cotangentOfTurns(x)).value
  }

  /// The derivative of ``digamma(_:)`` of an order, which is not negative; order zero is the function itself.
  ///
  /// NaN at zero and the negative whole numbers; zero or infinity where the value is beyond all numbers, from
  /// order 170 on everywhere. Within four units in the last place for positive `x` and orders up to ten; for
  /// negative `x` and even orders it has zeros, near which the error is some 2⁻⁵⁰ of its two parts.
  ///
  ///     Double.polygamma(1, 1)   // 1.6449340668482264, π²/6
  public static func polygamma(_ order: Int, _ x: Double) -> Double {
    if order <= 0 { return digamma(x) }
    if x.isNaN || x <= 0 && x == x.rounded(.down) { return .nan }
    if x > 0 { return polygammaOfPositive(order, x) }
    let reflected = polygammaOfPositive(order, 1 - x)
    // π·(dⁿ/dxⁿ) cot πx = π·(−π)ⁿ·q(c), where q begins as c and becomes (1 + c²)·q' with each derivative.
    let c = cotangentOfTurns(x).value
    let factor = Double.pi * Double.pow(-Double.pi, Double(order))
    return (order & 1 == 0 ? reflected : -reflected) - factor * cotangentDerivative(order, c)
  }
}

private func digammaOfPositive(_ x: Double) -> DoubleDouble {
  // ψ(x) = −1/x − γ + …
  if x < 0x1p-70 { return DoubleDouble(-1 / x) }
  if x > 0x1p60 { return naturalLogarithm(x) }
  return digammaOfPositive(DoubleDouble(x))
}

/// `ψ(x)` for a positive `x` up to 2⁶⁰, with an absolute error of some 2⁻⁶⁵.
private func digammaOfPositive(_ x: DoubleDouble) -> DoubleDouble {
  var x = x
  var moved = DoubleDouble(0)
  while x.high < 16 {
    moved = moved + DoubleDouble(1) / x
    x = x + 1
  }
  let square = 1 / (x.high * x.high)
  var series = 3617.0 / 8160
  series = series * square - 1.0 / 12
  series = series * square + 691.0 / 32760
  series = series * square - 1.0 / 132
  series = series * square + 1.0 / 240
  series = series * square - 1.0 / 252
  series = series * square + 1.0 / 120
  series = series * square - 1.0 / 12
  return naturalLogarithm(x) - DoubleDouble(0.5) / x + series * square - moved
}

/// `cot πx` where `x` is not whole.
private func cotangentOfTurns(_ x: Double) -> DoubleDouble {
  let rest = x - x.rounded(.toNearestOrEven)
  let near = rest.magnitude
  let cotangent: DoubleDouble
  if near <= 0.25 {
    let (sine, cosine) = sineAndCosine(piParts * near)
    cotangent = cosine / sine
  } else {
    let (sine, cosine) = sineAndCosine(piParts * (0.5 - near))
    cotangent = sine / cosine
  }
  return rest < 0 ? -cotangent : cotangent
}

/// The polynomial in `c` that begins as `c` and becomes `1 + c²` times its derivative, `order` times over.
///
/// All its coefficients are positive and all its powers even or all odd: nothing cancels.
private func cotangentDerivative(_ order: Int, _ c: Double) -> Double {
  var coefficients = [0.0, 1]
  for _ in 0..<order {
    var next = [Double](repeating: 0, count: coefficients.count + 1)
    for power in 1..<coefficients.count {
      let rise = Double(power) * coefficients[power]
      next[power - 1] += rise
      next[power + 1] += rise
    }
    coefficients = next
  }
  var value = 0.0
  for coefficient in coefficients.reversed() { value = value * c + coefficient }
  return value
}

/// The derivative of order `n` of ψ, `n` at least one, for a positive `x`.
private func polygammaOfPositive(_ n: Int, _ x: Double) -> Double {
  let sign: Double = n & 1 == 0 ? -1 : 1
  if n > 169 { return sign * .infinity }
  var factorial = 1.0
  for factor in 1...n { factorial *= Double(factor) }
  // Only the first term of the series counts, and the powers of the others may be too small for a number.
  if x > 0x1p60 { return sign * (factorial / Double(n)) * Double.pow(x, -Double(n)) }
  let exponent = Double(n + 1)
  var sum = CompensatedSum()
  // x + k is rounded, and a power of it makes much of that: the rest goes into the power's slope.
  var exact = DoubleDouble(x)
  func power(of exact: DoubleDouble) -> Double {
    Double.pow(exact.high, -exponent) * (1 - exponent * exact.low / exact.high)
  }
  var step = 0
  while exact.high < 16 + Double(n) {
    sum.add(power(of: exact))
    step += 1
    exact = DoubleDouble(sum: x, Double(step))
  }
  // Each term over n!/x^(n+1), so that neither factorials nor powers are too large before the end.
  let place = exact.high
  let square = 1 / (place * place)
  var rest = CompensatedSum([place / Double(n), 0.5])
  // (n+1)(n+2)…(n+2k−1)/(2k)!/x^(2k−1)
  var factor = (Double(n) + 1) / 2 / place
  for (index, number) in bernoulliNumbers.enumerated() {
    rest.add(number * factor)
    let next = Double(2 * index + 3)
    factor *= (Double(n) + next - 1) * (Double(n) + next) / (next * (next + 1)) * square
  }
  sum.add(rest.value * power(of: exact))
  return sign * factorial * sum.value
}

/// B₂, B₄, … B₂₀.
private let bernoulliNumbers: [Double] = [
  1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510,
  43867.0 / 798, -174611.0 / 330,
]
