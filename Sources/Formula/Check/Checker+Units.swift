import Diagnostics
import FormulaSyntax
import Units

extension Checker {
  /// `x in UNIT`: the same quantity, counted in the unit exactly as it is written.
  mutating func conversion(
    _ operand: Expression, to unitTree: Expression, _ range: SourceRange, in scope: Scope
  ) -> Meaning {
    let found = Argument(meaning: meaning(of: operand, in: scope), range: operand.range)
    return conversion(found, to: unitTree, range, in: scope)
  }

  private mutating func conversion(
    _ operand: Argument, to unitTree: Expression, _ range: SourceRange, in scope: Scope
  ) -> Meaning {
    if operand.meaning.isColumn {
      return rowByRow([operand], range) { $0.conversion($1[0], to: unitTree, range, in: scope) }
    }
    let value = quantity(operand.meaning, operand.range)
    guard let unit = unit(of: unitTree, in: scope), let value else { return .unknown }
    guard let dimension = environment.units.dimension(of: unit) else {
      report(.exponentTooLarge(unitTree.range))
      return .unknown
    }
    guard value.dimension == dimension || value.isZero else {
      let target = Quantity(value.node, unit, dimension, source: .fixed)
      reportMismatch(
        .convert, expected: Placed(target, unitTree.range), found: Placed(value, operand.range))
      return .unknown
    }
    let node = node(Placed(value, range), in: unit)
    return .quantity(Quantity(node, unit, dimension, source: .fixed))
  }

  /// The unit that a tree spells, nothing simplified; definitions do not count here.
  mutating func unit(of tree: Expression, in scope: Scope = Scope()) -> UnitExpression? {
    switch tree.kind {
    case .error: return nil
    case .name(let name): return unit(ofName: name, tree.range, in: scope)
    case .number(let spelling) where spelling == "1": return UnitExpression.none
    case .infix(.power, let left, let right, _): return unitPower(left, right, in: scope)
    case .infix(let sign, let left, let right, _)
    where sign == .multiply || sign == .juxtapose || sign == .divide:
      let a = unit(of: left, in: scope)
      let b = unit(of: right, in: scope)
      guard let a, let b else { return nil }
      return UnitExpression(a.factors + (sign == .divide ? b.inverted : b).factors)
    default:
      report(.notAUnit(tree.range, name: nil))
      return nil
    }
  }

  private mutating func unit(
    ofName name: String, _ range: SourceRange, in scope: Scope
  ) -> UnitExpression? {
    if let unit = environment.units.find(name) { return UnitExpression(unit) }
    if case .unknown = lookUp(name, range, in: scope) {
      let near = nearestName(to: name, in: environment.units.candidates(for: name))
      report(.unknownName(name, range, nearest: near))
    } else {
      report(.notAUnit(range, name: name))
    }
    return nil
  }

  private mutating func unitPower(
    _ left: Expression, _ right: Expression, in scope: Scope
  ) -> UnitExpression? {
    guard let base = unit(of: left, in: scope) else { return nil }
    guard let ratio = ratio(literal(right), of: base, right.range) else { return nil }
    if ratio.isZero { return UnitExpression.none }
    var factors: [UnitExpression.Factor] = []
    for factor in base.factors {
      guard let exponent = factor.exponent.times(ratio) else {
        report(.exponentTooLarge(right.range))
        return nil
      }
      factors.append(UnitExpression.Factor(factor.unit, exponent))
    }
    return UnitExpression(factors)
  }

  /// The number that a tree of literals is.
  private mutating func literal(_ tree: Expression) -> Double? {
    guard case .quantity(let value) = meaning(of: tree, in: Scope()), value.unit.isNone else {
      return nil
    }
    return graph.constant(value.node)
  }
}
