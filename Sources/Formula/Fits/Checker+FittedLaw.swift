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
    var spread: NodeID?
    if let replicates = declared.replicates {
      guard let found = replicated(id, fit, law, observations, replicates) else { return nil }
      nodes = found
    } else {
      guard areInside(parameters, fit) else { return nil }
      spread = self.spread(of: id, fit, observations)
      nodes = normal(id, fit, parameters, spread)
    }
    let quantities = zip(nodes, parameters).map { node, parameter in
      Quantity(node, parameter.unit, parameter.dimension, source: .fixed)
    }
    var scatter: FittedLaw.Scatter?
    if case .binomial = observations.loss {
    } else {
      scatter = FittedLaw.Scatter(deviation: fit.residualStandardDeviation, spread: spread)
    }
    return FittedLaw(
      fit: fit, law: law, observations: observations, parameters: quantities, observed: observed,
      isOfLogarithms: observations.scale == .logarithmic,
      scatter: scatter)
  }

  // MARK: Parameters

  /// How many standard errors a parameter must be away from a bound: nearer to it neither a normal distribution nor one of
  /// logarithms tells what is known of it.
  private static let distanceFromBound = 2.0

  /// Whether all parameters are so far from their bounds that their standard errors say how uncertain they are;
  /// reports those that are not.
  private mutating func areInside(_ parameters: [FreeParameter], _ fit: Fit) -> Bool {
    var areInside = true
    for (index, parameter) in parameters.enumerated() {
      let distance = Checker.distanceFromBound * fit.standardErrors[index]
      let estimate = fit.estimates[index]
      guard estimate - parameter.low < distance || parameter.high - estimate < distance else {
        continue
      }
      let isLow = estimate - parameter.low < distance
      report(.fit(.nearBound(parameter.name, isLow: isLow)))
      areInside = false
    }
    return areInside
  }

  /// By how much the parameters spread more than their standard errors say, the same for all of them: `nil` where
  /// that is nothing, since there are many observations, or chance alone decides how much they scatter.
  private mutating func spread(
    of id: FitID, _ fit: Fit, _ observations: Observations
  ) -> NodeID? {
    if case .binomial = observations.loss { return nil }
    let degrees = fit.degreesOfFreedom
    guard degrees < Interpolation.manyDegrees, fit.residualStandardDeviation > 0 else { return nil }
    let range = environment[id].name.range
    let draw = makeDraw(of: id, .normal, "")
    let score = graph.append(.score(draw, .normal), range)
    return graph.append(.unary(.interpolation(.spread(degrees: degrees)), score), range)
  }

  /// Parameters with the covariance of the fit: independent scores, mixed by its factor. One that has a bound stays
  /// within it: what is normal is its distance from the bound on a logarithmic scale, or on that of log odds
  /// between two bounds, with the deviation that has there (the delta method). Its median is the estimate in each
  /// case.
  private mutating func normal(
    _ id: FitID, _ fit: Fit, _ parameters: [FreeParameter], _ spread: NodeID?
  ) -> [NodeID] {
    let count = parameters.count
    let place = environment[id].name.range
    // A law that goes through every point leaves nothing uncertain.
    guard fit.covarianceFactor.contains(where: { $0 != 0 }) else {
      return zip(parameters, fit.estimates).map { graph.constant($1, $0.name.range) }
    }
    var scores: [NodeID] = []
    for direction in 0..<count {
      let draw = makeDraw(of: id, .normal, "#" + String(direction + 1))
      let score = graph.append(.score(draw, .normal), place)
      scores.append(spread.map { graph.binary(.multiply, score, $0, place) } ?? score)
    }
    return parameters.enumerated().map { index, parameter in
      let range = parameter.name.range
      var distance: NodeID?
      for (direction, score) in scores.enumerated() {
        let weight = fit.covarianceFactor[index * count + direction]
        guard weight != 0 else { continue }
        let part = graph.binary(.multiply, graph.constant(weight, range), score, range)
        distance = distance.map { graph.binary(.add, $0, part, range) } ?? part
      }
      guard let distance else { return graph.constant(fit.estimates[index], range) }
      return node(parameter, fit.estimates[index], off: distance, range)
    }
  }

  /// A parameter that is off its estimate by an uncertain distance, as far as its bounds let it be.
  private mutating func node(
    _ parameter: FreeParameter, _ estimate: Double, off distance: NodeID, _ range: SourceRange
  ) -> NodeID {
    let (low, high) = (parameter.low, parameter.high)
    func around(_ middle: Double, by factor: Double, _ graph: inout Graph) -> NodeID {
      let scaled = graph.binary(.multiply, graph.constant(factor, range), distance, range)
      return graph.binary(.add, graph.constant(middle, range), scaled, range)
    }
    guard low.isFinite || high.isFinite else {
      return graph.binary(.add, graph.constant(estimate, range), distance, range)
    }
    guard low.isFinite, high.isFinite else {
      let (bound, size) = low.isFinite ? (low, estimate - low) : (high, high - estimate)
      let logarithm = around(Double.log(size), by: (low.isFinite ? 1 : -1) / size, &graph)
      let power = graph.unary(.exp, logarithm, range)
      let end = graph.constant(bound, range)
      return low.isFinite
        ? bound == 0 ? power : graph.binary(.add, end, power, range)
        : graph.binary(.subtract, end, power, range)
    }
    let width = high - low
    let share = (estimate - low) / width
    let odds = around(
      Double.log(share) - Double.log1p(-share), by: 1 / (width * share * (1 - share)), &graph)
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
    let draw = makeDraw(of: id, .uniform, "")
    let score = graph.append(.score(draw, .uniform), declared.name.range)
    return replicates.estimates.enumerated().map { index, values in
      graph.append(
        .unary(.replicate(ReplicateTable(values)), score), declared.parameters[index].name.range)
    }
  }

  /// An uncertain quantity of a fit, by the name of the fit and what distinguishes it from the others.
  mutating func makeDraw(
    of id: FitID, _ score: Score, _ ending: String, _ call: Step? = nil
  ) -> DrawID {
    let declared = environment[id]
    let name = environment.models[declared.model.index] + "." + declared.name.text
    return graph.makeDraw(
      Draw(
        name: name + ending, definition: environment.definition(of: .law, by: id),
        range: call?.range ?? declared.name.range, score: score))
  }
}
