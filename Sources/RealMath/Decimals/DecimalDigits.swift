/// A finite decimal number as its digits: `±d₀.d₁d₂… × 10^exponent`.
///
/// Zero has the one digit 0 and the exponent 0, and keeps its sign.
///
///     DecimalDigits(shortest: 0.07)           // 7 · 10⁻²
///     DecimalDigits(2.675, places: 2)         // 2.67: the double lies below 2.675
///     DecimalDigits(999.96, significant: 3)   // 1.00 · 10³
public struct DecimalDigits: Hashable, Sendable {
  /// Whether the number was written with a minus; true for minus zero.
  public var isNegative: Bool

  /// The digits, values 0 to 9, at least one; the first is not 0 unless the number is zero.
  public var digits: [UInt8]

  /// The power of ten that the first digit counts.
  public var exponent: Int

  /// The number with these parts, as they are.
  ///
  /// - Precondition: `digits` is not empty.
  public init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    precondition(!digits.isEmpty, "a number has digits")
    self.isNegative = isNegative
    self.digits = digits
    self.exponent = exponent
  }

  /// Whether the number is zero.
  public var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  /// The number of digits without zeros at the end, at least one.
  public var significantCount: Int {
    max(1, (digits.lastIndex { $0 != 0 } ?? 0) + 1)
  }

  /// The same number without zeros at the end.
  public func trimmed() -> DecimalDigits {
    var copy = self
    copy.digits.removeLast(digits.count - significantCount)
    return copy
  }

  /// The number times `10^count`, exactly. Zero stays as it is.
  public func shifted(by count: Int) -> DecimalDigits {
    guard !isZero else { return self }
    var copy = self
    copy.exponent += count
    return copy
  }

  /// Zero, with the sign of `x`.
  init(zeroLike x: Double) {
    self.init(isNegative: x.sign == .minus, digits: [0], exponent: 0)
  }

  /// The digits of a natural number that counts units of `10^unit`; zero is zero.
  init(_ natural: UInt64, unit: Int, isNegative: Bool) {
    var reversed: [UInt8] = []
    reversed.reserveCapacity(20)
    var rest = natural
    while rest > 0 {
      reversed.append(UInt8(rest % 10))
      rest /= 10
    }
    if reversed.isEmpty {
      self.init(isNegative: isNegative, digits: [0], exponent: 0)
    } else {
      reversed.reverse()
      let exponent = unit + reversed.count - 1
      self.init(isNegative: isNegative, digits: reversed, exponent: exponent)
    }
  }
}
