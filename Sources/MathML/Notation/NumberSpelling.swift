import Numerals

/// A number literal in its parts, with the author's digits in the separators of a style.
struct NumberSpelling: Hashable {
  /// The digits before the power of ten; `nil` where they are a plain one, as in `1e6`.
  var mantissa: String?
  /// The power of ten without its sign; `nil` where the literal has none.
  var exponent: String?
  /// Whether the power of ten is below zero.
  var isSmall = false

  /// The parts of a literal such as `1_000.5` or `6.02e23`.
  ///
  /// Underscores in the whole digits ask for groups of three, wherever they stand; in the fraction they
  /// become thin spaces.
  init(_ spelling: String, _ style: NumberStyle) {
    var whole: [UInt8] = []
    var fraction: [UInt8] = []
    var power: [UInt8] = []
    var isGrouped = false
    var hasPoint = false
    var hasPower = false
    for byte in spelling.utf8 {
      switch byte {
      case UInt8(ascii: "."): hasPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): hasPower = true
      case UInt8(ascii: "-"): isSmall = true
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "_"):
        if hasPoint && !hasPower {
          fraction.append(byte)
        } else {
          isGrouped = isGrouped || !hasPower
        }
      default:
        if hasPower {
          if byte != UInt8(ascii: "0") || !power.isEmpty { power.append(byte) }
        } else if hasPoint {
          fraction.append(byte)
        } else {
          whole.append(byte)
        }
      }
    }
    let isPlainOne = whole == [UInt8(ascii: "1")] && !hasPoint
    if hasPower { exponent = power.isEmpty ? "0" : String(decoding: power, as: UTF8.self) }
    if hasPower && isPlainOne { return }
    var text = ""
    for (index, digit) in whole.enumerated() {
      if isGrouped, index > 0, (whole.count - index) % 3 == 0 { text += style.groupSeparator }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    if hasPoint { text += style.decimalSeparator }
    for digit in fraction {
      text.unicodeScalars.append(digit == UInt8(ascii: "_") ? "\u{202F}" : Unicode.Scalar(digit))
    }
    mantissa = text
  }
}
