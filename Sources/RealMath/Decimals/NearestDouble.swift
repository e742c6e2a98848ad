/// The double nearest to a positive real number that is known to about 128 bits.
///
/// The number lies in `[n, n + slack) · 2^exponent` with `n = high·2⁶⁴ + low` and the top bit of `high`
/// set or the one below it. `certain` is false when that interval holds a point halfway between two
/// doubles; `value` is then the double just below, and the caller decides by exact arithmetic.
/// Subnormal results are rounded once, to their own coarser grid; overflow gives infinity.
func nearestDouble(
  _ high: UInt64, _ low: UInt64, _ exponent: Int, slack: UInt64
) -> (value: Double, certain: Bool) {
  let lead = high.leadingZeroBitCount
  // The exponent of the leading bit, and the number of bits that the result keeps.
  let top = exponent + 127 - lead
  if top > 1023 { return (.infinity, true) }
  let kept = top >= -1022 ? 53 : 53 - (-1022 - top)
  if kept < 0 { return (0, true) }
  // Split n into the kept bits and the rest; the rest is compared with its half.
  let drop = UInt64(64 - lead - kept)
  let mantissa = drop >= 64 ? 0 : high >> drop
  let rest = drop >= 64 ? high : high & ((1 << drop) - 1)
  let half: UInt64 = 1 << (drop - 1)
  var up = false
  var certain = true
  if rest >= half {
    // Exactly half only when nothing lies below and nothing may be missing.
    up = true
    if rest == half, low == 0 { certain = false; up = false }
  } else if rest == half - 1, low > UInt64.max - slack {
    certain = false
  }
  let rounded = mantissa + (up ? 1 : 0)
  // Adding the mantissa to the exponent field carries into it, as rounding up to a power of two should.
  let field = top >= -1022 ? UInt64(top + 1022) << 52 : 0
  return (Double(bitPattern: field + rounded), certain)
}
