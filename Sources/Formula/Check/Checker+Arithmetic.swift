import Diagnostics
import FormulaSyntax
import Units

extension Checker {
  mutating func negated(
    _ operand: Expression, _ range: SourceRange, in scope: Scope
  ) -> Meaning {
    negated(Argument(meaning: meaning(of: operand, in: scope), range: operand.range), range)
  }

  private mutating func negated(_ operand: Argument, _ range: SourceRange) -> Meaning {
    if operand.meaning.isColumn {
      return rowByRow([operand], range) { $0.negated($1[0], range) }
    }
    guard let value = quantity(operand.meaning, operand.range) else { return .unknown }
    return .quantity(
      Quantity(
        graph.unary(.negate, value.node, range), value.unit, value.dimension, source: value.source))
  }

  mutating func percent(
    _ operand: Expression, _ range: SourceRange, in scope: Scope
  ) -> Meaning {
    guard let value = self.operand(operand, in: scope) else { return .unknown }
    guard let number = plain(Placed(value, operand.range), because: .percent) else {
      return .unknown
    }
    guard let percent = environment.units.find("%") else {
      // A table without the unit still has the number.
      let hundredth = ConversionFactor(1, powerOfTen: -2)
      return .quantity(
        Quantity(graph.scaled(number, hundredth, range), .none, .none, source: .fixed))
    }
    return .quantity(Quantity(number, UnitExpression(percent), .none, source: .fixed))
  }

  /// A chain of operators, from its left end on. Chains may be long: they are walked in a loop.
  mutating func chain(_ tree: Expression, in scope: Scope) -> Meaning {
    var links: [Expression] = []
    var first = tree
    while case .infix(_, let left, _, _) = first.kind {
      links.append(first)
      first = left
    }
    var value = meaning(of: first, in: scope)
    for link in links.reversed() {
      guard case .infix(let sign, let left, let right, _) = link.kind else { break }
      effort.parts += 1
      warnOfShadow(sign, left, right, in: scope)
      if let regrouped = trial.regrouped, regrouped.range == link.range {
        trial.regrouped = nil
        value = meaning(of: regrouped, in: scope)
        trial.regrouped = regrouped
        continue
      }
      let other = meaning(of: right, in: scope)
      let before = told.count
      value = infix(sign, value, left.range, other, right.range, link.range)
      // In a function it may as well be the caller who is wrong.
      if told.count > before, given.isEmpty {
        suspects.append(Suspect(problem: told.last, tree: link))
      }
      if sign == .power, case .quantity(let power) = value, mentionsLocal(right, in: scope) {
        // An exponent that differs from call to call gives a dimension that does.
        value = .quantity(power.from(power.unit.isNone ? .fixed : .mixed))
      }
    }
    return value
  }

  /// Whether a tree names a parameter of a function around it.
  private func mentionsLocal(_ tree: Expression, in scope: Scope) -> Bool {
    if scope.locals.isEmpty { return false }
    if case .name(let name) = tree.kind { return scope.locals.contains { $0.name == name } }
    return tree.kind.parts.contains { mentionsLocal($0, in: scope) }
  }

  private mutating func infix(
    _ sign: InfixOperator, _ left: Meaning, _ leftRange: SourceRange, _ right: Meaning,
    _ rightRange: SourceRange, _ range: SourceRange
  ) -> Meaning {
    if left.isColumn || right.isColumn {
      let operands = [
        Argument(meaning: left, range: leftRange), Argument(meaning: right, range: rightRange),
      ]
      return rowByRow(operands, range) {
        $0.infix(sign, $1[0].meaning, leftRange, $1[1].meaning, rightRange, range)
      }
    }
    if sign == .and || sign == .or {
      let a = truth(left, leftRange, .logic)
      let b = truth(right, rightRange, .logic)
      guard let a, let b else { return .unknown }
      return .truth(graph.binary(sign == .and ? .and : .or, a, b, range))
    }
    // Both sides are asked before either is missed, so that both have their problems told.
    let a = quantity(left, leftRange)
    let b = quantity(right, rightRange)
    guard let a, let b else { return .unknown }
    let (first, second) = (Placed(a, leftRange), Placed(b, rightRange))
    switch sign {
    case .add: return sum(.add, first, second, .add, range)
    case .subtract: return sum(.subtract, first, second, .subtract, range)
    case .power: return power(first, second, range)
    case .divide:
      let node = graph.binary(.divide, a.node, b.node, range)
      return counted(
        node, environment.units.ratio(a.unit, b.unit), range,
        source: a.source.times(b.source.inverted))
    case .multiply, .juxtapose, .and, .or:
      let node = graph.binary(.multiply, a.node, b.node, range)
      return counted(
        node, environment.units.product(a.unit, b.unit), range, source: a.source.times(b.source))
    }
  }

