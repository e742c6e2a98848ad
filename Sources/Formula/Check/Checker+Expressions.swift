import Diagnostics
import FormulaSyntax
import RealMath
import Units

extension Checker {
  /// What an expression is. Problems are reported; broken parts are unknown.
  mutating func meaning(of tree: Expression, in scope: Scope) -> Meaning {
    guard graph.count < Checker.nodeLimit else {
      report(.tooLarge(tree.range, limit: Checker.nodeLimit))
      return .unknown
    }
    switch tree.kind {
    case .error: return .unknown
    case .number(let spelling):
      let digits = spelling.utf8.filter { $0 != UInt8(ascii: "_") }
      let value = Double(decimal: digits) ?? .nan
      let node = graph.constant(value, tree.range)
      return .quantity(Quantity(node, .none, .none, isZero: value == 0))
    case .name(let name): return meaning(ofName: name, tree.range, in: scope)
    case .prefix(.minus, let operand): return negated(operand, tree.range, in: scope)
    case .prefix(.not, let operand):
      guard let node = truth(operand, .logic, in: scope) else { return .unknown }
      return .truth(graph.unary(.not, node, tree.range))
    case .percent(let operand): return percent(operand, tree.range, in: scope)
    case .infix(let sign, let left, let right, let mark):
      return infix(sign, left, right, mark, tree.range, in: scope)
    case .comparison(let first, let links):
      return comparison(first, links, tree.range, in: scope)
    case .conversion(let operand, let unit):
      return conversion(operand, to: unit, tree.range, in: scope)
    case .interval(let low, let high):
      _ = meaning(of: low, in: scope)
      _ = meaning(of: high, in: scope)
      report(.rangeNotValue(tree.range))
      return .unknown
    case .conditional(let condition, let yes, let no):
      return conditional(condition, yes, no, tree.range, in: scope)
    case .call(let name, let arguments):
      return call(name, arguments, tree.range, in: scope)
    case .lambda(let parameters, let body): return .function(.closure(parameters, body, scope))
    }
  }

  /// A quantity of an expression, or `nil` when it is none; what is no quantity is reported.
  mutating func operand(_ tree: Expression, in scope: Scope) -> Quantity? {
    quantity(meaning(of: tree, in: scope), tree.range)
  }

  mutating func quantity(_ meaning: Meaning, _ range: SourceRange) -> Quantity? {
    switch meaning {
    case .quantity(let quantity): return quantity
    case .truth: report(.truthNotQuantity(range))
    case .function(let function): report(.functionNotCalled(name(of: function), range))
    case .unknown: break
    }
    return nil
  }

  mutating func truth(
    _ tree: Expression, _ place: FormulaProblem.Place, in scope: Scope
  ) -> NodeID? {
    switch meaning(of: tree, in: scope) {
    case .truth(let node): return node
    case .quantity, .function: report(.quantityNotTruth(tree.range, place))
    case .unknown: break
    }
    return nil
  }

  /// The quantity as a plain number, percent and the like worked out; `nil` after a report.
  mutating func plain(
    _ quantity: Quantity, _ range: SourceRange, because reason: FormulaProblem.Reason
  ) -> NodeID? {
    guard quantity.dimension.isNone else {
      report(.notDimensionless(reason, unit: environment.units.formula(quantity.unit), range))
      return nil
    }
    return graph.scaled(quantity.node, environment.units.factor(of: quantity.unit), range)
  }

  /// The quantity's number in another unit of the same dimension.
  func factor(_ quantity: Quantity, to unit: UnitExpression) -> ConversionFactor {
    environment.units.factor(from: quantity.unit, to: unit)
  }

  // MARK: Arithmetic

  private mutating func negated(
    _ operand: Expression, _ range: SourceRange, in scope: Scope
  ) -> Meaning {
    guard let value = self.operand(operand, in: scope) else { return .unknown }
    return .quantity(
      Quantity(graph.unary(.negate, value.node, range), value.unit, value.dimension))
  }

  private mutating func percent(
    _ operand: Expression, _ range: SourceRange, in scope: Scope
  ) -> Meaning {
    guard let value = self.operand(operand, in: scope) else { return .unknown }
    guard let percent = environment.units.find("%"),
      let number = plain(value, operand.range, because: .percent)
    else { return .unknown }
    return .quantity(Quantity(number, UnitExpression(percent), .none, isZero: value.isZero))
  }

