public import Numerals

extension UnitTable {
  /// A unit as it stands after one, or after several: `GWh`, `years`, `USD/Mtoken`, `m²`; empty for a plain number.
  public func spelling(_ unit: UnitExpression, language: String, isOne: Bool) -> String {
    spelling(unit, language: language, after: isOne ? .one : .other)
  }

  /// A unit as it stands after a number of a plural category.
  ///
  /// The category chooses the form, where the unit is a word. In a compound the words below the line are
  /// singular, and symbols are joined by `·`.
  public func spelling(
    _ unit: UnitExpression, language: String, after category: PluralCategory
  ) -> String {
    let above = unit.factors.filter { $0.exponent.numerator > 0 }
    let below = unit.factors.filter { $0.exponent.numerator < 0 }
    var written = joined(above, language) { $0 == 0 && above.count == 1 ? category : .one }
    guard !below.isEmpty else { return written }
    if above.isEmpty {
      return joined(below, language, isInverted: false) { _ in .one }
    }
    let bottom = joined(below, language, isInverted: true) { _ in .one }
    written += below.count == 1 ? "/" + bottom : "/(" + bottom + ")"
    return written
  }

  /// The unit as a formula would write it: `USD/(token h)`, `m^2`; `1` for a plain number.
  public func formula(_ unit: UnitExpression) -> String {
    if unit.isNone { return "1" }
    func part(_ factors: [UnitExpression.Factor], inverted: Bool) -> String {
      var written = ""
      for (index, factor) in factors.enumerated() {
        if index > 0 { written += " " }
        written += symbol(factor.unit)
        let exponent = inverted ? factor.exponent.negated : factor.exponent
        guard exponent != Rational(1) else { continue }
        let ratio = "\(exponent.numerator)/\(exponent.denominator)"
        written += exponent.isWhole ? "^\(exponent.numerator)" : "^(\(ratio))"
      }
      return factors.count > 1 && inverted ? "(" + written + ")" : written
    }
    let above = unit.factors.filter { $0.exponent.numerator > 0 }
    let below = unit.factors.filter { $0.exponent.numerator < 0 }
    if below.isEmpty { return part(above, inverted: false) }
    return (above.isEmpty ? "1" : part(above, inverted: false)) + "/" + part(below, inverted: true)
  }

  /// The base dimensions of a dimension: `length^2 mass time^-2`, or `dimensionless`.
  public func name(of dimension: Dimension) -> String {
    if dimension.isNone { return "dimensionless" }
    var written = ""
    for factor in dimension.factors {
      if !written.isEmpty { written += " " }
      written += baseDimensions[factor.base.index]
      let exponent = factor.exponent
      if exponent == Rational(1) { continue }
      written +=
        exponent.isWhole
        ? "^\(exponent.numerator)" : "^(\(exponent.numerator)/\(exponent.denominator))"
    }
    return written
  }

  /// The sign that stands before a number in that unit, such as `$`; `nil` for most units.
  public func sign(_ unit: UnitExpression) -> String? {
    guard unit.factors.count == 1, unit.factors[0].exponent == Rational(1),
      unit.factors[0].unit.prefix.isNone
    else { return nil }
    return units[unit.factors[0].unit.unit].sign
  }

  /// The symbol of a unit with its prefix, or its name where it has none.
  func symbol(_ unit: PrefixedUnit) -> String {
    let facts = units[unit.unit]
    guard let symbol = facts.symbols.first else { return unit.prefix.name + facts.name }
    return unit.prefix.symbol + symbol
  }

  private func joined(
    _ factors: [UnitExpression.Factor], _ language: String, isInverted: Bool = false,
    category: (Int) -> PluralCategory
  ) -> String {
    var written = ""
    for (index, factor) in factors.enumerated() {
      if index > 0 { written += "·" }
      written += word(
        factor.unit, language, factor.exponent == Rational(1) ? category(index) : .one)
      let exponent = isInverted ? factor.exponent.negated : factor.exponent
      if exponent != Rational(1) { written += superscripts(exponent) }
    }
    return written
  }

  private func word(
    _ unit: PrefixedUnit, _ language: String, _ category: PluralCategory
  ) -> String {
    let facts = units[unit.unit]
    if unit.prefix.isNone, let words = facts.words.first(where: { $0.language == language }) {
      return words.forms[category]
    }
    if !unit.prefix.isNone || !facts.symbols.isEmpty { return symbol(unit) }
    return category == .one ? facts.name : facts.plural
  }

  private func superscripts(_ exponent: Rational) -> String {
    guard exponent.isWhole else { return "^(\(exponent.numerator)/\(exponent.denominator))" }
    let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    var written = exponent.numerator < 0 ? "⁻" : ""
    var rest = exponent.numerator.magnitude
    var places: [Int] = []
    repeat {
      places.append(Int(rest % 10))
      rest /= 10
    } while rest > 0
    for place in places.reversed() { written += digits[place] }
    return written
  }
}
