// The natural logarithm with bits to spare, for powers and for the functions of statistics.
//
// Write x = 2^k · m with m from 0.6875 up to 1.375. For each of 128 parts of that interval tables hold
// c, close to 1/m and of ten bits, and −ln c in double-double. Then
//
//     ln x = k·ln 2 − ln c + ln(1 + r),  r = m·c − 1,  |r| < 2⁻⁷,
//
// after Tang, *Table-driven implementation of the logarithm function* (1990). m is cut in two, the upper part
// being m rounded to 23 bits: its share of r is exact and has 26 bits at most, so that its square is exact
// too.
// In the two parts that meet at 1, c is 1: nothing cancels and a logarithm near zero has the relative
// precision of any other. The series of ln(1 + r) is a sum of two numbers up to r²/2; the rest, below 2⁻¹⁵
// of r, is one. The relative error is below 2⁻⁶⁶.

/// `ln x` with a relative error below 2⁻⁶⁶, for `x` positive, finite and of normal size.
@inline(__always)
func naturalLogarithm<Number: KernelNumber>(kernel x: Number) -> KernelPair<Number> {
  // Counted from 0.6875, the upper bits of the pattern are the exponent, with 1023 added, and the number
  // of the part.
  let one: Number.Pattern = 0x3FF0_0000_0000_0000
  let bits = x.bitPattern &+ 0x000A_0000_0000_0000
  let k = Number(bitPattern: (bits &>> 52) | 0x4330_0000_0000_0000) - 0x1.00000000003ffp52
  let part = (bits &>> 45) & 127
  let pattern = x.bitPattern &- (bits & 0xFFF0_0000_0000_0000) &+ one
  let m = Number(bitPattern: pattern)
  let upper = Number(bitPattern: (pattern &+ 0x2000_0000) & 0xFFFF_FFFF_C000_0000)

  let c = Number.entry(of: logarithmFactors, at: part)
  let r1 = upper * c - 1.0
  let r0 = (m - upper) * c
  let r = r1 + r0
  // −r²/2 is the sum of both.
  let square1 = (r1 * r1) * -0.5
  let square0 = (r0 * -0.5) * (r1 + r)

  let r2 = r * r
  let c34 = 0x1.5555555555555p-2 - r * 0.25
  let c56 = 0x1.999999999999ap-3 - r * 0x1.5555555555555p-3
  let c78 = 0x1.2492492492492p-3 - r * 0.125
  let c90 = 0x1.c71c71c71c71cp-4 - r * 0x1.999999999999ap-4
  let series = (c34 + r2 * c56) + (r2 * r2) * (c78 + r2 * c90)

  // 42 bits after the point of ln 2 and of −ln c, and r₁ has fewer: this sum is exact.
  let whole = (k * 0x1.62e42fefa38p-1 + Number.entry(of: logarithmUppers, at: part)) + r1
  let first = KernelPair(larger: whole, r0)
  let second = KernelPair(larger: first.high, square1)
  let rest = k * 0x1.ef35793c7673p-45 + Number.entry(of: logarithmLowers, at: part)
  let low = (rest + (first.low + second.low)) + (square0 + (r2 * r) * series)
  return KernelPair(larger: second.high, low)
}

/// `ln x` with a relative error below 2⁻⁶⁶, for a positive finite `x`, which may be subnormal.
func naturalLogarithm(_ x: Double) -> DoubleDouble {
  if x < .leastNormalMagnitude {
    // −54·ln 2
    return naturalLogarithm(x * 0x1p54) + DoubleDouble(-0x1.2b708872320e2p5, 0x1.570da7e077bcbp-50)
  }
  return DoubleDouble(naturalLogarithm(kernel: x))
}

/// `ln x` with a relative error below 2⁻⁶⁶, for a positive `x` of normal size.
func naturalLogarithm(_ x: DoubleDouble) -> DoubleDouble {
  let main = naturalLogarithm(x.high)
  guard x.low != 0 else { return main }
  // ln(1 + t) for t below 2⁻⁵³; its third power is far below the last bit. Only near one is t more than a
  // rest.
  let isNearOne = main.high.magnitude < 0.5
  let t = isNearOne ? DoubleDouble(x.low) / DoubleDouble(x.high) : DoubleDouble(x.low / x.high)
  return main + DoubleDouble(larger: t.high, t.low - 0.5 * t.high * t.high)
}
