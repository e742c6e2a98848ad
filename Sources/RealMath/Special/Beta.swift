// The beta function and the binomial coefficient.
//
// Both are quotients of three values of Γ, each of which may be beyond all numbers although the quotient
// is not. Their logarithms are as large as a·ln a and cancel. For positive arguments, b the larger one,
// Stirling's series is therefore put together before anything is computed,
//
//     ln Β(a, b) = ln Γ(a) − a·ln(a + b) + a + (b − ½)·ln(b/(a + b)) + δ(b) − δ(a + b),
//
// with δ what the series adds to its main part, and the same with ln Γ(a) written out when a is large too.
// What is left to add up is then of the size of the result's logarithm, and double-doubles leave an error
// below one unit in the last place.

extension Double {
  /// The beta function, `Γ(a)·Γ(b)/Γ(a + b)`, also where the gamma functions are beyond all numbers.
  ///
  /// NaN where one of the arguments is zero or a negative whole number; zero where only `a + b` is one. Zero
  /// or infinity where the value is beyond all numbers. Within 0.6 units in the last place for arguments
  /// from 10⁻³ to 10³, within two for all positive ones. For negative ones the error grows near the poles,
  /// and otherwise stays below some 10⁻¹³ of the value.
  ///
  ///     Double.beta(2, 3)   // 0.08333333333333333
  public static func beta(_ a: Double, _ b: Double) -> Double {
    if a.isNaN || b.isNaN || isPole(a) || isPole(b) { return .nan }
    if a > 0, b > 0 { return positiveBeta(min(a, b), max(a, b)) }
    let sum = a + b
    if isPole(sum) { return 0 }
    guard a.isFinite, b.isFinite else { return .nan }
    let (smaller, larger) = (min(a, b), max(a, b))
    if -smaller < larger * 0x1p-60 {
      // Γ(b)/Γ(a + b) is b^−a but for a share of a²/b.
      let logarithm = logarithmOfGamma(smaller) - naturalLogarithm(larger) * smaller
      let value = boundedExponential(logarithm)
      return gammaIsNegative(smaller) ? -value : value
    }
    let logarithm = logarithmOfGamma(a) + logarithmOfGamma(b) - logarithmOfGamma(sum)
    let isNegative = (gammaIsNegative(a) != gammaIsNegative(b)) != gammaIsNegative(sum)
    let value = boundedExponential(logarithm)
    return isNegative ? -value : value
  }

  /// How many ways there are to choose `k` out of `n`, `Γ(n + 1)/(Γ(k + 1)·Γ(n − k + 1))`, for all real numbers.
  ///
  /// Exact while the result is a whole number below 2⁵³. Zero where `k` or `n − k` is a negative whole number,
  /// and NaN where `n` is a negative whole number and `k` is none from zero on. Infinity where the value is
  /// beyond all numbers. Within two units in the last place where `n` is above −1 or `k` is whole, else below
  /// some 10⁻¹³ of the value except near the poles.
  ///
  ///     Double.binomial(5, 2)       // 10
  ///     Double.binomial(0.5, 2)     // -0.125
  ///     Double.binomial(5, 2.5)     // 10.864977448406721
  public static func binomial(_ n: Double, _ k: Double) -> Double {
    guard n.isFinite, k.isFinite else { return .nan }
    let isWhole = k == k.rounded(.down)
    if n < 0, n == n.rounded(.down), !isWhole || k < 0 { return .nan }
    if isWhole, k < 0 { return 0 }
    if n >= 0, n == n.rounded(.down), isWhole {
      if k > n { return 0 }
      if k > n - k { return binomial(n, n - k) }
    }
    if isWhole, k <= 64 { return fallingChoices(n, Int(k)) }
    if isWhole, n < 0 {
      // That is, up to the sign, k out of k − n − 1.
      let rest = DoubleDouble(sum: -n, -1)
      let (larger, smaller) =
        k < rest.high ? (rest, DoubleDouble(k)) : (DoubleDouble(k), rest)
      let mirrored = realChoices(DoubleDouble(sum: k, -n), larger, smaller)
      return k / 2 == (k / 2).rounded(.down) ? mirrored : -mirrored
    }
    if isPole(n - k + 1) { return 0 }
    if n > -1 {
      let rest = DoubleDouble(sum: n, -k)
      let (larger, smaller) =
        k < rest.high ? (rest, DoubleDouble(k)) : (DoubleDouble(k), rest)
      return realChoices(DoubleDouble(sum: n, 1), larger, smaller)
    }
    let (upper, lower) = (n - k + 1, k + 1)
    let logarithm =
      logarithmOfGamma(n + 1) - logarithmOfGamma(lower) - logarithmOfGamma(upper)
    let isNegative = (gammaIsNegative(n + 1) != gammaIsNegative(lower)) != gammaIsNegative(upper)
    let value = boundedExponential(logarithm)
    return isNegative ? -value : value
  }
}

