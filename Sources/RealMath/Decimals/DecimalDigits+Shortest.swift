extension DecimalDigits {
  /// The fewest digits that read back as `x`, and of those the nearest to `x`.
  ///
  /// The algorithm is Schubfach (Giulietti, *The Schubfach way to render doubles*, 2021). The reals that
  /// round to `x` form an interval; `10^k` is the largest power of ten not longer than it. Then the
  /// interval holds at most one multiple of `10^(k+1)`, which is shorter than any other, and at least one
  /// of `10^k`, of which only the two neighbours of `x` need a look. Comparisons use four times the values
  /// divided by `10^k`, rounded to odd, which keeps every comparison with an integer right.
  ///
  ///     DecimalDigits(shortest: 0.1 + 0.2)   // 3.0000000000000004 · 10⁻¹
  ///     DecimalDigits(shortest: 5e-324)      // 5 · 10⁻³²⁴
  ///
  /// Cost: six multiplications of 128 by 64 bits, and the digits.
  /// - Precondition: `x` is finite.
  public init(shortest x: Double) {
    precondition(x.isFinite, "digits of a finite number")
    guard x != 0 else {
      self.init(zeroLike: x)
      return
    }
    let (mantissa, exponent) = binaryParts(x.magnitude)
    let (natural, unit) = shortestDecimal(mantissa, exponent)
    self.init(natural, unit: unit, isNegative: x < 0)
    self = trimmed()
  }
}

/// The shortest decimal `natural · 10^unit` in the rounding interval of `mantissa · 2^exponent`.
private func shortestDecimal(_ mantissa: UInt64, _ exponent: Int) -> (natural: UInt64, unit: Int) {
  // Small integers are their own digits.
  if exponent <= 0, exponent > -53 {
    let bits = UInt64(-exponent)
    if mantissa & ((1 << bits) - 1) == 0 { return (mantissa >> bits, 0) }
  }
  // Below a power of two the neighbour is only half as far.
  let isIrregular = mantissa == 1 << 52 && exponent > -1074
  let isEven = mantissa % 2 == 0
  let unit =
    isIrregular
    ? floorLog10OfThreeQuartersOfPowerOfTwo(exponent) : floorLog10OfPowerOfTwo(exponent)
  // g = ⌊10^-unit · 2^-r⌋ + 1 has 126 bits; shifted by `shift`, products with it are quarters.
  let power = PowerOfTen(-unit)
  let (g1, g0) = (power.high >> 1, (power.high << 62 | power.low >> 2) & (1 << 63 - 1))
  let (factor1, factor0) = g0 == 1 << 63 - 1 ? (g1 + 1, 0) : (g1, g0 + 1)
  let shift = UInt64(exponent + floorLog2OfPowerOfTen(-unit) + 2)
  let quarters = mantissa << 2
  let value = roundedToOdd(factor1, factor0, quarters << shift)
  let lower = roundedToOdd(factor1, factor0, (quarters - (isIrregular ? 1 : 2)) << shift)
  let upper = roundedToOdd(factor1, factor0, (quarters + 2) << shift)
  // The ends of the interval belong to it only when the mantissa is even.
  let inset: UInt64 = isEven ? 0 : 1

  let floor = value >> 2
  if floor >= 10 {
    let shorter = floor / 10 * 10
    let lowerFits = lower + inset <= shorter << 2
    let upperFits = (shorter + 10) << 2 + inset <= upper
    if lowerFits != upperFits { return (lowerFits ? shorter : shorter + 10, unit) }
  }
  let lowerFits = lower + inset <= floor << 2
  let upperFits = (floor + 1) << 2 + inset <= upper
  if lowerFits != upperFits { return (lowerFits ? floor : floor + 1, unit) }
  let middle = (floor << 1 + 1) << 1
  let down = value < middle || (value == middle && floor % 2 == 0)
  return (down ? floor : floor + 1, unit)
}

/// `(g1·2⁶³ + g0) · factor / 2¹²⁷`, rounded to odd: the last bit is set when anything was cut off.
private func roundedToOdd(_ g1: UInt64, _ g0: UInt64, _ factor: UInt64) -> UInt64 {
  let mask: UInt64 = 1 << 63 - 1
  let upper = fullProduct(g1, factor)
  let middle = upper.low >> 1 + fullProduct(g0, factor).high
  let whole = upper.high + middle >> 63
  return whole | (middle & mask + mask) >> 63
}
