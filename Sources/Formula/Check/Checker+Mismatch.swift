import Diagnostics
import FormulaSyntax
import Units

// What is said of two sides that do not measure the same.

extension Checker {
  func mismatch(
    _ act: FormulaProblem.Mismatch.Act, expected: Placed, found: Placed
  ) -> FormulaProblem.Mismatch {
    FormulaProblem.Mismatch(
      act: act, expected: side(expected), found: side(found),
      missing: missing(act, expected: expected.value, found: found.value))
  }

  /// What would turn one side into the other, where that is one thing; else a hint would guess.
  func missing(
    _ act: FormulaProblem.Mismatch.Act, expected: Quantity, found: Quantity
  ) -> FormulaProblem.Mismatch.Missing? {
    switch act {
    case .bounds, .search, .place, .tolerate, .range: return nil
    case .add, .subtract, .compare, .choose, .convert, .extremum, .pair, .fit, .step: break
    }
    guard !expected.dimension.isNone, !found.dimension.isNone,
      let inverse = found.dimension.power(Rational(-1)),
      let ratio = expected.dimension.times(inverse)
    else { return nil }
    if ratio.factors.count == 1, let only = ratio.factors.first {
      if only.exponent == Rational(1) {
        return measure(only.base, found, expected).map { .times($0) }
      }
      if only.exponent == Rational(-1) {
        return measure(only.base, expected, found).map { .over($0) }
      }
      return nil
    }
    // Two base units, such as tokens and operations, may have a rate between them.
    guard isBase(expected), isBase(found) else { return nil }
    let rate = UnitExpression(expected.unit.factors + found.unit.inverted.factors)
    return .factor(environment.units.formula(rate))
  }

  /// A unit of a base dimension: the one that makes one unit of the other, if there is one, else the first.
  private func measure(
    _ base: BaseDimension, _ rate: Quantity, _ amount: Quantity
  ) -> FormulaProblem.Mismatch.Measure? {
    let units = environment.units
    let own = units.units.indices.filter { units.units[$0].dimension == Dimension(base) }.map {
      UnitExpression(PrefixedUnit(unit: $0, prefix: .none))
    }
    let wanted = units.factor(of: amount.unit)
    let exact = own.first {
      wanted.over(units.factor(of: rate.unit).times(units.factor(of: $0))).value == 1
    }
    guard let unit = exact ?? own.first else { return nil }
    return FormulaProblem.Mismatch.Measure(
      name: units.baseDimensions[base.index], unit: units.formula(unit), isExact: exact != nil)
  }

  private func isBase(_ value: Quantity) -> Bool {
    value.unit.factors.count == 1 && value.dimension.factors.count == 1
      && value.dimension.factors[0].exponent == Rational(1)
  }
}