/// `Γ(n + 1)/(Γ(k + 1)·Γ(l + 1))` where `k + l = n` and `n > −1`, `k` being the larger one of the two and so
/// above −1. `successor` is `n + 1`.
private func realChoices(
  _ successor: DoubleDouble, _ k: DoubleDouble, _ l: DoubleDouble
) -> Double {
  if l.high > -1 {
    let logarithm = logarithmOfBeta(l + 1, k + 1) + naturalLogarithm(successor)
    return boundedExponential(-logarithm)
  }
  // 1/Γ(l + 1) = Γ(−l)·sin(−πl)/π, so that this is Β(n + 1, −l)·sin(−πl)/π.
  let (a, b) = successor.high < -l.high ? (successor, -l) : (-l, successor)
  let sine = naturalLogarithm(absoluteSineOfTurns(-l) / piParts)
  let value = boundedExponential(logarithmOfBeta(a, b) + sine)
  let turns = (-l.high).rounded(.down)
  let half = (turns / 2).rounded(.down) * 2
  return half == turns ? value : -value
}

/// `e^x` for any `x`, zero and infinity where that is beyond all numbers.
private func boundedExponential(_ x: DoubleDouble) -> Double {
  if x.high < -800 { return 0 }
  return x.high > 800 ? .infinity : roundedExponential(KernelPair(x))
}

/// Whether Γ has a pole there.
private func isPole(_ x: Double) -> Bool { x <= 0 && x == x.rounded(.down) }

/// Whether Γ is negative there: between −1 and 0, between −3 and −2 and so on.
private func gammaIsNegative(_ x: Double) -> Bool {
  guard x < 0, x > -0x1p52 else { return false }
  return Int64(x.rounded(.down)) & 1 != 0
}

/// `ln |Γ(x)|` where Γ has no pole.
private func logarithmOfGamma(_ x: Double) -> DoubleDouble {
  // Γ(x) = 1/x − γ + …
  if x.magnitude < 0x1p-60 { return -naturalLogarithm(x.magnitude) }
  if x >= 0x1p60 { return (naturalLogarithm(x) + -1) * x }
  if x > 0 { return logGammaOfPositive(DoubleDouble(x)) }
  let sine = naturalLogarithm(piParts / absoluteSineOfTurns(x))
  return sine - logGammaOfPositive(DoubleDouble(sum: -x, 1))
}

/// `Β(a, b)` for `0 < a ≤ b`.
private func positiveBeta(_ a: Double, _ b: Double) -> Double {
  if b == .infinity { return 0 }
  // Β(a, b) = 1/a + 1/b + …, where the rest is no larger than ln b.
  if a < 0x1p-70 { return b < 1 ? 1 / a + 1 / b : 1 / a }
  return boundedExponential(logarithmOfBeta(DoubleDouble(a), DoubleDouble(b)))
}

/// `ln Β(a, b)` for `2⁻⁷⁰ ≤ a ≤ b`.
func logarithmOfBeta(_ a: DoubleDouble, _ b: DoubleDouble) -> DoubleDouble {
  if b.high < 16 {
    return logGammaOfPositive(a) + logGammaOfPositive(b) - logGammaOfPositive(a + b)
  }
  // Γ(b)/Γ(a + b) is b^−a but for a share of a²/b.
  if a.high < b.high * 0x1p-60 {
    return (a.high < 0x1p60 ? logGammaOfPositive(a) : a * (naturalLogarithm(a) + -1))
      - naturalLogarithm(b) * a
  }
  if b.high > 0x1p500 { return DoubleDouble(-0x1p500) }
  let sum = a + b
  let larger = (stirlingRest(b) - stirlingRest(sum)) - logarithmOfSuccessor(a / b) * (b + -0.5)
  if a.high < 16 {
    return logGammaOfPositive(a) + (a - naturalLogarithm(sum) * a) + larger
  }
  let smaller = naturalLogarithm(a / sum) * a - naturalLogarithm(a) * 0.5
  return smaller + larger + (halfLogarithmOf2Pi + stirlingRest(a))
}

/// `ln(1 + x)` for a positive `x` up to one, with a relative error below 2⁻⁶⁷.
private func logarithmOfSuccessor(_ x: DoubleDouble) -> DoubleDouble {
  guard x.high < 0x1p-16 else { return naturalLogarithm(x + 1) }
  let rest = x * (x * (0.25 * x.high - 1.0 / 3) + 0.5)
  return x * (DoubleDouble(1) - rest)
}

/// `n·(n − 1)·…·(n − k + 1)/k!`.
private func fallingChoices(_ n: Double, _ k: Int) -> Double {
  if n.magnitude > 0x1p400 {
    // The first two are themselves, from the third one on all are beyond numbers.
    if k < 2 { return k == 0 ? 1 : n }
    return k == 2 ? n * (n / 2) : n < 0 && k & 1 != 0 ? -.infinity : .infinity
  }
  var product = DoubleDouble(1)
  var exponent = 0
  for step in 0..<k {
    product = product * DoubleDouble(sum: n, -Double(step)) / DoubleDouble(Double(step + 1))
    if product.high == 0 { return 0 }
    let shift = max(Int(product.high.exponent), -1000)
    product = product.scaled(by: powerOfTwo(-shift))
    exponent += shift
  }
  return scaled(product, by: exponent)
}
