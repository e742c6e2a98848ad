// The logarithms, from one kernel.
//
// Write x = 2^k · m with m from 0.6875 up to 1.375. For each of 128 parts of that interval a table holds
// c, close to 1/m and of ten bits, and −ln c in double-double. Then
//
//     ln x = k·ln 2 − ln c + ln(1 + r),  r = m·c − 1,  |r| < 2⁻⁷,
//
// after Tang, *Table-driven implementation of the logarithm function* (1990). The product m·c has 63 bits
// at most, so r is exact as a double-double. In the two parts that meet at 1, c is 1: nothing cancels and
// a logarithm near zero has the relative precision of any other. The series of ln(1 + r) is a
// double-double up to r²/2; the rest, below 2⁻¹⁵ of r, is one double. The relative error is below 2⁻⁶⁷.

extension Double {
  /// The natural logarithm: minus infinity at zero of either sign, NaN below.
  ///
  ///     Double.log(10)   // 2.302585092994046
  ///
  /// Within 0.501 units in the last place.
  public static func log(_ x: Double) -> Double {
    if let special = specialLogarithm(x) { return special }
    return naturalLogarithm(x).value
  }

  /// The logarithm to base two, exact for powers of two. Within 0.501 units in the last place.
  public static func log2(_ x: Double) -> Double {
    if let special = specialLogarithm(x) { return special }
    return (naturalLogarithm(x) * DoubleDouble(0x1.71547652b82fep0, 0x1.777d0ffda0d24p-56)).value
  }

  /// The logarithm to base ten, exact for powers of ten. Within 0.501 units in the last place.
  ///
  ///     Double.log10(1000)   // 3
  public static func log10(_ x: Double) -> Double {
    if let special = specialLogarithm(x) { return special }
    return (naturalLogarithm(x) * DoubleDouble(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57)).value
  }

  /// `ln(1 + x)`, also where `1 + x` would lose the digits of `x`: near zero it is near `x`.
  ///
  /// Minus infinity at −1, NaN below. Within 0.501 units in the last place.
  public static func log1p(_ x: Double) -> Double {
    if x.magnitude < 0x1p-54 { return x }
    // Not the rounded 1 + x: that is 1 for an x whose logarithm is not 0.
    if x <= -1 || x == .infinity || x.isNaN { return x == -1 ? -.infinity : x < 0 ? .nan : x }
    return naturalLogarithm(DoubleDouble(sum: x, 1)).value
  }
}

/// The logarithm where the kernel does not apply.
@inline(__always)
private func specialLogarithm(_ x: Double) -> Double? {
  if x > 0, x < .infinity { return x == 1 ? 0 : nil }
  if x == 0 { return -.infinity }
  return x < 0 ? .nan : x
}

/// `ln x` with a relative error below 2⁻⁶⁷, for a positive finite `x`, which may be subnormal.
func naturalLogarithm(_ x: Double) -> DoubleDouble {
  x < .leastNormalMagnitude
    ? naturalLogarithm(DoubleDouble(x * 0x1p54), offset: -54) : naturalLogarithm(DoubleDouble(x))
}

/// `ln x` with a relative error below 2⁻⁶⁷ for a positive `x` of normal size, times `2^offset`.
func naturalLogarithm(_ x: DoubleDouble, offset: Int = 0) -> DoubleDouble {
  // Counted from 0.6875, the upper bits of the pattern are the exponent and the number of the part.
  let start: UInt64 = 0x3FE6_0000_0000_0000
  let bits = x.high.bitPattern &- start
  let exponent = Int64(bitPattern: bits) >> 52
  let entry = 3 * Int(bits >> 45 & 127)
  let m = Double(bitPattern: x.high.bitPattern &- UInt64(bitPattern: exponent << 52))
  let c = logarithmTable[entry]

  let upper = Double(bitPattern: m.bitPattern & 0xFFFF_FFFF_F800_0000)
  var r = DoubleDouble(sum: upper * c - 1, (m - upper) * c)
  if x.low != 0 {
    // 2^-exponent in two steps: the exponent may be 1024.
    let half = Int(exponent) >> 1
    let low = x.low * powerOfTwo(-half) * powerOfTwo(half - Int(exponent))
    r = DoubleDouble(larger: r.high, r.low + low * c)
    // Only a tiny r can have a lower part of its own size.
    r = DoubleDouble(sum: r.high, r.low)
  }

  let square = DoubleDouble(product: r.high, r.high)
  let s = -r.high
  var tail = 1.0 / 11
  tail = tail * s + 1.0 / 10
  tail = tail * s + 1.0 / 9
  tail = tail * s + 1.0 / 8
  tail = tail * s + 1.0 / 7
  tail = tail * s + 1.0 / 6
  tail = tail * s + 1.0 / 5
  tail = tail * s + 1.0 / 4
  tail = tail * s + 1.0 / 3
  tail *= square.high * r.high
  let sum = DoubleDouble(larger: r.high, -0.5 * square.high)
  let rest = r.low - (0.5 * square.low + r.high * r.low)

  // 42 bits of ln 2 and of −ln c: this sum is exact.
  let k = Double(exponent + Int64(offset))
  let whole = k * 0x1.62e42fefa38p-1 + logarithmTable[entry + 1]
  let head = DoubleDouble(sum: whole, sum.high)
  let low = (k * 0x1.ef35793c7673p-45 + logarithmTable[entry + 2]) + (rest + (sum.low + tail))
  return DoubleDouble(larger: head.high, head.low + low)
}
