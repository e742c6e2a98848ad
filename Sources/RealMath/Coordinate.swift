/// A coordinate as it is written in markup: at most two decimals, as short as possible.
///
/// The value is rounded to hundredths, ties away from zero, and printed from the whole number of
/// hundredths, so that no platform's printing is involved. Minus zero is zero. Values beyond ±10¹⁵ are
/// clamped: a drawing has no such place.
///
///     coordinate(12.5)    // 12.5
///     coordinate(-0.001)  // 0
public func coordinate(_ value: Double) -> [UInt8] {
  precondition(!value.isNaN, "a coordinate is a number")
  let limit = 1e15
  let scaled = min(max(value, -limit), limit) * 100
  // Rounded by hand: `rounded` away from zero is a call into the platform's library.
  let whole = UInt64(scaled.magnitude)
  let hundredths = whole + (scaled.magnitude - Double(whole) >= 0.5 ? 1 : 0)
  var digits: [UInt8] = []
  var rest = hundredths
  while rest > 0 || digits.count < 3 {
    digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
    rest /= 10
  }
  var written: [UInt8] = scaled < 0 && hundredths > 0 ? [UInt8(ascii: "-")] : []
  written.append(contentsOf: digits[2...].reversed())
  if digits[1] != UInt8(ascii: "0") || digits[0] != UInt8(ascii: "0") {
    written.append(UInt8(ascii: "."))
    written.append(digits[1])
    if digits[0] != UInt8(ascii: "0") { written.append(digits[0]) }
  }
  return written
}
