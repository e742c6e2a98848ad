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
      let power = wholePower(multiplier, abs(exponent.numerator))
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
  ///
  /// A power of ten that is out of the reach of doubles is taken in steps, since the product may be within.
  public func apply(to number: Double) -> Double {
    var scaled = number * multiplier
    var left = powerOfTen
    let reach = 300
    // After three steps in one direction nothing but zero or infinity is left.
    for _ in 0..<3 where abs(left) > reach {
      scaled = left > 0 ? scaled * RealMath.powerOfTen(reach) : scaled / RealMath.powerOfTen(reach)
      left -= left > 0 ? reach : -reach
    }
    if abs(left) > reach { left = left > 0 ? reach : -reach }
    if left > 0 { return scaled * RealMath.powerOfTen(left) }
    return left < 0 ? scaled / RealMath.powerOfTen(-left) : scaled
  }
}

/// By repeated squaring: few roundings, and none while the power is a whole number below 2^53.
private func wholePower(_ base: Double, _ exponent: Int) -> Double {
  var (result, square, left) = (1.0, base, exponent)
  while left > 0 {
    if left & 1 == 1 { result *= square }
    left >>= 1
    if left > 0 { square *= square }
  }
  return result
}