  private mutating func infix(
    _ sign: InfixOperator, _ left: Expression, _ right: Expression, _ mark: SourceRange,
    _ range: SourceRange, in scope: Scope
  ) -> Meaning {
    switch sign {
    case .and, .or:
      let a = truth(left, .logic, in: scope)
      let b = truth(right, .logic, in: scope)
      guard let a, let b else { return .unknown }
      return .truth(graph.binary(sign == .and ? .and : .or, a, b, range))
    case .power: return power(left, right, range, in: scope)
    case .add, .subtract, .multiply, .divide, .juxtapose:
      let a = operand(left, in: scope)
      let b = operand(right, in: scope)
      guard let a, let b else { return .unknown }
      switch sign {
      case .add, .subtract:
        let isSum = sign == .add
        guard
          let (x, y, unit, dimension) = alike(
            (a, left.range), (b, right.range), isSum ? .add : .subtract)
        else { return .unknown }
        return .quantity(Quantity(graph.binary(isSum ? .add : .subtract, x, y, range), unit, dimension))
      case .divide: return scaledResult(environment.units.ratio(a.unit, b.unit), .divide, a, b, range)
      default: return scaledResult(environment.units.product(a.unit, b.unit), .multiply, a, b, range)
      }
    }
  }

  /// A product or ratio in its simplified unit.
  mutating func scaledResult(
    _ result: UnitResult?, _ function: BinaryFunction, _ a: Quantity, _ b: Quantity,
    _ range: SourceRange
  ) -> Meaning {
    guard let result, let dimension = environment.units.dimension(of: result.unit) else {
      report(.exponentTooLarge(range))
      return .unknown
    }
    let node = graph.binary(function, a.node, b.node, range)
    return .quantity(Quantity(graph.scaled(node, result.factor, range), result.unit, dimension))
  }

  /// Two values that must measure the same, both in the unit of the first.
  ///
  /// A literal zero takes the unit of the other side.
  mutating func alike(
    _ a: (value: Quantity, range: SourceRange), _ b: (value: Quantity, range: SourceRange),
    _ act: FormulaProblem.Mismatch.Act
  ) -> (NodeID, NodeID, UnitExpression, Dimension)? {
    if a.value.isZero && a.value.unit.isNone {
      return (a.value.node, b.value.node, b.value.unit, b.value.dimension)
    }
    if b.value.isZero && b.value.unit.isNone {
      return (a.value.node, b.value.node, a.value.unit, a.value.dimension)
    }
    guard a.value.dimension == b.value.dimension else {
      report(.dimensionMismatch(mismatch(act, expected: a, found: b)))
      return nil
    }
    let converted = graph.scaled(b.value.node, factor(b.value, to: a.value.unit), b.range)
    return (a.value.node, converted, a.value.unit, a.value.dimension)
  }

  func mismatch(
    _ act: FormulaProblem.Mismatch.Act, expected: (value: Quantity, range: SourceRange),
    found: (value: Quantity, range: SourceRange)
  ) -> FormulaProblem.Mismatch {
    // A factor is worth naming when it is a simple ratio such as FLOP/token; else the hint would guess.
    var missing: String?
    if let ratio = environment.units.ratio(expected.value.unit, found.value.unit),
      ratio.unit.factors.count == 2, !found.value.dimension.isNone, !expected.value.dimension.isNone,
      act == .add || act == .subtract || act == .compare
    {
      missing = environment.units.formula(ratio.unit)
    }
    return FormulaProblem.Mismatch(
      act: act, expected: side(expected.value, expected.range),
      found: side(found.value, found.range), missing: missing)
  }

  private mutating func power(
    _ left: Expression, _ right: Expression, _ range: SourceRange, in scope: Scope
  ) -> Meaning {
    let base = operand(left, in: scope)
    let exponent = operand(right, in: scope)
    guard let base, let exponent, let number = plain(exponent, right.range, because: .exponent) else {
      return .unknown
    }
    if base.dimension.isNone {
      guard let plainBase = plain(base, left.range, because: .exponent) else { return .unknown }
      return .quantity(Quantity(graph.binary(.power, plainBase, number, range), .none, .none))
    }
    let units = environment.units
    guard let value = graph.constant(number), let ratio = Rational(nearest: value) else {
      report(.exponentNotLiteral(unit: units.formula(base.unit), right.range))
      return .unknown
    }
    return power(of: base, ratio, number, range)
  }

  mutating func power(
    of base: Quantity, _ ratio: Rational, _ number: NodeID, _ range: SourceRange
  ) -> Meaning {
    guard let result = environment.units.power(base.unit, ratio),
      let dimension = environment.units.dimension(of: result.unit)
    else {
      report(.exponentTooLarge(range))
      return .unknown
    }
    let node = graph.binary(.power, base.node, number, range)
    return .quantity(Quantity(graph.scaled(node, result.factor, range), result.unit, dimension))
  }

  // MARK: Comparing and choosing

