import Testing

@testable import RealMath

/// `10^q` lies in `[n, n + 1) · 2^e` for the 128 bits n of each entry, by exact integers.
@Test func everyPowerOfTenIsCutOffAfter128Bits() {
  for exponent in PowerOfTen.exponents {
    let power = PowerOfTen(exponent)
    #expect(power.high >> 63 == 1, "1e\(exponent)")
    #expect(order(power.high, power.low, power.binaryExponent, exponent) <= 0, "1e\(exponent)")
    let (low, carry) = power.low.addingReportingOverflow(1)
    let high = power.high + (carry ? 1 : 0)
    #expect(order(high, low, power.binaryExponent, exponent) > 0, "1e\(exponent)")
  }
}

/// How `(high·2⁶⁴ + low) · 2^binary` compares with `10^decimal`.
private func order(_ high: UInt64, _ low: UInt64, _ binary: Int, _ decimal: Int) -> Int {
  var left = BigNatural(high)
  for limb in [low >> 32, low & 0xFFFF_FFFF] {
    left.shiftLeft(by: 32)
    left.multiply(by: 1, adding: UInt32(limb))
  }
  var right = BigNatural(1)
  if decimal < 0 {
    left.multiply(byPowerOfFive: -decimal)
  } else {
    right.multiply(byPowerOfFive: decimal)
  }
  if binary > decimal {
    left.shiftLeft(by: binary - decimal)
  } else {
    right.shiftLeft(by: decimal - binary)
  }
  return BigNatural.compare(left, right)
}

@Test func integerLogarithmsOfPowersRoundDown() {
  for exponent in -330...330 {
    let ten = powerOfTen(exponent)
    if exponent >= -307, exponent <= 308 {
      #expect(floorLog2OfPowerOfTen(exponent) == Int(ten.exponent), "1e\(exponent)")
    }
  }
  for exponent in -1022...1023 {
    let two = Double(sign: .plus, exponent: exponent, significand: 1)
    let digits = DecimalDigits(exactly: two)
    #expect(floorLog10OfPowerOfTwo(exponent) == digits.exponent, "2^\(exponent)")
    if exponent > -1022 {
      let part = DecimalDigits(exactly: 0.75 * two)
      #expect(floorLog10OfThreeQuartersOfPowerOfTwo(exponent) == part.exponent, "2^\(exponent)")
    }
  }
}
