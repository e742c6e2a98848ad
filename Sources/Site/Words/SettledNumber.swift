import Formula
import Numerals
import RealMath

/// A sampled number without the digits that the number of samples does not settle.
///
/// A digit is shown only where its place is worth at least five standard errors, which are upper bounds, so
/// that other samples hardly ever change it; or where it is the first one of a number that is known to more than
/// its half. By itself a value shows two digits, more where its interval is narrow: as many as
/// the rule of the Particle Data Group keeps of the distance to the nearer end, one or two.
struct SettledNumber {
  /// The number, rounded.
  let value: Double
  /// The format, asking for no digit beyond.
  let format: NumberFormat

  /// How many standard errors the last digit is worth.
  private static let errorsPerDigit = 5.0

  /// A number with its standard error, and the distance to the nearer end of its interval. `isInHundredths` says that
  /// it counts those, as percentages do: then a percentage has its decimals.
  init(
    _ value: Double, error: Double, reach: Double, _ format: NumberFormat,
    isInHundredths: Bool = false
  ) {
    guard value.isFinite else {
      (self.value, self.format) = (value, format)
      return
    }
    let own = DecimalDigits(value, significant: 2)
    var settled = error > 0 ? SettledNumber.place(atLeast: error * Self.errorsPerDigit) : nil
    // The order of magnitude of a number that is known at all is told by its first digit.
    if let place = settled, !own.isZero, value.magnitude > 2 * error {
      settled = min(place, own.exponent)
    }
    var format = format
    let last: Int
    switch format.precision {
    case .automatic, .exact:
      // A value without an interval shows three digits, as all others do.
      let wanted =
        own.isZero
        ? settled
        : reach > 0
          ? min(own.exponent - 1, SettledNumber.place(ofReach: reach)) : own.exponent - 2
      last = max(wanted ?? -20, settled ?? -20)
      format.precision = .automatic
    case .significant(let count):
      last = max(own.exponent - count + 1, settled ?? -20)
      format.precision = .significant(min(count, max(own.exponent - last + 1, 1)))
    case .decimals(let count):
      let shift = format.notation == .percent && !isInHundredths ? 2 : 0
      last = max(-count - shift, settled ?? -20)
      format.precision = .decimals(min(count, max(-last - shift, 0)))
    }
    let rounded = DecimalDigits(value, places: -last)
    self.value = SettledNumber.double(rounded)
    self.format = format
  }

  private static func double(_ number: DecimalDigits) -> Double {
    var text: [UInt8] = number.digits.map { UInt8(ascii: "0") + $0 }
    text += Array("e\(number.exponent - number.digits.count + 1)".utf8)
    let magnitude = Double(decimal: text) ?? .nan
    return number.isNegative && magnitude != 0 ? -magnitude : magnitude
  }

  /// The lowest power of ten that is worth that much.
  private static func place(atLeast worth: Double) -> Int {
    let digits = DecimalDigits(shortest: worth)
    let isPower = digits.digits.dropFirst().allSatisfy { $0 == 0 } && digits.digits.first == 1
    return isPower ? digits.exponent : digits.exponent + 1
  }

  /// The last digit worth telling of a number that may be off by that much: two of its digits where they are
  /// 10 to 35, else one.
  private static func place(ofReach reach: Double) -> Int {
    guard reach > 0, reach.isFinite else { return -20 }
    let digits = DecimalDigits(reach, significant: 3)
    let leading = digits.digits.prefix(3).reduce(0) { $0 * 10 + Int($1) }
    return leading < 355 ? digits.exponent - 1 : digits.exponent
  }
}

extension Estimate {
  /// The value as a format asks for it, as far as it is settled.
  func written(_ format: NumberFormat, isInHundredths: Bool = false) -> SettledNumber {
    guard interval != nil || error > 0 else { return SettledNumber(certain: value, format) }
    let reach = interval.map { min(value - $0.low, $0.high - value) } ?? 0
    return SettledNumber(
      value, error: error, reach: reach, format, isInHundredths: isInHundredths)
  }
}

extension SettledNumber {
  /// A number that nothing unsettles.
  init(certain value: Double, _ format: NumberFormat) {
    self.value = value
    self.format = format
  }
}

extension Estimate.Interval {
  /// The lower end as a format asks for it, as far as it is settled.
  func writtenLow(_ format: NumberFormat, isInHundredths: Bool) -> SettledNumber {
    SettledNumber(
      low, error: lowError, reach: high - low, format, isInHundredths: isInHundredths)
  }

  /// The upper end as a format asks for it, as far as it is settled.
  func writtenHigh(_ format: NumberFormat, isInHundredths: Bool) -> SettledNumber {
    SettledNumber(
      high, error: highError, reach: high - low, format, isInHundredths: isInHundredths)
  }
}
