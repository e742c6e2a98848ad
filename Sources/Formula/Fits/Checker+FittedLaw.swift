import Diagnostics
import FormulaSyntax
import RealMath
import Scaling
import Units

// What a fit came to, as nodes: uncertain parameters that go together as the observations say.

extension Checker {
  /// The parameters of a fit as uncertain quantities; the scatter of observations around its law.
  mutating func fitted(
    _ id: FitID, _ fit: Fit, _ law: GraphLaw, _ observations: Observations,
    _ parameters: [FreeParameter], _ observed: Column
  ) -> FittedLaw? {
    let declared = environment[id]
    let nodes: [NodeID]
    if let replicates = declared.replicates {
      guard let found = replicated(id, fit, law, observations, replicates) else { return nil }
      nodes = found
    } else {
      nodes = normal(id, fit, parameters)
    }
    let quantities = zip(nodes, parameters).map { node, parameter in
      Quantity(node, parameter.unit, parameter.dimension, source: .fixed)
    }
    return FittedLaw(
      fit: fit, law: law, observations: observations, parameters: quantities, observed: observed,
      isOfLogarithms: observations.scale == .logarithmic,
      scatter: scatter(of: id, fit, observations, observed))
  }

  // MARK: Parameters

  /// Parameters with the covariance of the fit. One that has a bound stays within it: what is normal is its
  /// distance from the bound on a logarithmic scale, or on that of log odds between two bounds, with the
  /// deviation that has there (the delta method). Its median is the estimate in each case.
  private mutating func normal(
    _ id: FitID, _ fit: Fit, _ parameters: [FreeParameter]
  ) -> [NodeID] {
    let errors = fit.standardErrors
    var draws: [DrawID?] = []
    var nodes: [NodeID] = []
    for (index, parameter) in parameters.enumerated() {
      let range = parameter.name.range
      // A law that goes through every point leaves nothing uncertain.
      guard errors[index] > 0 else {
        draws.append(nil)
        nodes.append(graph.constant(fit.estimates[index], range))
        continue
      }
      let draw = makeDraw(.parameter(index), of: id, .normal)
      draws.append(draw)
      let score = graph.append(.score(draw, .normal), range)
      nodes.append(node(parameter, fit.estimates[index], errors[index], at: score, range))
    }
    let count = parameters.count
    for (first, draw) in draws.enumerated() {
      for second in draws.indices.dropFirst(first + 1) {
        let coefficient = fit.correlations[first * count + second]
        guard let draw, let other = draws[second], coefficient != 0 else { continue }
        let correlation = Correlation(first: draw, second: other, coefficient: coefficient)
        correlations.append((correlation, environment[id].name.range))
      }
    }
    return nodes
  }

  /// A parameter at a normal score.
  private mutating func node(
    _ parameter: FreeParameter, _ estimate: Double, _ error: Double, at score: NodeID,
    _ range: SourceRange
  ) -> NodeID {
    let (low, high) = (parameter.low, parameter.high)
    func normal(_ mean: Double, _ sd: Double, in unit: String, _ checker: inout Checker) -> NodeID {
      let distribution = Distribution.normal(
        mean: checker.graph.constant(mean, range), sd: checker.graph.constant(sd, range))
      return checker.graph.append(.quantile(distribution, at: score, in: unit), range)
    }
    guard low.isFinite || high.isFinite else {
      return normal(estimate, error, in: environment.units.formula(parameter.unit), &self)
    }
    guard low.isFinite, high.isFinite else {
      let (bound, distance) = low.isFinite ? (low, estimate - low) : (high, high - estimate)
      let logarithm = normal(Double.log(distance), error / distance, in: "1", &self)
      let power = graph.unary(.exp, logarithm, range)
      let end = graph.constant(bound, range)
      return low.isFinite
        ? bound == 0 ? power : graph.binary(.add, end, power, range)
        : graph.binary(.subtract, end, power, range)
    }
    let width = high - low
    let share = (estimate - low) / width
    let odds = normal(
      Double.log(share) - Double.log1p(-share), error / (width * share * (1 - share)), in: "1",
      &self)
    let part = graph.binary(
      .multiply, graph.constant(width, range), graph.unary(.logistic, odds, range), range)
    return low == 0 ? part : graph.binary(.add, graph.constant(low, range), part, range)
  }

  /// Parameters that take the values of one replicate together, each replicate as often as any other.
  private mutating func replicated(
    _ id: FitID, _ fit: Fit, _ law: GraphLaw, _ observations: Observations, _ count: Int
  ) -> [NodeID]? {
    let declared = environment[id]
    let name = environment.models[declared.model.index] + "." + declared.name.text
    let replicates = bootstrap(
      law, to: observations, around: fit, replicates: count, seed: seed, name: name.utf8,
      workers: host.workers)
    // Where most replicates come to nothing the others are no fair sample.
    guard replicates.failures * 2 <= count else {
      report(.fit(.replicatesFailed(declared.name, failures: replicates.failures, of: count)))
      return nil
    }
    let draw = makeDraw(.law, of: id, .uniform)
    let score = graph.append(.score(draw, .uniform), declared.name.range)
    return replicates.estimates.enumerated().map { index, values in
      graph.append(
        .unary(.replicate(ReplicateTable(values)), score), declared.parameters[index].name.range)
    }
  }

  // MARK: Scatter

  /// How a new observation, of weight one, differs from the law: by a normal distance of the residuals' size, or
  /// by a factor whose logarithm is that. Nothing where the number of its trials decides.
  private mutating func scatter(
    of id: FitID, _ fit: Fit, _ observations: Observations, _ observed: Column
  ) -> Quantity? {
    if case .binomial = observations.loss { return nil }
    let range = environment[id].name.range
    let isOfLogarithms = observations.scale == .logarithmic
    let unit = isOfLogarithms ? UnitExpression.none : observed.unit
    let dimension = isOfLogarithms ? Dimension.none : observed.dimension
    let deviation = fit.residualStandardDeviation
    guard deviation > 0 else {
      let none = graph.constant(isOfLogarithms ? 1 : 0, range)
      return Quantity(none, unit, dimension, source: .fixed)
    }
    let draw = makeDraw(.prediction, of: id, .normal)
    let score = graph.append(.score(draw, .normal), range)
    let distance = graph.append(
      .quantile(
        .normal(mean: graph.constant(0, range), sd: graph.constant(deviation, range)), at: score,
        in: environment.units.formula(unit)), range)
    let node = isOfLogarithms ? graph.unary(.exp, distance, range) : distance
    return Quantity(node, unit, dimension, source: .fixed)
  }

  /// The uncertain quantity that belongs to something a fit gives, by its qualified name.
  private mutating func makeDraw(_ result: FitResult, of id: FitID, _ score: Score) -> DrawID {
    let definition = environment.definition(of: result, by: id)
    return graph.makeDraw(
      Draw(
        name: definition.map { environment.qualifiedName($0) } ?? "", definition: definition,
        range: environment[id].range(of: result), score: score))
  }
}
