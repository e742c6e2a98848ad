/// The spelling of a decimal number: sign, digits that `_` may group, fraction, exponent.
///
/// Stricter than `Double.init`, which also takes `inf`, `nan`, `0x1p3` and `.5`.
struct NumberSpelling {
  /// The number without `_`, as `Int` and `Double` read it.
  let digits: String

  /// Whether a point or an exponent is written.
  let hasFraction: Bool

  /// Recognises `text`; `nil` if it is no number as a whole.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var place = 0
    var digits = ""
    func current() -> UInt8? { place < bytes.count ? bytes[place] : nil }
    func readSign() {
      guard let sign = current(), sign == 0x2B || sign == 0x2D else { return }
      if sign == 0x2D { digits += "-" }
      place += 1
    }
    func readDigits() -> Bool {
      var isDigitLast = false
      while let byte = current() {
        if (0x30...0x39).contains(byte) {
          digits.unicodeScalars.append(Unicode.Scalar(byte))
          isDigitLast = true
        } else if byte == 0x5F && isDigitLast {
          isDigitLast = false
        } else {
          break
        }
        place += 1
      }
      return isDigitLast
    }
    readSign()
    guard readDigits() else { return nil }
    var hasFraction = false
    if current() == 0x2E {
      hasFraction = true
      digits += "."
      place += 1
      guard readDigits() else { return nil }
    }
    if current() == 0x65 || current() == 0x45 {
      hasFraction = true
      digits += "e"
      place += 1
      readSign()
      guard readDigits() else { return nil }
    }
    guard place == bytes.count else { return nil }
    self.digits = digits
    self.hasFraction = hasFraction
  }
}