  private mutating func comparison(
    _ first: Expression, _ links: [ComparisonLink], _ range: SourceRange, in scope: Scope
  ) -> Meaning {
    var left = operand(first, in: scope)
    var leftRange = first.range
    var chain: NodeID?
    var isBroken = false
    for link in links {
      let right = operand(link.operand, in: scope)
      let tolerance = link.tolerance.map { operand($0, in: scope) }
      if let left, let right,
        let node = compare(
          (left, leftRange), link.asks, (right, link.operand.range),
          tolerance.map { ($0, link.tolerance?.range ?? link.mark) }, range)
      {
        chain = chain.map { graph.binary(.and, $0, node, range) } ?? node
      } else {
        isBroken = true
      }
      left = right
      leftRange = link.operand.range
    }
    guard !isBroken, let chain else { return .unknown }
    return .truth(chain)
  }

  /// One link: `tolerance` is `nil` without `within`, and holds `nil` when it was broken.
  private mutating func compare(
    _ a: (value: Quantity, range: SourceRange), _ asks: ComparisonOperator,
    _ b: (value: Quantity, range: SourceRange),
    _ tolerance: (value: Quantity?, range: SourceRange)?, _ range: SourceRange
  ) -> NodeID? {
    guard let (x, y, unit, dimension) = alike(a, b, .compare) else { return nil }
    switch asks {
    case .less: return graph.binary(.less, x, y, range)
    case .lessOrEqual: return graph.binary(.lessOrEqual, x, y, range)
    case .greater: return graph.binary(.less, y, x, range)
    case .greaterOrEqual: return graph.binary(.lessOrEqual, y, x, range)
    case .equal: return graph.binary(.equal, x, y, range)
    case .notEqual: return graph.binary(.notEqual, x, y, range)
    case .approximately:
      let distance = graph.unary(.abs, graph.binary(.subtract, x, y, range), range)
      guard let tolerance else {
        let close = graph.constant(Checker.defaultTolerance, range)
        return within(distance, close, of: y, range)
      }
      guard let value = tolerance.value else { return nil }
      if value.dimension.isNone {
        guard let share = plain(value, tolerance.range, because: .percent) else { return nil }
        // Points of percent are a distance between percentages, a percentage is a share of one.
        if environment.units.isPoints(value.unit) {
          let points = graph.scaled(
            value.node, environment.units.factor(from: value.unit, to: unit), tolerance.range)
          return graph.binary(.lessOrEqual, distance, points, range)
        }
        return within(distance, share, of: y, range)
      }
      guard value.dimension == dimension else {
        report(.dimensionMismatch(mismatch(.tolerate, expected: a, found: (value, tolerance.range))))
        return nil
      }
      let limit = graph.scaled(value.node, factor(value, to: unit), tolerance.range)
      return graph.binary(.lessOrEqual, distance, limit, range)
    }
  }

  /// What `≈` allows without `within`: the noise of computing, and nothing more.
  static let defaultTolerance = 1e-9

  private mutating func within(
    _ distance: NodeID, _ share: NodeID, of value: NodeID, _ range: SourceRange
  ) -> NodeID {
    let size = graph.unary(.abs, value, range)
    return graph.binary(.lessOrEqual, distance, graph.binary(.multiply, share, size, range), range)
  }

  private mutating func conditional(
    _ condition: Expression, _ yes: Expression, _ no: Expression, _ range: SourceRange,
    in scope: Scope
  ) -> Meaning {
    let asked = truth(condition, .condition, in: scope)
    let a = meaning(of: yes, in: scope)
    let b = meaning(of: no, in: scope)
    if case .truth(let x) = a, case .truth(let y) = b {
      guard let asked else { return .unknown }
      return .truth(graph.append(.select(asked, x, y), range))
    }
    let left = quantity(a, yes.range)
    let right = quantity(b, no.range)
    guard let left, let right,
      let (x, y, unit, dimension) = alike((left, yes.range), (right, no.range), .choose), let asked
    else { return .unknown }
    return .quantity(Quantity(graph.append(.select(asked, x, y), range), unit, dimension))
  }
}

extension Rational {
  /// The ratio of small whole numbers that is exactly this double, found by its continued fraction.
  init?(nearest value: Double) {
    guard value.isFinite, abs(value) <= Double(Rational.limit) else { return nil }
    var rest = value
    var (h0, h1) = (0, 1)
    var (k0, k1) = (1, 0)
    for _ in 0..<12 {
      let whole = Int(rest.rounded(.down))
      (h0, h1) = (h1, whole * h1 + h0)
      (k0, k1) = (k1, whole * k1 + k0)
      guard k1 <= 1000, abs(h1) <= Rational.limit else { return nil }
      if Double(h1) / Double(k1) == value {
        self.init(h1, over: k1)
        return
      }
      let fraction = rest - rest.rounded(.down)
      guard fraction > 1e-12 else { return nil }
      rest = 1 / fraction
      guard rest < 1e9 else { return nil }
    }
    return nil
  }
}
