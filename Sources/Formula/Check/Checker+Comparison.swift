import Diagnostics
import FormulaSyntax
import RealMath
import Units

extension Checker {
  /// A chain of comparisons; `nil` when a part of it is not sound.
  mutating func comparison(
    _ first: Expression, _ links: [ComparisonLink], _ range: SourceRange, in scope: Scope
  ) -> CheckedCondition? {
    var left = operand(first, in: scope).map { Placed($0, first.range) }
    var sides = left.map { [$0] } ?? []
    var leftTree = first
    var nodes: [NodeID] = []
    for link in links {
      let right = operand(link.operand, in: scope).map { Placed($0, link.operand.range) }
      let tolerance = link.tolerance.map { tree in
        operand(tree, in: scope).map { Placed($0, tree.range) }
      }
      if let right { sides.append(right) }
      warnOfShare(link, of: leftTree, left, right)
      leftTree = link.operand
      if let left, let right, let node = compare(left, link.asks, right, tolerance, range) {
        nodes.append(node)
      } else {
        // One broken link breaks the chain, and the rest is still checked.
        sides = []
      }
      left = right
    }
    guard sides.count == links.count + 1, let head = nodes.first else { return nil }
    let chain = nodes.dropFirst().reduce(head) { graph.binary(.and, $0, $1, range) }
    return CheckedCondition(
      node: chain,
      sides: sides.map { CheckedCondition.Side(quantity: $0.value, range: $0.range) }, links: nodes)
  }

  /// One link: `tolerance` is `nil` without `within`, and holds `nil` when it was broken.
  private mutating func compare(
    _ a: Placed, _ asks: ComparisonOperator, _ b: Placed, _ tolerance: Placed??,
    _ range: SourceRange
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
      guard let limit = limit(tolerance, of: y, a.value.isZero ? b : a, unit, dimension, range)
      else {
        return nil
      }
      let distance = graph.unary(.abs, graph.binary(.subtract, x, y, range), range)
      return graph.binary(.lessOrEqual, distance, limit, range)
    }
  }

  /// Warns where a tolerance between plain numbers is a number without `%`: `x ≈ 9.9 within 0.05`.
  ///
  /// Between lengths it is clear that a tolerance without a unit is a share. Between plain numbers it looks
  /// like a distance.
  private mutating func warnOfShare(
    _ link: ComparisonLink, of leftTree: Expression, _ left: Placed?, _ right: Placed?
  ) {
    guard let tolerance = link.tolerance, case .number(let spelling) = tolerance.kind,
      let share = Double(decimal: spelling.utf8.filter { $0 != UInt8(ascii: "_") }), share > 0,
      share.isFinite, let left, let right, left.value.dimension.isNone,
      right.value.dimension.isNone, !trial.isRunning
    else { return }
    let percent = environment.units.find("%").map { UnitExpression($0) }
    var distance = ""
    if left.value.unit == percent || right.value.unit == percent {
      distance = "within " + shortestDecimal(share * 100, significant: 12) + " pp"
    } else {
      let range = tolerance.range
      let difference = Expression(.infix(.subtract, leftTree, link.operand, mark: range), range)
      let size = Expression(
        .call(Expression.Name(Builtin.abs.rawValue, range), [difference]), range)
      distance = formulaText(size) + " <= " + spelling
    }
    reportWithoutCalls(.relativeTolerance(share, tolerance.range, distance: distance))
  }

  /// What `≈` allows without `within`: the noise of computing, and nothing more.
  static let defaultTolerance = 1e-9

  /// How far apart two values may be, in their unit.
  ///
  /// A plain number or percentage is a share of the right side. Percentage points are a distance between
  /// percentages, and what is in the unit of the values is a distance between these.
  private mutating func limit(
    _ tolerance: Placed??, of right: NodeID, _ compared: Placed, _ unit: UnitExpression,
    _ dimension: Dimension, _ range: SourceRange
  ) -> NodeID? {
    let share: NodeID
    switch tolerance {
    case .none: share = graph.constant(Checker.defaultTolerance, range)
    case .some(.none): return nil
    case .some(.some(let given)):
      let isPoints = environment.units.isPoints(given.value.unit)
      if given.value.dimension.isNone && !isPoints {
        guard let number = plain(given, because: .percent) else { return nil }
        share = number
      } else if given.value.dimension == dimension {
        return node(given, in: unit)
      } else {
        reportMismatch(.tolerate, expected: compared, found: given)
        return nil
      }
    }
    return graph.binary(.multiply, share, graph.unary(.abs, right, range), range)
  }

  mutating func conditional(
    _ condition: Expression, _ yes: Expression, _ no: Expression, _ range: SourceRange,
    in scope: Scope
  ) -> Meaning {
    let asked = truth(meaning(of: condition, in: scope), condition.range, .condition)
    let a = meaning(of: yes, in: scope)
    let b = meaning(of: no, in: scope)
    if case .truth(let x) = a, case .truth(let y) = b {
      guard let asked else { return .unknown }
      return .truth(graph.append(.select(asked, x, y), range))
    }
    let left = quantity(a, yes.range)
    let right = quantity(b, no.range)
    guard let left, let right,
      let (x, y, unit, dimension) = alike(
        Placed(left, yes.range), Placed(right, no.range), .choose),
      let asked
    else { return .unknown }
    let node = graph.append(.select(asked, x, y), range)
    return .quantity(Quantity(node, unit, dimension, source: left.source(with: right)))
  }
}
