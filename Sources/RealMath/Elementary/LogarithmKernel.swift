// The logarithms where only the rounded result is wanted.
//
// Write x = 2^k · m with m from √½ up to √2, and S = 2·(m − 1)/(m + 1). Then |S| ≤ 0.3432 and
//
//     ln x = k·ln 2 + S + S³·p(S²),  p(z) = 1/12 + z/80 + z²/448 + …
//
// the series of 2·artanh(S/2), as in Tang, *Table-driven implementation of the logarithm function* (1990), but
// over one interval without a table: a division costs less than looking eight numbers up. Seven
// coefficients that make the greatest relative error least (2⁻⁵⁹·⁴) stand for the series.
//
// The part S³·p is below a hundredth of S, so that its roundings hardly count. S itself is a sum of two:
// its leading 26 bits, and the rest of the division over the divisor. For other bases the leading bits are
// multiplied by a constant of 26 bits, which is exact.

/// The logarithm of a number as `exponent · ln 2 + upper + lower`.
struct LogarithmParts<Number: KernelNumber> {
  let exponent: Number
  /// A number of 26 bits.
  let upper: Number
  let lower: Number

  /// The parts of `ln x` for `x` positive, finite and of normal size.
  @inline(__always)
  init(_ x: Number) {
    // Counted from √½, the upper bits of the pattern are the exponent, with 1023 added.
    let start: Number.Pattern = 0x3FE6_A09E_667F_3BCD
    let one: Number.Pattern = 0x3FF0_0000_0000_0000
    let bits = x.bitPattern &- start &+ one
    // As the last bits of 2⁵² an integer is a double.
    let biased = Number(bitPattern: (bits &>> 52) | 0x4330_0000_0000_0000)
    exponent = biased - 0x1.00000000003ffp52
    let m = Number(bitPattern: x.bitPattern &- (bits & 0xFFF0_0000_0000_0000) &+ one)

    let distance = m - 1.0
    let twice = distance + distance
    let divisor = m + 1.0
    let inverse = 1.0 / divisor
    let quotient = twice * inverse
    upper = quotient.leadingBits
    let divisorUpper = divisor.leadingBits
    // Less what the addition rounded away, too.
    let divisorLower = m - (divisorUpper - 1.0)
    let rest = (twice - upper * divisorUpper) - upper * divisorLower

    let z = quotient * quotient
    let z2 = z * z
    let c01 = z * 0x1.999999997fdb3p-7 + 0x1.5555555555592p-4
    let c23 = z * 0x1.c71c520936aedp-12 + 0x1.24924941f15b1p-9
    let c45 = z * 0x1.39a1ba010ad2dp-16 + 0x1.74663eefbc9f1p-14
    let c456 = z2 * 0x1.2f056aa6ded7dp-18 + c45
    let series = (z2 * c23 + c01) + (z2 * z2) * c456
    lower = rest * inverse + (quotient * z) * series
  }

  /// `ln x`, rounded. Within 0.55 units in the last place.
  @inline(__always)
  var natural: Number {
    let head = KernelPair(larger: exponent * 0x1.62e42fefa38p-1, upper)
    let tail = exponent * 0x1.ef35793c7673p-45 + head.low
    return head.high + (lower + tail)
  }

  /// `log₂ x`, rounded. Within 0.55 units in the last place.
  @inline(__always)
  var binary: Number {
    let head = KernelPair(larger: exponent, upper * 0x1.7154768p0)
    let tail = upper * -0x1.6a3e80f444178p-27 + lower * 0x1.71547652b82fep0
    return head.high + (tail + head.low)
  }

  /// `log₁₀ x`, rounded. Within 0.55 units in the last place.
  @inline(__always)
  var decimal: Number {
    let head = KernelPair(larger: exponent * 0x1.34413509f7p-2, upper * 0x1.bcb7b18p-2)
    let tail = upper * -0x1.6c8d78e6acaa4p-29 + lower * 0x1.bcb7b1526e50ep-2
    return head.high + (tail + (exponent * 0x1.3fde623e2566bp-43 + head.low))
  }
}
