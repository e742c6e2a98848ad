/// A product of powers of prefixed units, in the order in which they were written: `GWh/year`.
///
/// It is what stands behind a number, and it is known before anything is computed. Numerical values are
/// kept in their own unit, so `310 GWh / 2` is exactly 155 GWh.
public struct UnitExpression: Hashable, Sendable {
  /// A prefixed unit and its exponent.
  public struct Factor: Hashable, Sendable {
    /// The unit.
    public let unit: PrefixedUnit
    /// Its exponent; not zero.
    public let exponent: Rational

    /// A power of a unit.
    public init(_ unit: PrefixedUnit, _ exponent: Rational) {
      self.unit = unit
      self.exponent = exponent
    }
  }

  /// The factors. Empty: a plain number.
  public let factors: [Factor]

  /// A product of powers.
  public init(_ factors: [Factor]) { self.factors = factors }

  /// A unit by itself.
  public init(_ unit: PrefixedUnit) { factors = [Factor(unit, Rational(1))] }

  /// No unit.
  public static let none = UnitExpression([])

  /// Whether it is a plain number.
  public var isNone: Bool { factors.isEmpty }

  /// One over it.
  public var inverted: UnitExpression {
    UnitExpression(factors.map { Factor($0.unit, $0.exponent.negated) })
  }
}

/// A unit that came out of an operation, and what numerical values must be multiplied by to be in it.
public struct UnitResult: Sendable {
  /// The unit.
  public let unit: UnitExpression
  /// The factor for numerical values.
  public let factor: ConversionFactor
}

extension UnitTable {
  /// What a unit measures; `nil` when an exponent is out of bounds.
  public func dimension(of unit: UnitExpression) -> Dimension? {
    var product = Dimension.none
    for factor in unit.factors {
      guard let power = units[factor.unit.unit].dimension.power(factor.exponent),
        let next = product.times(power)
      else { return nil }
      product = next
    }
    return product
  }

  /// What one of a unit is worth in base units.
  public func factor(of unit: UnitExpression) -> ConversionFactor {
    var product = ConversionFactor.one
    for factor in unit.factors {
      product = product.times(self.factor(of: factor.unit).power(factor.exponent))
    }
    return product
  }

  /// The factor that takes numerical values in `unit` to numerical values in `other`.
  ///
  /// Both must measure the same.
  public func factor(from unit: UnitExpression, to other: UnitExpression) -> ConversionFactor {
    unit == other ? .one : factor(of: unit).over(factor(of: other))
  }

  /// The unit of a product of quantities; `nil` when an exponent is out of bounds.
  ///
  /// Units that measure the same are brought together (`GWh/TWh` is a plain number), percent beside
  /// another unit becomes a number, and a product that measures nothing is a number.
  public func product(_ a: UnitExpression, _ b: UnitExpression) -> UnitResult? {
    simplified(a.factors + b.factors)
  }

  /// The unit of a power of a quantity; `nil` when an exponent is out of bounds.
  public func power(_ unit: UnitExpression, _ exponent: Rational) -> UnitResult? {
    var factors: [UnitExpression.Factor] = []
    for factor in unit.factors {
      guard let product = factor.exponent.times(exponent) else { return nil }
      factors.append(UnitExpression.Factor(factor.unit, product))
    }
    return simplified(factors)
  }

  /// The unit of a ratio of quantities; `nil` when an exponent is out of bounds.
  public func ratio(_ a: UnitExpression, _ b: UnitExpression) -> UnitResult? {
    simplified(a.factors + b.inverted.factors)
  }

  private func factor(of unit: PrefixedUnit) -> ConversionFactor {
    var factor = units[unit.unit].factor
    if unit.prefix.powerOfTwo != 0 {
      factor = factor.times(ConversionFactor(Double(1 << unit.prefix.powerOfTwo)))
    }
    return factor.times(ConversionFactor(1, powerOfTen: unit.prefix.powerOfTen))
  }

  private func simplified(_ factors: [UnitExpression.Factor]) -> UnitResult? {
    var kept: [UnitExpression.Factor] = []
    var conversion = ConversionFactor.one
    for factor in factors where !factor.exponent.isZero {
      guard let place = kept.firstIndex(where: { isMergeable($0.unit, factor.unit) }) else {
        kept.append(factor)
        continue
      }
      let first = kept[place]
      guard let exponent = first.exponent.plus(factor.exponent) else { return nil }
      if first.unit != factor.unit {
        let ratio = self.factor(of: factor.unit).over(self.factor(of: first.unit))
        conversion = conversion.times(ratio.power(factor.exponent))
      }
      if exponent.isZero {
        kept.remove(at: place)
      } else {
        kept[place] = UnitExpression.Factor(first.unit, exponent)
      }
    }
    guard let dimension = dimension(of: UnitExpression(kept)) else { return nil }
    for factor in kept where !staysVisible(factor, in: kept, dimension) {
      conversion = conversion.times(self.factor(of: factor.unit).power(factor.exponent))
    }
    kept = kept.filter { staysVisible($0, in: kept, dimension) }
    return UnitResult(unit: UnitExpression(kept), factor: conversion)
  }

  /// The same unit, or two units of one dimension that is not empty.
  private func isMergeable(_ a: PrefixedUnit, _ b: PrefixedUnit) -> Bool {
    if a == b { return true }
    let dimension = units[a.unit].dimension
    return !dimension.isNone && dimension == units[b.unit].dimension
  }

  /// Whether a factor is still worth showing in a product that measures `dimension`.
  private func staysVisible(
    _ factor: UnitExpression.Factor, in kept: [UnitExpression.Factor], _ dimension: Dimension
  ) -> Bool {
    let unit = units[factor.unit.unit]
    guard unit.dimension.isNone else {
      // `kW·h/GWh` measures nothing: it is a number.
      return !dimension.isNone
    }
    // A unit that is only a word for one, such as a decade, is kept as long as it stands alone.
    let scaled = kept.filter {
      units[$0.unit.unit].dimension.isNone && !self.factor(of: $0.unit).isOne
    }
    if self.factor(of: factor.unit).isOne { return abs(factor.exponent.numerator) == 1 }
    // Percent is kept where it is the only thing that says how large the number is.
    return scaled.count == 1 && factor.exponent == Rational(1)
      && kept.allSatisfy { units[$0.unit.unit].dimension.isNone }
  }
}
