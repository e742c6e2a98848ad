import Diagnostics
import RealMath

extension Graph {
  /// How many nodes a derivative and its substitution append at most, per node that they go through.
  static let derivativeGrowth = 10

  /// The derivative of a node with respect to a variable, as a node: exact, by the rules of calculus.
  ///
  /// Steps and kinks (`floor`, `abs` at zero, the border of an `if`) have the derivative of the side they
  /// belong to. Cost: the nodes that depend on the variable, times a small constant; what is shared in the
  /// graph is differentiated once.
  mutating func derivative(of root: NodeID, by variable: VariableID) -> NodeID {
    let cone = cone(of: root, over: variable)
    let zero = constant(0, self[root].range)
    guard cone.contains(root) else { return zero }
    var derivatives: [NodeID: NodeID] = [:]
    for id in cone.order {
      derivatives[id] = rule(id, variable) { derivatives[$0] }
    }
    return derivatives[root] ?? zero
  }

  /// How many nodes that derivative appends at most, its substitution included.
  ///
  /// The rules of sweeps put new arguments into their bodies, and those of searches differentiate them again.
  func derivativeSize(of root: NodeID, by variable: VariableID) -> Int {
    let cone = cone(of: root, over: variable)
    var size = cone.order.count
    for id in cone.order {
      guard case .sweep(_, let body) = self[id].operation else { continue }
      size += self.cone(of: body.roots, over: body.variable).order.count * Graph.derivativeGrowth
    }
    return size * Graph.derivativeGrowth
  }

  /// The root with `value` in the place of the variable.
  mutating func substituting(
    _ value: NodeID, for variable: VariableID, in root: NodeID
  ) -> NodeID {
    let cone = cone(of: root, over: variable)
    var replaced: [NodeID: NodeID] = [:]
    for id in cone.order {
      let node = self[id]
      func new(_ operand: NodeID) -> NodeID { replaced[operand] ?? operand }
      switch node.operation {
      case .constant: replaced[id] = id
      case .variable: replaced[id] = value
      case .unary(let function, let a): replaced[id] = unary(function, new(a), node.range)
      case .binary(let function, let a, let b):
        replaced[id] = binary(function, new(a), new(b), node.range)
      case .scaled(let a, let factor): replaced[id] = scaled(new(a), factor, node.range)
      case .select(let c, let a, let b):
        replaced[id] = append(.select(new(c), new(a), new(b)), node.range)
      case .definition(let definition, let a):
        replaced[id] = append(.definition(definition, new(a)), node.range)
      case .sweep(let sweep, let body):
        var moved = body
        moved.node = new(body.node)
        moved.slope = body.slope.map(new)
        replaced[id] = append(.sweep(sweep.map(new), moved), node.range)
      case .score: replaced[id] = id
      case .quantile(let distribution, let score, let unit):
        replaced[id] = append(
          .quantile(distribution.map(new), at: new(score), in: unit), node.range)
      case .statistic(let statistic, let body):
        var moved = body
        moved.node = new(body.node)
        replaced[id] = append(.statistic(statistic.map(new), of: moved), node.range)
      }
    }
    return replaced[root] ?? root
  }

  // MARK: The rules

  /// One node's derivative. `d` gives the derivative of an operand, or `nil` when that is zero.
  private mutating func rule(
    _ id: NodeID, _ variable: VariableID, _ d: (NodeID) -> NodeID?
  ) -> NodeID? {
    let range = self[id].range
    switch self[id].operation {
    case .constant: return nil
    case .variable: return constant(1, range)
    // The mark stays, so that a fault in the slope of a definition still tells its path.
    case .definition(let definition, let a):
      return d(a).map { append(.definition(definition, $0), range) }
    case .scaled(let a, let factor): return d(a).map { scaled($0, factor, range) }
    case .unary(let function, let a): return d(a).flatMap { chain(function, id, a, $0, range) }
    case .binary(let function, let a, let b): return rule(function, id, a, b, d(a), d(b), range)
    case .select(let condition, let a, let b):
      let (da, db) = (d(a), d(b))
      guard da != nil || db != nil else { return nil }
      let zero = constant(0, range)
      return append(.select(condition, da ?? zero, db ?? zero), range)
    case .sweep(let sweep, let body): return rule(sweep, body, id, variable, d)
    case .score: return nil
    case .quantile(let distribution, let score, _): return rule(distribution, score, id, d)
    case .statistic(let statistic, let body): return rule(statistic, body, id, d)
    }
  }

