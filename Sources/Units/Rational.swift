/// An exponent: a ratio of whole numbers in lowest terms, with a positive denominator.
///
/// Exponents of dimensions stay small. Where an operation would leave ±`Rational.limit` it gives `nil`,
/// which the caller reports.
public struct Rational: Hashable, Sendable {
  /// The part above the line.
  public let numerator: Int
  /// The part below the line; at least one.
  public let denominator: Int

  /// The largest numerator and denominator.
  public static let limit = 1_000_000

  /// The whole number `value`.
  ///
  /// - Precondition: its magnitude is at most ``limit``.
  public init(_ value: Int) {
    precondition(value.magnitude <= UInt(Rational.limit), "an exponent is small")
    numerator = value
    denominator = 1
  }

  private init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The ratio in lowest terms, or `nil` when it is not one or is out of bounds.
  public init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0 else { return nil }
    // Magnitudes first: the sign of `Int.min` cannot be turned.
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let above = numerator.magnitude / divisor
    let below = denominator.magnitude / divisor
    guard above <= UInt(Rational.limit), below <= UInt(Rational.limit) else { return nil }
    self.numerator = (numerator < 0) == (denominator < 0) ? Int(above) : -Int(above)
    self.denominator = Int(below)
  }

  /// Whether it is 0.
  public var isZero: Bool { numerator == 0 }
  /// Whether it is a whole number.
  public var isWhole: Bool { denominator == 1 }
  /// The nearest double.
  public var value: Double { Double(numerator) / Double(denominator) }
  /// The same with the other sign.
  public var negated: Rational { Rational(numerator: -numerator, denominator: denominator) }

  /// The sum, or `nil` out of bounds.
  public func plus(_ other: Rational) -> Rational? {
    Rational(
      numerator * other.denominator + other.numerator * denominator,
      over: denominator * other.denominator)
  }

  /// The product, or `nil` out of bounds.
  public func times(_ other: Rational) -> Rational? {
    Rational(numerator * other.numerator, over: denominator * other.denominator)
  }
}

private func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
  var (a, b) = (a, b)
  while b != 0 { (a, b) = (b, a % b) }
  return max(a, 1)
}
