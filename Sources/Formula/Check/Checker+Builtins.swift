import Diagnostics
import FormulaSyntax
import Units

extension Checker {
  /// A function of the language at arguments, as many as it takes.
  mutating func apply(
    _ builtin: Builtin, to arguments: [Argument], _ range: SourceRange
  ) -> Meaning {
    switch builtin {
    case .slope, .elasticity, .inverse, .integral, .sum, .argmin:
      return calculus(builtin, arguments, range)
    case .probability: return probability(arguments[0], range)
    default: break
    }
    var values: [Placed] = []
    for argument in arguments {
      guard let value = quantity(argument.meaning, argument.range) else { continue }
      values.append(Placed(value, argument.range))
    }
    guard values.count == arguments.count, let first = values.first else { return .unknown }
    let reason = FormulaProblem.Reason.argument(of: builtin.rawValue)
    if let function = builtin.unary {
      guard let node = plain(first, because: reason) else { return .unknown }
      return number(graph.unary(function, node, range))
    }
    switch builtin {
    case .abs:
      let node = graph.unary(.abs, first.value.node, range)
      return .quantity(
        Quantity(node, first.value.unit, first.value.dimension, source: first.value.source))
    case .sqrt: return squareRoot(first, range)
    case .log:
      let x = plain(first, because: reason)
      let base = plain(values[1], because: reason)
      guard let x, let base else { return .unknown }
      let ratio = graph.binary(
        .divide, graph.unary(.ln, x, first.range), graph.unary(.ln, base, values[1].range), range)
      return number(ratio)
    case .atan2:
      // An angle depends on the ratio only, so that both sides of it may have one unit.
      guard let (y, x, _, _) = alike(first, values[1], .pair(of: builtin.rawValue)) else {
        return .unknown
      }
      return number(graph.binary(.atan2, y, x, range))
    case .beta, .choose:
      let a = plain(first, because: reason)
      let b = plain(values[1], because: reason)
      guard let a, let b else { return .unknown }
      return number(graph.binary(builtin == .beta ? .beta : .choose, a, b, range))
    case .min, .max: return extremum(builtin == .min ? .min : .max, values, builtin, range)
    case .normal, .lognormal, .uniform, .triangular, .betaDistribution:
      return distribution(builtin, values, range)
    case .mean, .sd, .median, .quantile: return statistic(builtin, values, range)
    case .clamp:
      let above = extremum(.max, [values[0], values[1]], builtin, range)
      guard let lower = quantity(above, range) else { return .unknown }
      return extremum(.min, [Placed(lower, first.range), values[2]], builtin, range)
    default: return .unknown
    }
  }

  /// A plain number, whatever the arguments are.
  private func number(_ node: NodeID) -> Meaning {
    .quantity(Quantity(node, .none, .none, source: .fixed))
  }

  private mutating func squareRoot(_ x: Placed, _ range: SourceRange) -> Meaning {
    let half = Rational(1, over: 2)
    guard !x.value.dimension.isNone else {
      guard let number = plain(x, because: .argument(of: Builtin.sqrt.rawValue)) else {
        return .unknown
      }
      let source = half.map { x.value.source.raised(to: $0) } ?? .mixed
      return .quantity(Quantity(graph.unary(.sqrt, number, range), .none, .none, source: source))
    }
    let root = graph.unary(.sqrt, x.value.node, range)
    return counted(
      root, half.flatMap { environment.units.power(x.value.unit, $0) }, range,
      source: half.map { x.value.source.raised(to: $0) } ?? .mixed)
  }

  private mutating func extremum(
    _ function: BinaryFunction, _ values: [Placed], _ builtin: Builtin, _ range: SourceRange
  ) -> Meaning {
    var best = values[0]
    for next in values.dropFirst() {
      guard let (x, y, unit, dimension) = alike(best, next, .extremum(of: builtin.rawValue)) else {
        return .unknown
      }
      let node = graph.binary(function, x, y, range)
      let source = best.value.source(with: next.value)
      best = Placed(Quantity(node, unit, dimension, source: source), best.range)
    }
    return .quantity(best.value)
  }
}