  /// f'(a) · a', or `nil` when that is zero. `id` is the node f(a) itself, which many rules use again.
  private mutating func chain(
    _ function: UnaryFunction, _ id: NodeID, _ a: NodeID, _ da: NodeID, _ range: SourceRange
  ) -> NodeID? {
    func number(_ value: Double, _ graph: inout Graph) -> NodeID { graph.constant(value, range) }
    switch function {
    case .negate: return unary(.negate, da, range)
    case .not, .sign, .floor, .ceil, .round, .interpolationSlope, .replicate: return nil
    case .exp: return times(id, da, range)
    case .ln: return binary(.divide, da, a, range)
    case .log10: return binary(.divide, da, times(a, number(Double.log(10), &self), range), range)
    case .log2: return binary(.divide, da, times(a, number(Double.log(2), &self), range), range)
    case .sqrt: return binary(.divide, da, times(number(2, &self), id, range), range)
    case .abs: return times(unary(.sign, a, range), da, range)
    case .logit:
      let rest = binary(.subtract, number(1, &self), a, range)
      return binary(.divide, da, times(a, rest, range), range)
    case .logistic:
      let rest = binary(.subtract, number(1, &self), id, range)
      return times(times(id, rest, range), da, range)
    case .erf:
      let power = unary(.exp, unary(.negate, times(a, a, range), range), range)
      let factor = number(2 / Double.pi.squareRoot(), &self)
      return times(times(factor, power, range), da, range)
    case .sin, .cos, .tan, .asin, .acos, .atan, .sinh, .cosh, .tanh:
      return angleRule(function, id, a, da, range)
    case .gamma: return times(times(id, unary(.polygamma(0), a, range), range), da, range)
    case .lgamma: return times(unary(.polygamma(0), a, range), da, range)
    case .polygamma(let order): return times(unary(.polygamma(order + 1), a, range), da, range)
    case .interpolation(let points):
      return times(unary(.interpolationSlope(points), a, range), da, range)
    }
  }

  private mutating func rule(
    _ function: BinaryFunction, _ id: NodeID, _ a: NodeID, _ b: NodeID, _ da: NodeID?,
    _ db: NodeID?, _ range: SourceRange
  ) -> NodeID? {
    guard da != nil || db != nil else { return nil }
    switch function {
    case .add:
      guard let da, let db else { return da ?? db }
      return binary(.add, da, db, range)
    case .subtract:
      guard let db else { return da }
      guard let da else { return unary(.negate, db, range) }
      return binary(.subtract, da, db, range)
    case .multiply:
      return sum(da.map { times($0, b, range) }, db.map { times(a, $0, range) }, range)
    case .divide:
      // (a/b)' = a'/b − (a/b)·b'/b
      let first = da.map { binary(.divide, $0, b, range) }
      guard let db else { return first }
      let second = binary(.divide, times(id, db, range), b, range)
      return first.map { binary(.subtract, $0, second, range) } ?? unary(.negate, second, range)
    case .power:
      // (a^b)' = b·a^(b−1)·a' + a^b·ln a·b'
      // A constant exponent of zero leaves nothing, and one of one leaves a': at zero a^(b−1) would fail.
      let first = da.flatMap { da -> NodeID? in
        if constant(b) == 0 { return nil }
        if constant(b) == 1 { return da }
        let less = binary(.subtract, b, constant(1, range), range)
        return times(times(b, binary(.power, a, less, range), range), da, range)
      }
      let second = db.map { times(times(id, unary(.ln, a, range), range), $0, range) }
      return sum(first, second, range)
    case .min, .max:
      let zero = constant(0, range)
      let aIsLess = binary(.less, a, b, range)
      let (whenLess, otherwise) = function == .min ? (da, db) : (db, da)
      return append(.select(aIsLess, whenLess ?? zero, otherwise ?? zero), range)
    case .atan2: return angleRule(a, b, da, db, range)
    case .beta:
      // The logarithm of Β(a, b) is that of Γ(a)·Γ(b)/Γ(a + b).
      let whole = digamma(binary(.add, a, b, range), range)
      let first = da.map { times(fall(digamma(a, range), whole, range), $0, range) }
      let second = db.map { times(fall(digamma(b, range), whole, range), $0, range) }
      return sum(first, second, range).map { times(id, $0, range) }
    case .choose:
      // And that of the number of choices is that of Γ(a + 1)/(Γ(b + 1)·Γ(a − b + 1)).
      let one = constant(1, range)
      let rest = digamma(binary(.add, binary(.subtract, a, b, range), one, range), range)
      let first = da.map { da in
        times(fall(digamma(binary(.add, a, one, range), range), rest, range), da, range)
      }
      let second = db.map { db in
        times(fall(rest, digamma(binary(.add, b, one, range), range), range), db, range)
      }
      return sum(first, second, range).map { times(id, $0, range) }
    case .less, .lessOrEqual, .equal, .notEqual, .and, .or: return nil
    }
  }

  private mutating func digamma(_ x: NodeID, _ range: SourceRange) -> NodeID {
    unary(.polygamma(0), x, range)
  }

  private mutating func fall(_ a: NodeID, _ b: NodeID, _ range: SourceRange) -> NodeID {
    binary(.subtract, a, b, range)
  }

  mutating func sum(_ a: NodeID?, _ b: NodeID?, _ range: SourceRange) -> NodeID? {
    guard let a, let b else { return a ?? b }
    return binary(.add, a, b, range)
  }

  /// A product, without the factor one.
  mutating func times(_ a: NodeID, _ b: NodeID, _ range: SourceRange) -> NodeID {
    if constant(a) == 1 { return b }
    if constant(b) == 1 { return a }
    return binary(.multiply, a, b, range)
  }
}
