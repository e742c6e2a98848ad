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
// Where only the rounded result is wanted, and that is of normal size, all of p is one double: wrong by less
// than 2⁻⁶⁰, it moves the result by hundredths of the last place.

extension Double {
  /// `e^x`: infinity above 709.78, zero below −745.13.
  ///
  ///     Double.exp(1)   // 2.718281828459045
  ///
  /// Within 0.51 units in the last place, subnormal results included.
  public static func exp(_ x: Double) -> Double {
    if x > 710 { return .infinity }
    if x < -746 { return 0 }
    if x.isNaN { return x }
    return roundedExponential(KernelPair(x, 0))
  }

  /// `2^x`, exact for integers. Within 0.51 units in the last place.
  public static func exp2(_ x: Double) -> Double {
    raised(.two, x)
  }

  /// `10^x`, correctly rounded for integers. Within 0.51 units in the last place.
  public static func exp10(_ x: Double) -> Double {
    if x == x.rounded(.toNearestOrEven), x.magnitude < 400 { return powerOfTen(Int(x)) }
    return raised(.ten, x)
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

  /// `e^(x · logarithm)`.
  private static func raised(_ logarithm: SplitLogarithm<Double>, _ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 1100 { return .infinity }
    if x < -1100 { return 0 }
    return roundedExponential(logarithm.times(x))
  }
}

/// `mantissa · 2^exponent`, the mantissa between ½ and 2.
struct ScaledNumber {
  var mantissa: DoubleDouble
  var exponent: Int

  /// Rounded once.
  var value: Double { scaled(mantissa, by: exponent) }
}

/// How far from zero the exponent may be for the result to be of normal size, with some room.
let exponentialReach = 706.0

/// `e^x`, rounded, for `x` below 3000 in magnitude and a lower part that need not be small.
func roundedExponential(_ x: KernelPair<Double>) -> Double {
  if x.high.magnitude <= exponentialReach { return roundedExponential(kernel: x) }
  return exponential(DoubleDouble(KernelPair(larger: x.high, x.low))).value
}

/// `e^x`, rounded, for `x` up to ``exponentialReach``, its lower part below 2⁻¹⁴. Within 0.51 units in the
/// last place.
@inline(__always)
func roundedExponential<Number: KernelNumber>(kernel x: KernelPair<Number>) -> Number {
  // Adding 1½·2⁵² leaves no bit for a fraction: the last bits of the sum are those of k.
  let shifted = x.high * 0x1.71547652b82fep7 + 0x1.8p52
  let k = shifted - 0x1.8p52
  let index = shifted.bitPattern & 127
  let r = (x.high - k * 0x1.62e42ffp-8) - (k * -0x1.718432a1b0e26p-42 - x.low)
  let square = r * r
  let c23 = r * 0x1.5555555555555p-3 + 0.5
  let c45 = r * 0x1.1111111111111p-7 + 0x1.5555555555555p-5
  let p = (square * c45 + c23) * square + r
  let power = Number.entry(of: powersOfTwo128, at: index)
  let low = Number.entry(of: powersOfTwo128Lower, at: index) + power * p
  let result = power + low
  // ⌊k/128⌋ is added to the exponent.
  let exponent = (shifted.bitPattern &- index) &<< 45
  return Number(bitPattern: result.bitPattern &+ exponent)
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

  let power = DoubleDouble(powersOfTwo128[index & 127], powersOfTwo128Lower[index & 127])
  let product = power * p
  let head = DoubleDouble(larger: power.high, product.high)
  let mantissa = DoubleDouble(larger: head.high, head.low + (product.low + power.low))
  return ScaledNumber(mantissa: mantissa, exponent: index >> 7)
}
