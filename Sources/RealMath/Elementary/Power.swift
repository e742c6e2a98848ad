// x^y as e^(y·ln x), the logarithm and the product in double-double. The product is below 746 in magnitude
// where the result is neither zero nor infinity, so the logarithm's 2⁻⁶⁶ become at most 2⁻⁵⁶·⁵ in the result:
// 0.55 units in the last place. Small whole exponents, which people write most, are multiplied out
// instead, with an error of some 2⁻¹⁰⁰.

extension Double {
  /// `x^y`, with the special cases of IEEE 754-2019, section 9.2.1.
  ///
  /// `x^0` and `1^y` are 1, even for NaN. A negative `x` needs a whole `y`, else the result is NaN. Zero to
  /// a negative power is infinity, with the sign of `x` when `y` is odd.
  ///
  ///     Double.pow(2, 0.5)   // 1.4142135623730951
  ///     Double.pow(-8, 3)    // -512
  ///
  /// Within 0.55 units in the last place; correctly rounded for whole `y` up to 32 in magnitude.
  public static func pow(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if x.isNaN || y.isNaN { return .nan }
    let parity = Parity(y)
    let isNegative = x.sign == .minus && parity == .odd
    let sign: Double = isNegative ? -1 : 1
    let base = x.magnitude
    if base == 0 || base == .infinity { return (base == 0) == (y > 0) ? sign * 0 : sign / 0 }
    if x < 0, parity == .fraction { return .nan }
    if base == 1 { return sign }
    if y.magnitude > 0x1p65 { return (base > 1) == (y > 0) ? sign * .infinity : sign * 0 }
    if y.magnitude < 0x1p-65 { return 1 }
    if y.magnitude <= 32, parity != .fraction, let product = wholePower(base, Int(y)) {
      return sign * product
    }
    let isSubnormal = base < .leastNormalMagnitude
    let logarithm =
      isSubnormal
      ? KernelPair(naturalLogarithm(base)) : naturalLogarithm(kernel: base)
    let exponent = SplitLogarithm(logarithm).times(y)
    if exponent.high > 710 { return sign * .infinity }
    if exponent.high < -746 { return sign * 0 }
    return sign * roundedExponential(exponent)
  }

  /// The real `n`-th root: of a negative number when `n` is odd, else NaN.
  ///
  /// A negative `n` gives the reciprocal of the root, zero gives NaN. Exact when the root is a double.
  /// Within 0.52 units in the last place.
  ///
  ///     Double.root(1024, 10)   // 2
  public static func root(_ x: Double, _ n: Int) -> Double {
    if n == 0 || x.isNaN { return .nan }
    if n == 1 { return x }
    if n == 3 { return cbrt(x) }
    let isOdd = n % 2 != 0
    if x < 0, !isOdd { return .nan }
    let sign: Double = x.sign == .minus && isOdd ? -1 : 1
    let base = x.magnitude
    if base == 0 || base == .infinity { return (base == 0) == (n > 0) ? sign * 0 : sign / 0 }
    if n == 2 { return x.squareRoot() }
    if n == -1 { return 1 / x }
    if base == 1 { return sign }
    // An integer of 64 bits has two parts of 53.
    let upper = Double(n)
    let lower = upper.magnitude < 0x1p62 ? Double(n - Int(upper)) : 0
    let exponent = naturalLogarithm(base) / DoubleDouble(upper, lower)
    return sign * roundedExponential(KernelPair(exponent))
  }

  /// The real cube root, of negative numbers too. Within 0.501 units in the last place.
  ///
  ///     Double.cbrt(-27)   // -3
  public static func cbrt(_ x: Double) -> Double {
    guard x != 0, x.isFinite else { return x }
    // x = m · 2^(3k) with m from 1 up to 8.
    let exponent = Int(x.exponent)
    let third = (exponent + 3 * 400) / 3 - 400
    let m = Double(
      sign: .plus, exponent: exponent - 3 * third, significand: x.magnitude.significand)
    // A parabola within 4 %, three Newton steps to the last bits, and one with the exact residual.
    var y = 0.735 + m * (0.291 - 0.0175 * m)
    for _ in 0..<3 { y -= (y - m / (y * y)) * (1.0 / 3) }
    let cube = DoubleDouble(product: y, y) * y
    let residual = (cube + -m).value
    let root = DoubleDouble(larger: y, -residual / (3 * y * y))
    return scaled(x < 0 ? -root : root, by: third)
  }

  /// `base^n`, or `nil` when it might leave the range.
  private static func wholePower(_ base: Double, _ n: Int) -> Double? {
    if n == 1 { return base }
    if n == -1 { return 1 / base }
    if n == 2 { return base * base }
    let exponent = Int(base.bitPattern >> 52) - 1023
    guard exponent.magnitude * n.magnitude < 900 else { return nil }
    return product(of: n, base)
  }
}

/// `base^n` by repeated squaring with two numbers, where nothing leaves the range and `n` is not zero.
@inline(__always)
func product<Number: KernelNumber>(of n: Int, _ base: Number) -> Number {
  var rest = n.magnitude
  var square = KernelPair(base, 0.0)
  while rest & 1 == 0 {
    square = square * square
    rest >>= 1
  }
  var product = square
  rest >>= 1
  while rest > 0 {
    square = square * square
    if rest & 1 == 1 { product = product * square }
    rest >>= 1
  }
  return n > 0 ? product.value : product.reciprocal
}

/// What kind of number an exponent is.
private enum Parity {
  case even
  case odd
  case fraction

  init(_ y: Double) {
    // From 2⁵³ on every double is even. Infinity counts as even, like the doubles next to it.
    if y.magnitude >= 0x1p53 {
      self = .even
    } else {
      let whole = Int64(y)
      self = Double(whole) != y ? .fraction : whole & 1 == 0 ? .even : .odd
    }
  }
}
