import Diagnostics
import RealMath

// How an uncertain value changes with a variable, in each sample: its score stays, its distribution moves.

extension Graph {
  /// A node at or below a root whose change with the variable no rule tells: a quantile or a probability of
  /// samples, which moves in jumps, or a beta distribution whose shape moves.
  func slopeless(of root: NodeID, by variable: VariableID) -> NodeID? {
    let cone = cone(of: root, over: variable)
    return cone.order.first { id in
      switch self[id].operation {
      case .statistic(.median, _), .statistic(.quantile, _), .statistic(.probability, _): true
      case .quantile(.beta, _, _): true
      default: false
      }
    }
  }

  /// The derivative of a distribution's value at a score. `d` gives that of a parameter, or `nil` when that
  /// is zero.
  mutating func rule(
    _ distribution: Distribution<NodeID>, _ score: NodeID, _ id: NodeID, _ d: (NodeID) -> NodeID?
  ) -> NodeID? {
    let range = self[id].range
    guard distribution.parameters.contains(where: { d($0) != nil }) else { return nil }
    switch distribution {
    case .range(let from, let to):
      // The share that the upper end has in the value: 0 at the lower end, 1 at the upper one.
      let half = constant(0.5, range)
      let place = binary(
        .multiply, score, constant(0.5 / QuantileFunction.endScore, range), range)
      let upper = binary(.add, half, place, range)
      let lower = binary(.subtract, half, place, range)
      let normal = sum(
        d(from).map { times($0, lower, range) }, d(to).map { times($0, upper, range) }, range)
      // x = a^lower · b^upper, so that x' = x·(lower·a'/a + upper·b'/b); else x = a·lower + b·upper.
      let relative = sum(
        overItself(from, d, range).map { times($0, lower, range) },
        overItself(to, d, range).map { times($0, upper, range) }, range)
      guard let normal, let relative else { return normal }
      let isPositive = binary(.less, constant(0, range), from, range)
      return append(.select(isPositive, times(id, relative, range), normal), range)
    case .normal(let mean, let sd):
      return sum(d(mean), d(sd).map { times($0, score, range) }, range)
    case .uniform(let from, let to):
      let rest = binary(.subtract, constant(1, range), score, range)
      return sum(
        d(from).map { times($0, rest, range) }, d(to).map { times($0, score, range) }, range)
    case .logNormal(let mean, let sd):
      // With q = (sd/mean)² and v = ln(1 + q): x = exp(ln mean − v/2 + √v·z).
      let ratio = binary(.divide, sd, mean, range)
      let square = times(ratio, ratio, range)
      let whole = binary(.add, constant(1, range), square, range)
      let spread = unary(.sqrt, unary(.ln, whole, range), range)
      let ofMean = overItself(mean, d, range)
      // q' = 2q·(sd'/sd − mean'/mean), v' = q'/(1 + q).
      guard let growth = difference(overItself(sd, d, range), ofMean, range) else { return nil }
      let change = binary(
        .divide, times(times(constant(2, range), square, range), growth, range), whole, range)
      let shift = binary(
        .subtract, binary(.divide, score, spread, range), constant(1, range), range)
      let half = times(times(constant(0.5, range), change, range), shift, range)
      return sum(ofMean, half, range).map { times(id, $0, range) }
    case .triangular(let from, let mode, let to):
      return triangular(from, mode, to, score, id, d)
    case .beta: return nil
    }
  }

  /// On the left side x = a + √(u·(b − a)·(m − a)), on the right x = b − √((1 − u)·(b − a)·(b − m)).
  private mutating func triangular(
    _ from: NodeID, _ mode: NodeID, _ to: NodeID, _ score: NodeID, _ id: NodeID,
    _ d: (NodeID) -> NodeID?
  ) -> NodeID? {
    let range = self[id].range
    let width = binary(.subtract, to, from, range)
    let left = binary(.subtract, mode, from, range)
    let right = binary(.subtract, to, mode, range)
    let rest = binary(.subtract, constant(1, range), score, range)
    let widening = difference(d(to), d(from), range)
    func root(
      _ share: NodeID, _ side: NodeID, _ change: NodeID?, _ graph: inout Graph
    ) -> NodeID? {
      // (√(u·w·s))' = u·(w'·s + w·s')/(2·√(u·w·s))
      let first = widening.map { graph.times($0, side, range) }
      let second = change.map { graph.times(width, $0, range) }
      guard let inner = graph.sum(first, second, range) else { return nil }
      let product = graph.times(share, graph.times(width, side, range), range)
      let twice = graph.times(
        graph.constant(2, range), graph.unary(.sqrt, product, range), range)
      return graph.binary(.divide, graph.times(share, inner, range), twice, range)
    }
    let zero = constant(0, range)
    let onLeft = sum(
      d(from), root(score, left, difference(d(mode), d(from), range), &self), range)
    let onRight = difference(
      d(to), root(rest, right, difference(d(to), d(mode), range), &self), range)
    let isLeft = binary(.less, times(score, width, range), left, range)
    return append(.select(isLeft, onLeft ?? zero, onRight ?? zero), range)
  }

  /// The derivative of a statistic of samples.
  mutating func rule(
    _ statistic: Statistic<NodeID>, _ body: SampledBody, _ id: NodeID, _ d: (NodeID) -> NodeID?
  ) -> NodeID? {
    guard let slope = d(body.node) else { return nil }
    let range = self[id].range
    switch statistic {
    case .mean: return append(.statistic(.mean, of: sampledBody(slope)), range)
    case .sd:
      // The covariance of the value and its slope, over the standard deviation.
      let product = times(body.node, slope, range)
      let together = append(.statistic(.mean, of: sampledBody(product)), range)
      let mean = append(.statistic(.mean, of: body), range)
      let meanSlope = append(.statistic(.mean, of: sampledBody(slope)), range)
      let covariance = binary(.subtract, together, times(mean, meanSlope, range), range)
      return binary(.divide, covariance, id, range)
    case .median, .quantile, .probability: return nil
    }
  }

  // MARK: Parts of rules

  /// a' / a, or `nil` when a' is zero.
  private mutating func overItself(
    _ node: NodeID, _ d: (NodeID) -> NodeID?, _ range: SourceRange
  ) -> NodeID? {
    d(node).map { binary(.divide, $0, node, range) }
  }

  private mutating func difference(
    _ a: NodeID?, _ b: NodeID?, _ range: SourceRange
  ) -> NodeID? {
    guard let b else { return a }
    guard let a else { return unary(.negate, b, range) }
    return binary(.subtract, a, b, range)
  }
}
