/// The shortest decimal that reads back as `x`, in a spelling that JSON accepts.
///
/// Plain digits while the first digit counts 10⁻⁷ to 10²⁰, as ECMAScript prints; outside of that with an
/// exponent. Integers have no fraction; minus zero is `0`. Infinities and NaN, which JSON lacks, give
/// `Infinity`, `-Infinity` and `NaN`: the caller refuses them first.
///
///     shortestDecimal(5.5)     // 5.5
///     shortestDecimal(1e21)    // 1e+21
///     shortestDecimal(1e-7)    // 1e-7
///
/// Cost: that of ``DecimalDigits/init(shortest:)`` and one string.
public func shortestDecimal(_ x: Double) -> String {
  String(decoding: shortestDecimalBytes(x), as: UTF8.self)
}

/// The bytes of ``shortestDecimal(_:)``.
public func shortestDecimalBytes(_ x: Double) -> [UInt8] {
  if x.isNaN { return Array("NaN".utf8) }
  if x.isInfinite { return Array((x < 0 ? "-Infinity" : "Infinity").utf8) }
  if x == 0 { return [UInt8(ascii: "0")] }
  return spelled(DecimalDigits(shortest: x))
}

/// At most `count` significant digits of `x`, spelled as ``shortestDecimal(_:)`` spells it: zeros at the end
/// of a fraction are left out.
///
///     shortestDecimal(1.41421356, significant: 4)  // 1.414
///     shortestDecimal(0.5, significant: 4)         // 0.5
public func shortestDecimal(_ x: Double, significant count: Int) -> String {
  guard x.isFinite, x != 0 else { return shortestDecimal(x) }
  return String(decoding: spelled(DecimalDigits(x, significant: count).trimmed()), as: UTF8.self)
}

/// A number that is not zero, in ECMAScript's spelling.
private func spelled(_ number: DecimalDigits) -> [UInt8] {
  let digits = number.digits
  let exponent = number.exponent
  let zero = UInt8(ascii: "0")
  let point = UInt8(ascii: ".")
  var text: [UInt8] = []
  text.reserveCapacity(26)
  if number.isNegative { text.append(UInt8(ascii: "-")) }
  if exponent >= 21 || exponent < -6 {
    text.append(zero + digits[0])
    if digits.count > 1 {
      text.append(point)
      for digit in digits[1...] { text.append(zero + digit) }
    }
    text.append(UInt8(ascii: "e"))
    text.append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    for digit in DecimalDigits(UInt64(exponent.magnitude), unit: 0, isNegative: false).digits {
      text.append(zero + digit)
    }
  } else if exponent < 0 {
    text.append(zero)
    text.append(point)
    for _ in 0..<(-exponent - 1) { text.append(zero) }
    for digit in digits { text.append(zero + digit) }
  } else {
    for index in 0..<max(digits.count, exponent + 1) {
      if index == exponent + 1 { text.append(point) }
      text.append(zero + (index < digits.count ? digits[index] : 0))
    }
  }
  return text
}
