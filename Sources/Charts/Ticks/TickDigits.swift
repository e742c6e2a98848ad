import RealMath

/// The decimal digits that the values of an axis have, as far as they tell the values apart.
struct TickDigits: Hashable {
  private let numbers: [DecimalDigits]

  /// The digits of the values times a power of ten. A tick is the double nearest to a short decimal, so
  /// that its shortest decimal is the one that is meant.
  init(_ values: [Double], shift: Int = 0) {
    numbers = values.filter { $0 != 0 && $0.isFinite }.map {
      DecimalDigits(shortest: $0).shifted(by: shift)
    }
  }

  /// The exponent of the first digit of the largest value; 0 where all are zero.
  var top: Int { numbers.map { $0.exponent }.max() ?? 0 }

  /// The exponent of the first digit of the smallest value that is not zero.
  var bottom: Int { numbers.map { $0.exponent }.min() ?? 0 }

  /// How many decimals write all values.
  var decimals: Int { decimals(inUnitsOf: 0) }

  /// How many decimals write all values as multiples of a power of ten.
  func decimals(inUnitsOf exponent: Int) -> Int {
    numbers.map { max(0, $0.digits.count - 1 - ($0.exponent - exponent)) }.max() ?? 0
  }
}

/// A value times a power of ten, as its decimal is shifted: 0.07 by two is 7, which 0.07 · 100 is not.
func shifted(_ value: Double, by count: Int) -> Double {
  guard value != 0, value.isFinite, count != 0 else { return value }
  let number = DecimalDigits(shortest: value).shifted(by: count)
  var spelling = number.isNegative ? "-" : ""
  for digit in number.digits { spelling += String(digit) }
  spelling += "e" + String(number.exponent - (number.digits.count - 1))
  return Double(decimal: spelling.utf8) ?? value
}
