import Diagnostics
import FormulaSyntax
import RealMath
import Units

// Ranges, distributions, and what is asked of all their samples.

extension Checker {
  /// `a to b`, in the unit of the lower end.
  mutating func range(from: Placed, to: Placed, _ range: SourceRange) -> Meaning {
    guard let (low, high, unit, dimension) = alike(from, to, .range) else { return .unknown }
    // `5 to 20%` is read as 5 to 0.2: the sign was meant for both.
    if from.value.unit.isNone != to.value.unit.isNone, !from.value.isZero,
      let first = graph.constant(low), let last = graph.constant(high), first >= last
    {
      reportMismatch(.range, expected: from, found: to)
      return .unknown
    }
    guard let node = uncertain(.range(from: low, to: high), in: unit, range) else {
      return .unknown
    }
    return .quantity(Quantity(node, unit, dimension))
  }

  /// A distribution by its name, at as many numbers as it takes.
  mutating func distribution(
    _ builtin: Builtin, _ values: [Placed], _ range: SourceRange
  ) -> Meaning {
    if builtin == .betaDistribution {
      let reason = FormulaProblem.Reason.argument(of: builtin.rawValue)
      let alpha = plain(values[0], because: reason)
      let beta = plain(values[1], because: reason)
      guard let alpha, let beta,
        let node = uncertain(.beta(alpha: alpha, beta: beta), in: .none, range)
      else { return .unknown }
      return .quantity(Quantity(node, .none, .none))
    }
    // A literal zero fits any unit, so the unit is that of a number that has one.
    let first = values.first { !$0.value.isZero } ?? values[0]
    var numbers: [NodeID] = []
    for value in values {
      guard let (_, number, _, _) = alike(first, value, .pair(of: builtin.rawValue)) else {
        return .unknown
      }
      numbers.append(number)
    }
    let distribution: Distribution<NodeID>
    switch builtin {
    case .normal: distribution = .normal(mean: numbers[0], sd: numbers[1])
    case .lognormal: distribution = .logNormal(mean: numbers[0], sd: numbers[1])
    case .uniform: distribution = .uniform(from: numbers[0], to: numbers[1])
    default: distribution = .triangular(from: numbers[0], mode: numbers[1], to: numbers[2])
    }
    guard let node = uncertain(distribution, in: first.value.unit, range) else { return .unknown }
    return .quantity(Quantity(node, first.value.unit, first.value.dimension))
  }

  /// The node of an uncertain quantity; `nil` after it was reported as impossible.
  private mutating func uncertain(
    _ distribution: Distribution<NodeID>, in expression: UnitExpression, _ range: SourceRange
  ) -> NodeID? {
    let unit = environment.units.formula(expression)
    let known = distribution.parameters.compactMap { graph.constant($0) }
    if known.count == distribution.parameters.count,
      let flaw = distribution.map({ graph.constant($0) ?? .nan }).flaw
    {
      report(.impossibleDistribution(flaw, unit: unit, range))
      return nil
    }
    let score =
      simulatedScore(distribution.score, range)
      ?? graph.append(.score(draw(distribution.score, range), distribution.score), range)
    return graph.append(.quantile(distribution, at: score, in: unit), range)
  }

  /// The uncertain quantity that stands at a place, which is one however often it is asked for.
  private mutating func draw(_ score: Score, _ range: SourceRange) -> DrawID {
    if let known = draws[range] { return known }
    let definition = path.last?.id
    let name =
      definition.map { environment.qualifiedName($0) } ?? formula.map { formulaText($0) } ?? ""
    let count = drawCounts[name, default: 0] + 1
    drawCounts[name] = count
    let draw = graph.makeDraw(
      Draw(
        name: count == 1 ? name : name + "#" + String(count), definition: definition, range: range,
        score: score))
    draws[range] = draw
    return draw
  }

  // MARK: Statistics

  /// `mean`, `sd`, `median` and `quantile`. Of what is certain they are the value itself, and its deviation 0.
  mutating func statistic(
    _ builtin: Builtin, _ values: [Placed], _ range: SourceRange
  ) -> Meaning {
    let value = values[0].value
    let statistic: Statistic<NodeID>
    switch builtin {
    case .mean: statistic = .mean
    case .sd: statistic = .sd
    case .median: statistic = .median
    default:
      let reason = FormulaProblem.Reason.argument(of: builtin.rawValue)
      guard let share = plain(values[1], because: reason) else { return .unknown }
      statistic = .quantile(share)
    }
    if let node = closedForm(statistic, of: value.node, range) {
      return .quantity(Quantity(node, value.unit, value.dimension))
    }
    guard let node = node(statistic, of: value.node, range) else { return .unknown }
    return .quantity(Quantity(node, value.unit, value.dimension))
  }

  /// The median or a quantile of a quantity that is a distribution by itself, whatever its unit: the value of
  /// the distribution at that score, which needs no samples. `nil` for anything else.
  private mutating func closedForm(
    _ statistic: Statistic<NodeID>, of node: NodeID, _ range: SourceRange
  ) -> NodeID? {
    let share: Double
    switch statistic {
    case .median: share = 0.5
    case .quantile(let node):
      guard let known = graph.constant(node), known > 0, known < 1 else { return nil }
      share = known
    case .mean, .sd, .probability: return nil
    }
    guard let (inner, steps) = graph.distribution(behind: node),
      case .quantile(let distribution, _, let unit) = graph[inner].operation,
      !distribution.parameters.contains(where: { graph.isUncertain($0) })
    else { return nil }
    let score = distribution.score == .normal ? normalQuantile(share) : share
    let place = graph.constant(score, range)
    var result = graph.append(.quantile(distribution, at: place, in: unit), graph[inner].range)
    for step in steps.reversed() {
      switch graph[step].operation {
      case .scaled(_, let factor): result = graph.scaled(result, factor, range)
      case .binary(.multiply, let a, let b):
        let factor = graph.constant(a) == nil ? b : a
        result = graph.binary(.multiply, result, factor, range)
      case .binary(.divide, _, let divisor):
        result = graph.binary(.divide, result, divisor, range)
      default: break
      }
    }
    return result
  }

  /// In how many of all cases a condition holds.
  mutating func probability(_ argument: Argument, _ range: SourceRange) -> Meaning {
    guard let truth = truth(argument.meaning, argument.range, .probability),
      let node = node(.probability, of: truth, range)
    else { return .unknown }
    return .quantity(Quantity(node, .none, .none))
  }

  /// The node of a statistic; `nil` after it was reported as nested too deep.
  private mutating func node(
    _ statistic: Statistic<NodeID>, of node: NodeID, _ range: SourceRange
  ) -> NodeID? {
    let body = graph.sampledBody(node)
    guard isShallow(body.depth, range) else { return nil }
    return graph.append(.statistic(statistic, of: body), range)
  }
}
