/// A base dimension: length, time, token … The number is its place in the unit table that declared it.
public struct BaseDimension: Hashable, Sendable, Comparable {
  /// The place in the table.
  public let index: Int

  /// The base dimension at that place.
  public init(_ index: Int) { self.index = index }

  /// The order of the table.
  public static func < (a: BaseDimension, b: BaseDimension) -> Bool { a.index < b.index }
}

/// What a quantity measures: a product of powers of base dimensions.
///
/// Kept in the order of the base dimensions, without zero exponents, so that equality is meaning.
public struct Dimension: Hashable, Sendable {
  /// A base dimension and its exponent.
  public struct Factor: Hashable, Sendable {
    /// The base dimension.
    public let base: BaseDimension
    /// Its exponent; not zero.
    public let exponent: Rational
  }

  /// The factors, in the order of their base dimensions.
  public private(set) var factors: [Factor] = []

  /// Dimensionless.
  public static let none = Dimension()

  /// Dimensionless.
  public init() {}

  /// A base dimension to the first power.
  public init(_ base: BaseDimension) {
    factors = [Factor(base: base, exponent: Rational(1))]
  }

  /// Whether every exponent is zero.
  public var isNone: Bool { factors.isEmpty }

  /// The dimension of a product, or `nil` when an exponent leaves ±`Rational.limit`.
  public func times(_ other: Dimension) -> Dimension? {
    var product = Dimension()
    var (i, j) = (0, 0)
    while i < factors.count || j < other.factors.count {
      if j == other.factors.count || (i < factors.count && factors[i].base < other.factors[j].base)
      {
        product.factors.append(factors[i])
        i += 1
      } else if i == factors.count || other.factors[j].base < factors[i].base {
        product.factors.append(other.factors[j])
        j += 1
      } else {
        guard let exponent = factors[i].exponent.plus(other.factors[j].exponent) else { return nil }
        if !exponent.isZero {
          product.factors.append(Factor(base: factors[i].base, exponent: exponent))
        }
        i += 1
        j += 1
      }
    }
    return product
  }

  /// The dimension of a power, or `nil` when an exponent leaves ±`Rational.limit`.
  public func power(_ exponent: Rational) -> Dimension? {
    if exponent.isZero { return Dimension.none }
    var power = Dimension()
    for factor in factors {
      guard let product = factor.exponent.times(exponent) else { return nil }
      power.factors.append(Factor(base: factor.base, exponent: product))
    }
    return power
  }
}
