import RealMath

/// What one unit is worth in another, or in the base units: a number times a power of ten.
///
/// Powers of ten are kept apart, so that gigawatt hours to terawatt hours is a division by exactly a
/// thousand and not a multiplication by the double nearest to a thousandth.
public struct ConversionFactor: Hashable, Sendable {
  /// The factor without its power of ten; positive.
  public let multiplier: Double
  /// The power of ten.
  public let powerOfTen: Int

  /// The factor `multiplier` × 10^`powerOfTen`.
  public init(_ multiplier: Double, powerOfTen: Int = 0) {
    self.multiplier = multiplier
    self.powerOfTen = powerOfTen
  }

  /// The factor that changes nothing.
  public static let one = ConversionFactor(1)

  /// Whether nothing changes.
  public var isOne: Bool { multiplier == 1 && powerOfTen == 0 }

  /// The factor as one number.
  public var value: Double { apply(to: 1) }

  /// The factor of a product.
  public func times(_ other: ConversionFactor) -> ConversionFactor {
    ConversionFactor(multiplier * other.multiplier, powerOfTen: powerOfTen + other.powerOfTen)
  }

  /// The factor of a ratio.
  public func over(_ other: ConversionFactor) -> ConversionFactor {
    ConversionFactor(multiplier / other.multiplier, powerOfTen: powerOfTen - other.powerOfTen)
  }

  /// The factor of a power. Whole powers of whole multipliers stay exact as far as doubles are.
  public func power(_ exponent: Rational) -> ConversionFactor {
    if exponent.isWhole {
      var power = 1.0
      for _ in 0..<min(abs(exponent.numerator), 64) { power *= multiplier }
      if abs(exponent.numerator) > 64 { power = Double.pow(multiplier, Double(abs(exponent.numerator))) }
      return ConversionFactor(
        exponent.numerator < 0 ? 1 / power : power, powerOfTen: powerOfTen * exponent.numerator)
    }
    let ten = powerOfTen * exponent.numerator
    if ten % exponent.denominator == 0 {
      return ConversionFactor(
        Double.pow(multiplier, exponent.value), powerOfTen: ten / exponent.denominator)
    }
    return ConversionFactor(Double.pow(value, exponent.value))
  }

  /// A numerical value times the factor, with one rounding wherever the power of ten is exact.
  public func apply(to number: Double) -> Double {
    let scaled = number * multiplier
    guard powerOfTen != 0 else { return scaled }
    return powerOfTen > 0
      ? scaled * RealMath.powerOfTen(powerOfTen) : scaled / RealMath.powerOfTen(-powerOfTen)
  }
}
