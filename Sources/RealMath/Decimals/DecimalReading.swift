extension Double {
  /// The double nearest to the number that `bytes` spell; `nil` when they do not spell one.
  ///
  /// A number is an optional sign, digits with at most one point among or beside them (at least one
  /// digit), and an optional exponent: `e` or `E`, an optional sign, digits. Nothing else: no spaces, no
  /// underscores, no names for infinity. The result is rounded once, ties to even, however many digits
  /// there are. Too large gives infinity, too small gives zero, both with the sign of the number.
  ///
  ///     Double(decimal: "6.02e23".utf8)   // 6.02e+23
  ///     Double(decimal: "1e400".utf8)     // inf
  ///     Double(decimal: "1_000".utf8)     // nil
  ///
  /// Cost: linear; with 19 digits or fewer, three multiplications. Rare cases near the middle of two
  /// doubles are decided by exact integers, of which at most 800 digits are looked at.
  @inlinable
  public init?(decimal bytes: some Sequence<UInt8>) {
    self.init(decimalBytes: Array(bytes))
  }

  /// The same from an array: without the caller's type the loop over the bytes would not be specialized.
  @usableFromInline
  init?(decimalBytes bytes: [UInt8]) {
    guard let number = ReadDecimal(bytes) else { return nil }
    let magnitude = number.magnitude
    self = number.isNegative ? -magnitude : magnitude
  }
}

/// The parts of a decimal as it was read: `digits · 10^exponent`, the digits without zeros in front.
private struct ReadDecimal {
  var isNegative = false
  var digits: [UInt8] = []
  var exponent = 0

  private enum Place { case start, whole, fraction, exponentStart, exponentSign, exponent }

  /// A double is decided by fewer than 770 digits; of the others it only matters whether one is not 0.
  private static let digitLimit = 800
  /// Beyond this an exponent can no longer be made up for by digits that fit in memory.
  private static let exponentLimit = 1_000_000_000

  init?(_ bytes: [UInt8]) {
    var place = Place.start
    var digitCount = 0
    var fractionCount = 0
    var dropped = 0
    var written = 0
    var isExponentNegative = false
    var hasSign = false
    var hasMore = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        switch place {
        case .exponentStart, .exponentSign, .exponent:
          place = .exponent
          written = min(written * 10 + Int(digit), Self.exponentLimit / 10)
        case .start, .whole, .fraction:
          if place == .start { place = .whole }
          digitCount += 1
          if place == .fraction { fractionCount += 1 }
          if digits.count < Self.digitLimit {
            if digit != 0 || !digits.isEmpty { digits.append(digit) }
          } else {
            dropped += 1
            if digit != 0 { hasMore = true }
          }
        }
      case UInt8(ascii: "."):
        guard place == .start || place == .whole else { return nil }
        place = .fraction
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard place == .whole || place == .fraction, digitCount > 0 else { return nil }
        place = .exponentStart
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        if place == .exponentStart {
          place = .exponentSign
          isExponentNegative = byte == UInt8(ascii: "-")
        } else {
          guard place == .start, !hasSign else { return nil }
          hasSign = true
          isNegative = byte == UInt8(ascii: "-")
        }
      default:
        return nil
      }
    }
    guard digitCount > 0, place != .exponentStart, place != .exponentSign else { return nil }
    exponent = (isExponentNegative ? -written : written) - fractionCount + dropped
    if hasMore {
      digits.append(1)
      exponent -= 1
    }
  }

  var magnitude: Double {
    guard !digits.isEmpty else { return 0 }
    // The first digit counts 10^order: beyond the range of doubles nothing needs to be computed.
    let order = exponent + digits.count - 1
    if order > 309 { return .infinity }
    if order < -326 { return 0 }

    let leading = digits.prefix(19)
    var natural: UInt64 = 0
    for digit in leading { natural = natural &* 10 &+ UInt64(digit) }
    let unit = exponent + digits.count - leading.count
    let isWhole = leading.count == digits.count
    // Both factors exact, so one rounding is the only one (Clinger 1990).
    if isWhole, natural <= 1 << 53, (-22...22).contains(unit) {
      let factor = powerOfTen(Int(unit.magnitude))
      return unit < 0 ? Double(natural) / factor : Double(natural) * factor
    }
    let nearest = nearestDouble(to: natural, unit: unit)
    if isWhole { return nearest.certain ? nearest.value : corrected(nearest.value) }
    // The number lies between the cut one and its successor; mostly both round to the same double.
    let next = nearestDouble(to: natural + 1, unit: unit)
    if nearest.certain, next.certain, nearest.value == next.value { return nearest.value }
    return corrected(nearest.value)
  }

  /// Of `below` and the next double, the one nearer to the number: their middle is compared exactly.
  private func corrected(_ below: Double) -> Double {
    guard below.isFinite else { return below }
    let (mantissa, binary) = below == 0 ? (0, -1074) : binaryParts(below)
    // The middle is (2m + 1) · 2^(binary - 1).
    var number = BigNatural(decimal: digits)
    var middle = BigNatural(2 * mantissa + 1)
    if exponent >= 0 {
      number.multiply(byPowerOfFive: exponent)
    } else {
      middle.multiply(byPowerOfFive: -exponent)
    }
    let shift = exponent - (binary - 1)
    if shift >= 0 { number.shiftLeft(by: shift) } else { middle.shiftLeft(by: -shift) }
    let order = BigNatural.compare(number, middle)
    return order > 0 || (order == 0 && mantissa % 2 == 1) ? below.nextUp : below
  }
}

/// `natural · 10^unit` as a double, certain or cut off below a possible middle of two doubles.
///
/// The approach of Eisel and Lemire (Lemire, *Number parsing at a gigabyte per second*, 2021): the upper
/// 128 bits of the product with a cut power of ten. It misses less than two units of the last bit, one
/// for the cut power, one for the cut product.
private func nearestDouble(to natural: UInt64, unit: Int) -> (value: Double, certain: Bool) {
  let lead = natural.leadingZeroBitCount
  let mantissa = natural << UInt64(lead)
  let power = PowerOfTen(unit)
  let upper = fullProduct(mantissa, power.high)
  let lower = fullProduct(mantissa, power.low)
  let (low, carry) = upper.low.addingReportingOverflow(lower.high)
  let high = upper.high + (carry ? 1 : 0)
  return nearestDouble(high, low, power.binaryExponent - lead + 64, slack: 2)
}