  private mutating func sum(
    _ function: BinaryFunction, _ a: Placed, _ b: Placed, _ act: FormulaProblem.Mismatch.Act,
    _ range: SourceRange
  ) -> Meaning {
    guard let (x, y, unit, dimension) = alike(a, b, act) else { return .unknown }
    let node = graph.binary(function, x, y, range)
    return .quantity(Quantity(node, unit, dimension, source: a.value.source(with: b.value)))
  }

  // MARK: Powers

  private mutating func power(_ base: Placed, _ exponent: Placed, _ range: SourceRange) -> Meaning {
    guard let number = plain(exponent, because: .exponent) else { return .unknown }
    if base.value.dimension.isNone {
      guard let plainBase = plain(base, because: .exponent) else { return .unknown }
      let node = graph.binary(.power, plainBase, number, range)
      let source = graph.constant(number).flatMap { Rational(near: $0) }.map {
        base.value.source.raised(to: $0)
      }
      return .quantity(Quantity(node, .none, .none, source: source ?? .fixed))
    }
    let known = graph.constant(number)
    if known.map({ Rational(near: $0) == nil }) ?? true,
      reportUnit(ofArgument: base, because: .base(exponentIsKnown: known != nil))
    {
      return .unknown
    }
    let isFixed = base.value.source == .fixed
    guard
      let ratio = ratio(
        known, of: base.value.unit, exponent.range, otherwise: isFixed ? .plainBase : nil)
    else { return .unknown }
    let node = graph.binary(.power, base.value.node, number, range)
    return counted(
      node, environment.units.power(base.value.unit, ratio), range,
      source: base.value.source.raised(to: ratio))
  }

  /// The exponent of a unit: it must be known before anything is computed, and be a simple fraction.
  mutating func ratio(
    _ value: Double?, of unit: UnitExpression, _ range: SourceRange,
    otherwise remedy: FormulaProblem.ExponentRemedy? = nil
  ) -> Rational? {
    guard let value else {
      report(.exponentNotLiteral(unit: environment.units.formula(unit), range))
      return nil
    }
    guard value.magnitude <= Double(Rational.limit) else {
      report(.exponentTooLarge(range))
      return nil
    }
    guard let ratio = Rational(near: value) else {
      report(
        .exponentNotRatio(
          unit: environment.units.formula(unit), range,
          remedy: Rational(roundedTo: value).map { .fraction($0) } ?? remedy))
      return nil
    }
    return ratio
  }

  // MARK: Two sides that must measure the same

  /// Two values that must measure the same, both in the unit of the first; `nil` after a report.
  ///
  /// A literal zero takes the unit of the other side.
  mutating func alike(
    _ a: Placed, _ b: Placed, _ act: FormulaProblem.Mismatch.Act
  ) -> (NodeID, NodeID, UnitExpression, Dimension)? {
    if a.value.isZero { return (a.value.node, b.value.node, b.value.unit, b.value.dimension) }
    if b.value.isZero { return (a.value.node, b.value.node, a.value.unit, a.value.dimension) }
    guard a.value.dimension == b.value.dimension else {
      reportMismatch(act, expected: a, found: b)
      return nil
    }
    return (a.value.node, node(b, in: a.value.unit), a.value.unit, a.value.dimension)
  }
}
