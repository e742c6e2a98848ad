import Diagnostics
import FormulaSyntax
import Units

extension Checker {
  /// `x in UNIT`: the same quantity, counted in the unit exactly as it is written.
  mutating func conversion(
    _ operand: Expression, to unitTree: Expression, _ range: SourceRange, in scope: Scope
  ) -> Meaning {
    let value = self.operand(operand, in: scope)
    guard let unit = unit(of: unitTree), let value else { return .unknown }
    guard let dimension = environment.units.dimension(of: unit) else {
      report(.exponentTooLarge(unitTree.range))
      return .unknown
    }
    guard value.dimension == dimension else {
      let wanted = FormulaProblem.Mismatch.Side(
        unit: environment.units.formula(unit), range: unitTree.range)
      report(
        .dimensionMismatch(
          FormulaProblem.Mismatch(
            act: .convert, expected: wanted, found: side(value, operand.range), missing: nil)))
      return .unknown
    }
    let node = graph.scaled(value.node, factor(value, to: unit), range)
    return .quantity(Quantity(node, unit, dimension, isZero: value.isZero))
  }

  /// The unit that a tree spells, nothing simplified; definitions do not count here.
  mutating func unit(of tree: Expression) -> UnitExpression? {
    switch tree.kind {
    case .error: return nil
    case .name(let name):
      guard let unit = environment.units.find(name) else {
        report(
          .unknownName(
            name, tree.range,
            nearest: nearestName(to: name, in: environment.units.candidates(for: name))))
        return nil
      }
      return UnitExpression(unit)
    case .number(let spelling) where spelling == "1": return UnitExpression.none
    case .infix(let sign, let left, let right, _):
      switch sign {
      case .multiply, .juxtapose, .divide:
        let a = unit(of: left)
        let b = unit(of: right)
        guard let a, let b else { return nil }
        guard sign == .divide else { return UnitExpression(a.factors + b.factors) }
        return UnitExpression(
          a.factors + b.factors.map { UnitExpression.Factor($0.unit, $0.exponent.negated) })
      case .power:
        guard let base = unit(of: left) else { return nil }
        guard let value = literal(right), let ratio = Rational(nearest: value), !ratio.isZero else {
          report(.exponentNotLiteral(unit: environment.units.formula(base), right.range))
          return nil
        }
        var factors: [UnitExpression.Factor] = []
        for factor in base.factors {
          guard let exponent = factor.exponent.times(ratio) else {
            report(.exponentTooLarge(right.range))
            return nil
          }
          factors.append(UnitExpression.Factor(factor.unit, exponent))
        }
        return UnitExpression(factors)
      default: break
      }
    default: break
    }
    report(.notAUnit(tree.range))
    return nil
  }

  /// The number that a tree of literals is.
  private mutating func literal(_ tree: Expression) -> Double? {
    guard case .quantity(let value) = meaning(of: tree, in: Scope()), value.unit.isNone else {
      return nil
    }
    return graph.constant(value.node)
  }
}
