import Diagnostics
import FormulaSyntax
import RealMath
import Units

/// The parts of a chain of comparisons, each looked at once.
struct ComparedSides {
  /// A side, and the formula that it is.
  struct Side {
    let tree: Expression
    let argument: Argument
  }

  let first: Side
  let links: [(link: ComparisonLink, right: Side, tolerance: Argument?)]

  /// Whether a side has many rows, or is a text, which is compared with many rows only.
  var isByRow: Bool {
    ([first] + links.map { $0.right }).contains {
      $0.argument.meaning.isColumn || $0.argument.meaning.isText
    }
  }
}

extension Checker {
  /// What the sides of a chain of comparisons are.
  mutating func sides(
    _ first: Expression, _ links: [ComparisonLink], in scope: Scope
  ) -> ComparedSides {
    func side(_ tree: Expression, _ checker: inout Checker) -> ComparedSides.Side {
      let meaning = checker.meaning(of: tree, in: scope)
      return ComparedSides.Side(
        tree: tree, argument: Argument(meaning: meaning, range: tree.range))
    }
    let head = side(first, &self)
    var others: [(link: ComparisonLink, right: ComparedSides.Side, tolerance: Argument?)] = []
    for link in links {
      let right = side(link.operand, &self)
      others.append((link, right, link.tolerance.map { side($0, &self).argument }))
    }
    return ComparedSides(first: head, links: others)
  }

  /// A chain of comparisons: true or false, or so in each row of a data set.
  mutating func comparison(of sides: ComparedSides, _ range: SourceRange) -> Meaning {
    if sides.isByRow { return comparisonByRow(of: sides, range) }
    return comparison(of: sides, range).map { .truth($0.node) } ?? .unknown
  }

  /// A chain of comparisons of quantities; `nil` when a part of it is not sound.
  mutating func comparison(of sides: ComparedSides, _ range: SourceRange) -> CheckedCondition? {
    func placed(_ argument: Argument, _ checker: inout Checker) -> Placed? {
      checker.quantity(argument.meaning, argument.range).map { Placed($0, argument.range) }
    }
    var left = placed(sides.first.argument, &self)
    var found = left.map { [$0] } ?? []
    var leftTree = sides.first.tree
    var nodes: [NodeID] = []
    for (link, side, toleranceArgument) in sides.links {
      let right = placed(side.argument, &self)
      let tolerance = toleranceArgument.map { placed($0, &self) }
      if let right { found.append(right) }
      warnOfShare(link, of: leftTree, left, right)
      leftTree = link.operand
      if let left, let right, let node = compare(left, link.asks, right, tolerance, range) {
        nodes.append(node)
      } else {
        // One broken link breaks the chain, and the rest is still checked.
        found = []
      }
      left = right
    }
    guard found.count == sides.links.count + 1, let head = nodes.first else { return nil }
    let chain = nodes.dropFirst().reduce(head) { graph.binary(.and, $0, $1, range) }
    return CheckedCondition(
      node: chain,
      sides: found.map { CheckedCondition.Side(quantity: $0.value, range: $0.range) }, links: nodes)
  }

  /// One link: `tolerance` is `nil` without `within`, and holds `nil` when it was broken.
  mutating func compare(
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
  public static let defaultTolerance = 1e-9

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
    let parts = [condition, yes, no].map { tree in
      Argument(meaning: meaning(of: tree, in: scope), range: tree.range)
    }
    return onRows(parts, range) { $0.conditional($1, range) }
  }

  private mutating func conditional(_ parts: [Argument], _ range: SourceRange) -> Meaning {
    let (condition, yes, no) = (parts[0], parts[1], parts[2])
    let asked = truth(condition.meaning, condition.range, .condition)
    if case .truth(let x) = yes.meaning, case .truth(let y) = no.meaning {
      guard let asked else { return .unknown }
      return .truth(graph.append(.select(asked, x, y), range))
    }
    let left = quantity(yes.meaning, yes.range)
    let right = quantity(no.meaning, no.range)
    guard let left, let right,
      let (x, y, unit, dimension) = alike(
        Placed(left, yes.range), Placed(right, no.range), .choose),
      let asked
    else { return .unknown }
    let node = graph.append(.select(asked, x, y), range)
    return .quantity(Quantity(node, unit, dimension, source: left.source(with: right)))
  }
}
