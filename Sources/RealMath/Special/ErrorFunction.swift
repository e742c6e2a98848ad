// erf and erfc.
//
// Below ½, the Taylor series erf(x) = 2/√π·(x − x³/3 + x⁵/10 − …), its first term a double-double. Above,
// erfc(x) = exp(−x²)·w(x): x² is exact as a double-double, the exponential has bits to spare, and w, which
// changes slowly, is a polynomial on each of 48 pieces whose distance from the middle is exact. The other
// function is one minus the first, with the lower part kept.

extension Double {
  /// The error function, `2/√π · ∫₀ˣ exp(−t²) dt`: between −1 and 1, odd.
  ///
  /// Within 0.6 units in the last place. Minus zero stays minus zero.
  ///
  ///     Double.erf(0.5)   // 0.5204998778130465
  public static func erf(_ x: Double) -> Double {
    let size = x.magnitude
    if size < 0x1p-30 {
      // The first term alone, which may be subnormal.
      guard x != 0 else { return x }
      let value = scaled(twoOverRootPi * x.significand, by: Int(x.exponent))
      return x < 0 ? -value : value
    }
    if size < 0.5 { return errorFunctionNearZero(DoubleDouble(x)).value }
    if x.isNaN { return x }
    if size >= 6 { return x < 0 ? -1 : 1 }
    let rest = complementFromHalf(DoubleDouble(size))
    let value = (DoubleDouble(1) - rest.mantissa.scaled(by: powerOfTwo(rest.exponent))).value
    return x < 0 ? -value : value
  }

  /// The complement `1 − erf(x)`, from 2 down to 0, with all its digits where it is small.
  ///
  /// Zero above 27.23. Within 0.6 units in the last place, subnormal results included.
  ///
  ///     Double.erfc(10)   // 2.088487583762545e-45
  public static func erfc(_ x: Double) -> Double {
    if x.magnitude < 0x1p-56 { return 1 }
    if x.magnitude < 0.5 {
      return (DoubleDouble(1) - errorFunctionNearZero(DoubleDouble(x))).value
    }
    if x.isNaN { return x }
    if x > 28 { return 0 }
    if x < -6 { return 2 }
    let rest = complementFromHalf(DoubleDouble(x.magnitude))
    if x > 0 { return rest.value }
    return (DoubleDouble(2) - rest.mantissa.scaled(by: powerOfTwo(rest.exponent))).value
  }
}

/// `erf(x)` for `x` between 2⁻³⁰ and ½ in magnitude.
func errorFunctionNearZero(_ x: DoubleDouble) -> DoubleDouble {
  // (−1)^n / (n!·(2n + 1)), times x^2n.
  let square = x.high * x.high
  var series = -1.0 / 168_129_561_600
  series = series * square + 1.0 / 11_975_040_000
  series = series * square - 1.0 / 918_086_400
  series = series * square + 1.0 / 76_204_800
  series = series * square - 1.0 / 6_894_720
  series = series * square + 1.0 / 685_440
  series = series * square - 1.0 / 75_600
  series = series * square + 1.0 / 9_360
  series = series * square - 1.0 / 1_320
  series = series * square + 1.0 / 216
  series = series * square - 1.0 / 42
  series = series * square + 1.0 / 10
  series *= square * square
  let minusThird = DoubleDouble(-0x1.5555555555555p-2, -0x1.5555555555555p-56)
  let first = DoubleDouble(product: x.high, x.high) * minusThird
  let factor = DoubleDouble(larger: 1, first.high)
  let sum = DoubleDouble(larger: factor.high, factor.low + (first.low + series))
  return twoOverRootPi * x * sum
}

private let twoOverRootPi = DoubleDouble(0x1.20dd750429b6dp0, 0x1.1ae3a914fed8p-56)

/// `erfc(x)` for `x` from ½ to 32.
func complementFromHalf(_ x: DoubleDouble) -> ScaledNumber {
  // The three leading bits of the fraction and the exponent number the pieces.
  let piece = Int(x.high.bitPattern >> 49) - Int((0.5).bitPattern >> 49)
  let middle = Double(bitPattern: (x.high.bitPattern >> 49) << 49 | 1 << 48)
  let t = (x.high - middle) + x.low
  let start = piece * 14
  var series = 0.0
  for index in (start + 2..<start + 14).reversed() {
    series = series * t + scaledErrorFunctionTable[index]
  }
  let factor = DoubleDouble(sum: scaledErrorFunctionTable[start], t * series)
  let slow = DoubleDouble(
    larger: factor.high, factor.low + scaledErrorFunctionTable[start + 1])
  let fast = exponential(-(x * x))
  let product = fast.mantissa * slow
  // The factor lies between 1/57 and 0.62; six bits bring the product back to about one.
  return ScaledNumber(
    mantissa: product.scaled(by: product.high < 0x1p-3 ? 0x1p5 : 0x1p1),
    exponent: fast.exponent - (product.high < 0x1p-3 ? 5 : 1))
}
