// exp and its relatives, from one kernel.
//
// With k the integer nearest to 128·x/ln 2 and r = x − k·ln 2/128, |r| ≤ ln 2/256:
//
//     exp(x) = 2^(k/128) · exp(r) = 2^⌊k/128⌋ · T[k mod 128] · (1 + p),  p = r + r²/2 + r³/6 + …
//
// after Tang, *Table-driven implementation of the exponential function* (1989). The table holds 2^(j/128)
// in double-double. ln 2/128 is cut in three parts of which the first two have 33 bits, so that their
// products with k are exact. r and r²/2 are double-doubles; the rest of the series is below 2⁻²⁸ and
// needs one double. The kernel's relative error is below 2⁻⁷⁸: what remains is the last rounding.
//
// Where only the rounded result is wanted, all of p is first computed in one double. That is wrong by less
// than 2⁻⁵⁹; when adding and subtracting as much rounds to the same double, which thirty-one times of
// thirty-two it does, the kernel would give that double too (Ziv, *Fast evaluation of elementary
// mathematical functions with correctly rounded last bit*, 1991).

extension Double {
  /// `e^x`: infinity above 709.78, zero below −745.13.
  ///
  ///     Double.exp(1)   // 2.718281828459045
  ///
  /// Within 0.501 units in the last place, subnormal results included.
  public static func exp(_ x: Double) -> Double {
    if x > 710 { return .infinity }
    if x < -746 { return 0 }
    if x.isNaN { return x }
    // 1 + x is the result to 53 bits, and x may be too small for the splitting below.
    if x.magnitude < 0x1p-54 { return 1 }
    return roundedExponential(DoubleDouble(x))
  }

  /// `2^x`, exact for integers. Within 0.501 units in the last place.
  public static func exp2(_ x: Double) -> Double {
    raised(DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56), x)
  }

  /// `10^x`, correctly rounded for integers. Within 0.501 units in the last place.
  public static func exp10(_ x: Double) -> Double {
    if x == x.rounded(.toNearestOrEven), x.magnitude < 400 { return powerOfTen(Int(x)) }
    return raised(DoubleDouble(0x1.26bb1bbb55516p1, -0x1.f48ad494ea3e9p-53), x)
  }

  /// `e^x − 1` without the cancellation of writing it so: near zero it is near `x`.
  ///
  ///     Double.expm1(1e-10)   // 1.00000000005e-10
  ///
  /// Within 0.503 units in the last place. Minus zero stays minus zero.
  public static func expm1(_ x: Double) -> Double {
    if x.magnitude < 0x1p-8 {
      if x.magnitude < 0x1p-54 { return x }
      // x + x²·(1/2 + x/6 + …): below 2⁻⁸ the part that is rounded is 2⁻⁹ of the whole.
      var series = 1.0 / 40320
      series = series * x + 1.0 / 5040
      series = series * x + 1.0 / 720
      series = series * x + 1.0 / 120
      series = series * x + 1.0 / 24
      series = series * x + 1.0 / 6
      series = series * x + 0.5
      return x + x * x * series
    }
    if x > 710 { return .infinity }
    if x < -40 { return -1 }
    if x.isNaN { return x }
    let whole = exponential(DoubleDouble(x))
    // Above 2¹¹⁰ the one is far below the last bit.
    if whole.exponent > 110 { return whole.value }
    return (whole.mantissa.scaled(by: powerOfTwo(whole.exponent)) + -1).value
  }

  /// `e^(x · logBase)`.
  private static func raised(_ logBase: DoubleDouble, _ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 1100 { return .infinity }
    if x < -1100 { return 0 }
    if x.magnitude < 0x1p-60 { return 1 }
    return roundedExponential(logBase * x)
  }
}

/// `mantissa · 2^exponent`, the mantissa between ½ and 2.
struct ScaledNumber {
  var mantissa: DoubleDouble
  var exponent: Int

  /// Rounded once.
  var value: Double { scaled(mantissa, by: exponent) }
}

/// `e^x`, rounded, for the arguments of ``exponential(_:)``.
func roundedExponential(_ x: DoubleDouble) -> Double {
  let k = nearestInteger(x.high * 0x1.71547652b82fep7)
  let index = Int(k)
  let exponent = index >> 7
  guard exponent > -1020, exponent < 1020 else { return exponential(x).value }
  let r = (x.high - k * 0x1.62e42ffp-8) - (k * -0x1.718432a1b0e26p-42 - x.low)
  let square = r * r
  let upper = (1.0 / 24 + r * (1.0 / 120)) + square * (1.0 / 720)
  let p = r + (square * (0.5 + r * (1.0 / 6)) + square * square * upper)
  let entry = 2 * (index & 127)
  let power = powersOfTwo128[entry]
  let low = powersOfTwo128[entry + 1] + power * p
  let result = power + (low + 0x1p-58)
  guard result == power + (low - 0x1p-58) else { return exponential(x).value }
  return result * powerOfTwo(exponent)
}

/// `e^x` with a relative error below 2⁻⁷⁸, for `x` below 3000 in magnitude and either zero or above 2⁻⁹⁰⁰.
func exponential(_ x: DoubleDouble) -> ScaledNumber {
  let k = nearestInteger(x.high * 0x1.71547652b82fep7)
  let index = Int(k)
  let first = x.high - k * 0x1.62e42ffp-8
  let second = DoubleDouble(sum: first, k * 0x1.718432a2p-42)
  let r = DoubleDouble(
    larger: second.high, second.low + (x.low - k * 0x1.3c7673007e5edp-76))

  let square = DoubleDouble(product: r.high, r.high)
  var tail = 1.0 / 40320
  tail = tail * r.high + 1.0 / 5040
  tail = tail * r.high + 1.0 / 720
  tail = tail * r.high + 1.0 / 120
  tail = tail * r.high + 1.0 / 24
  tail = tail * r.high + 1.0 / 6
  tail *= square.high * r.high
  let sum = DoubleDouble(larger: r.high, 0.5 * square.high)
  let rest = 0.5 * square.low + r.high * r.low
  let p = DoubleDouble(larger: sum.high, sum.low + (tail + (rest + r.low)))

  let entry = 2 * (index & 127)
  let power = DoubleDouble(powersOfTwo128[entry], powersOfTwo128[entry + 1])
  let product = power * p
  let head = DoubleDouble(larger: power.high, product.high)
  let mantissa = DoubleDouble(larger: head.high, head.low + (product.low + power.low))
  return ScaledNumber(mantissa: mantissa, exponent: index >> 7)
}
