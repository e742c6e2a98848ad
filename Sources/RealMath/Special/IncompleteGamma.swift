// P(a, x) = γ(a, x)/Γ(a) from the power series below a + 1 (DLMF 8.7.1) and Q = 1 − P from the continued fraction
// above it (DLMF 8.9.2, by the method of W. J. Lentz, 1976), each where it converges fast. The common
// factor xᵃe⁻ˣ/Γ(a) is computed from logarithms: its relative error grows with their size, to some 10⁻¹⁴ for a and x
// near a hundred.

extension Double {
  /// The regularized incomplete gamma functions: the probability that a gamma variable of shape `a` lies below `x`,
  /// and that it lies above. Both keep their relative precision, whichever is small.
  ///
  ///     Double.incompleteGamma(1, 1).below   // 0.6321205588285577, 1 − 1/e
  ///
  /// Within some 10⁻¹³ relative for `a` up to a thousand. NaN for `a` that is not positive or `x` that is negative.
  /// Cost: some steps, and √a more where `x` is near `a`.
  public static func incompleteGamma(_ a: Double, _ x: Double) -> (below: Double, above: Double) {
    guard a > 0, x >= 0, a.isFinite else { return (.nan, .nan) }
    if x == 0 { return (0, 1) }
    if x == .infinity { return (1, 0) }
    let factor = Double.exp(a * Double.log(x) - x - Double.logGamma(a))
    if x < a + 1 {
      let below = factor * gammaSeries(a, x)
      return (below, 1 - below)
    }
    let above = factor / gammaFraction(a, x)
    return (1 - above, above)
  }
}

/// `1/a + x/(a(a+1)) + x²/(a(a+1)(a+2)) + …`
private func gammaSeries(_ a: Double, _ x: Double) -> Double {
  var term = 1 / a
  var sum = term
  var n = a
  while term > sum * 0x1p-54 {
    n += 1
    term *= x / n
    sum += term
  }
  return sum
}

/// `x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))`
private func gammaFraction(_ a: Double, _ x: Double) -> Double {
  var b = x + 1 - a
  var fraction = b
  var (c, d) = (b, 0.0)
  for n in 1...100_000 {
    let step = -Double(n) * (Double(n) - a)
    b += 2
    d = 1 / (step * d + b)
    c = b + step / c
    let change = c * d
    fraction *= change
    if (change - 1).magnitude < 0x1p-52 { break }
  }
  return fraction
}
