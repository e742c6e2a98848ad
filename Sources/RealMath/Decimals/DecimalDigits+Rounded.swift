extension DecimalDigits {
  /// The binary value of `x`, rounded to `count` significant digits; zeros at the end are kept.
  ///
  /// What is rounded is the exact value of the double, not its shortest decimal: 2.675 lies below
  /// 2.675 and rounds down. An exact tie goes to the even digit. Zero is the single digit 0.
  ///
  ///     DecimalDigits(0.1, significant: 20)   // 1.0000000000000000555 · 10⁻¹
  ///
  /// Cost: a few multiplications up to 17 digits, else that of an exact expansion (microseconds).
  /// - Precondition: `x` is finite and `count` at least 1.
  public init(_ x: Double, significant count: Int) {
    precondition(x.isFinite && count > 0, "digits of a finite number")
    guard x != 0 else {
      self.init(zeroLike: x)
      return
    }
    if count <= 17, x.magnitude >= .leastNormalMagnitude {
      // The estimate of the decimal exponent may be one too small; then there is one digit too many.
      let unit = floorLog10OfPowerOfTwo(Int(x.exponent)) - (count - 1)
      if let first = roundedMultiple(of: x.magnitude, unit: unit) {
        let limit = naturalPowerOfTen(count)
        let (rounded, used) =
          first < limit
          ? (first, unit) : (roundedMultiple(of: x.magnitude, unit: unit + 1), unit + 1)
        if let rounded {
          self.init(rounded, unit: used, isNegative: x < 0)
          // 999.96 in three digits is 1.00 · 10³: the carry brings one digit too many.
          if digits.count > count { digits.removeLast() }
          return
        }
      }
    }
    self.init(exactly: x)
    round(keeping: count)
    let missing = count - digits.count
    if missing > 0 { digits.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// The binary value of `x`, rounded to a multiple of `10^-places`; zeros at the end are kept, so that
  /// the last digit counts `10^-places`. A value that rounds to zero is the single digit 0.
  ///
  /// Ties and cost as for ``init(_:significant:)``. `places` may be negative.
  ///
  ///     DecimalDigits(1234.5, places: -2)   // 12 · 10²
  ///
  /// - Precondition: `x` is finite.
  public init(_ x: Double, places: Int) {
    precondition(x.isFinite, "digits of a finite number")
    guard x != 0 else {
      self.init(zeroLike: x)
      return
    }
    if (-300...300).contains(places), x.magnitude >= .leastNormalMagnitude,
      let natural = roundedMultiple(of: x.magnitude, unit: -places)
    {
      self.init(natural, unit: -places, isNegative: x < 0)
      return
    }
    self.init(exactly: x)
    let kept = exponent + places + 1
    round(keeping: kept)
    guard !isZero else { return }
    let missing = exponent + places + 1 - digits.count
    if missing > 0 { digits.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// All digits of the exact value of `x`, up to 767 of them, without zeros at the end.
  ///
  /// A double is `m · 2^e`. For a negative `e` that is `m · 5^-e · 10^e`: an integer with a decimal
  /// point moved. Cost: quadratic in the size of `e`; some ten microseconds at the worst.
  ///
  /// - Precondition: `x` is finite.
  public init(exactly x: Double) {
    precondition(x.isFinite, "digits of a finite number")
    guard x != 0 else {
      self.init(zeroLike: x)
      return
    }
    var (mantissa, exponent) = binaryParts(x.magnitude)
    let zeros = mantissa.trailingZeroBitCount
    mantissa >>= UInt64(zeros)
    exponent += zeros
    var natural = BigNatural(mantissa)
    if exponent >= 0 {
      natural.shiftLeft(by: exponent)
    } else {
      natural.multiply(byPowerOfFive: -exponent)
    }
    let digits = natural.decimalDigits()
    let unit = min(exponent, 0)
    self.init(isNegative: x < 0, digits: digits, exponent: unit + digits.count - 1)
    self = trimmed()
  }

  /// Keeps the first `count` digits, rounding to nearest, ties to the even digit. A count of zero or less
  /// can still round up to one digit.
  mutating func round(keeping count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      (digits, exponent) = ([0], 0)
      return
    }
    let next = digits[count]
    let isMore = digits[(count + 1)...].contains { $0 != 0 }
    let isOdd = count > 0 && digits[count - 1] % 2 == 1
    let up = next > 5 || (next == 5 && (isMore || isOdd))
    digits.removeLast(digits.count - count)
    guard up else {
      if digits.isEmpty { (digits, exponent) = ([0], 0) }
      return
    }
    var index = count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      // All nines: one more digit in front, and as many behind as were asked for.
      digits.insert(1, at: 0)
      exponent += 1
      if digits.count > max(count, 1) { digits.removeLast() }
    }
  }
}

/// `x = mantissa · 2^exponent` with an integer mantissa below 2⁵³. `x` is positive and finite.
func binaryParts(_ x: Double) -> (mantissa: UInt64, exponent: Int) {
  let fraction = x.significandBitPattern
  let field = Int(x.exponentBitPattern)
  return field == 0 ? (fraction, -1074) : (fraction | 1 << 52, field - 1075)
}

/// `10^exponent` for exponents from 0 to 19.
func naturalPowerOfTen(_ exponent: Int) -> UInt64 {
  var power: UInt64 = 1
  for _ in 0..<exponent { power &*= 10 }
  return power
}

/// `x / 10^unit` rounded to the nearest integer; `nil` when that has more than 62 bits, or when 128 bits
/// of the power of ten do not decide the rounding: near a tie.
///
/// With `x = M · 2^e`, `M` of 64 bits, and `10^-unit` in `[T, T + 1) · 2^t`, the upper 128 bits of `M·T`
/// miss less than two units: one for the cut power, one for the cut product.
private func roundedMultiple(of x: Double, unit: Int) -> UInt64? {
  guard PowerOfTen.exponents.contains(-unit) else { return nil }
  let (significand, exponent) = binaryParts(x)
  let lead = UInt64(significand.leadingZeroBitCount)
  let mantissa = significand << lead
  let power = PowerOfTen(-unit)
  let upper = fullProduct(mantissa, power.high)
  let lower = fullProduct(mantissa, power.low)
  let (low, carry) = upper.low.addingReportingOverflow(lower.high)
  let high = upper.high + (carry ? 1 : 0)
  // The value is (high·2⁶⁴ + low) · 2^-(64 + below): `below` bits of `high` are fraction.
  let below = -(exponent - Int(lead) + power.binaryExponent + 128)
  guard below >= 2 else { return nil }
  guard below <= 64 else { return below > 66 ? 0 : nil }
  let whole = below == 64 ? 0 : high >> UInt64(below)
  let rest = below == 64 ? high : high & (1 << UInt64(below) - 1)
  let half: UInt64 = 1 << UInt64(below - 1)
  if rest >= half { return rest == half && low == 0 ? nil : whole + 1 }
  return rest == half - 1 && low >= .max - 1 ? nil : whole
}
