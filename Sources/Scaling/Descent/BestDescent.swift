/// The descents from all starts, followed as far as they deserve.
///
/// All go a few steps; then the better part goes on, and so forth, until a few are followed to their end. With no
/// more than eight starts all of them are. What is better is told by the loss, so a start is given up
/// only while many others lie below it.
struct BestDescent {
  /// The lowest that ended at a minimum; of those that reached the same loss, the first.
  let best: Descent

  /// How many were followed to a minimum.
  let finished: Int

  /// How many of them reached the least loss, within a billionth.
  let agreeing: Int

  /// The greatest number of steps of a descent: what the hardest of the certified problems take, five times; fewer
  /// where the points are so many that it would take long to tell that there is no minimum.
  private static func limit(points: Int) -> Int {
    min(1500, max(100, 100_000_000 / max(points, 1)))
  }

  private static let fewest = 8

  /// Goes down from all starts.
  static func search<L: Law>(
    _ descender: inout Descender<L>, _ observations: Observations, _ starts: [[Double]]
  ) throws(FitFailure) -> BestDescent {
    var descents: [Descent] = []
    var firstFailure: FitFailure?
    for (start, parameters) in starts.enumerated() {
      let descent = descender.begin(at: parameters, start: start)
      if descent.objective.isFinite {
        descents.append(descent)
      } else if firstFailure == nil {
        firstFailure = failure(observations, descender.values, start)
      }
    }
    if descents.isEmpty { throw firstFailure ?? .noStart }
    if descents.count > fewest { winnow(&descents, &descender) }

    let beginnings = descents
    follow(&descents, &descender)
    // A first step as long as the parameters may leap over the way to the minimum. Where what was found is none, or
    // explains little, it is sought again with more care.
    for caution in [0.1, 0.01] where !isConvincing(descents, &descender) {
      var careful = beginnings
      for index in careful.indices { careful[index].firstReach = caution }
      follow(&careful, &descender)
      for index in descents.indices where isBetter(careful[index], descents[index]) {
        descents[index] = careful[index]
      }
    }
    return try choose(descents)
  }

  /// Leaves the few best after some steps, in rounds.
  private static func winnow<L: Law>(_ descents: inout [Descent], _ descender: inout Descender<L>) {
    var (steps, share) = (4, 4)
    while descents.count > fewest {
      for index in descents.indices { descender.advance(&descents[index], to: steps) }
      descents.sort { ($0.objective, $0.start) < ($1.objective, $1.start) }
      descents.removeLast(descents.count - max(fewest, descents.count / share))
      (steps, share) = (steps * 3, 3)
    }
  }

  private static func follow<L: Law>(_ descents: inout [Descent], _ descender: inout Descender<L>) {
    let limit = limit(points: descender.values.count)
    for index in descents.indices { descender.advance(&descents[index], to: limit) }
  }

  /// Whether a minimum was found that explains half of the scatter or more, and tells all parameters apart.
  private static func isConvincing<L: Law>(
    _ descents: [Descent], _ descender: inout Descender<L>
  ) -> Bool {
    guard let best = try? choose(descents).best else { return false }
    descender.reduceSquares(at: best.parameters)
    return (try? Information(descender.reduction)) != nil
      && descender.criterion.explainedShare(descender.values) >= 0.5
  }

  /// Whether one descent came to a minimum and the other did not, or to a lower one.
  private static func isBetter(_ first: Descent, _ second: Descent) -> Bool {
    let areMinima = (first.state == .converged, second.state == .converged)
    if areMinima.0 != areMinima.1 { return areMinima.0 }
    return first.objective < second.objective
  }

  private static func choose(_ descents: [Descent]) throws(FitFailure) -> BestDescent {
    var lowest = descents[0]
    for descent in descents where descent.objective < lowest.objective { lowest = descent }
    let level = lowest.objective + 1e-9 * lowest.objective.magnitude
    // A lower loss on the way to nowhere makes every minimum above it doubtful.
    let agreeing = descents.filter { $0.state == .converged && $0.objective <= level }
    guard var best = agreeing.first else { throw .notConverged(iterations: lowest.steps) }
    for descent in agreeing where descent.start < best.start { best = descent }
    return BestDescent(
      best: best, finished: descents.count { $0.state == .converged }, agreeing: agreeing.count)
  }

  private static func failure(
    _ observations: Observations, _ values: [Double], _ start: Int
  ) -> FitFailure {
    for point in values.indices where !values[point].isFinite {
      return .notFinite(start: start, point: point)
    }
    for point in values.indices where !observations.allows(values[point]) {
      return .outsideDomain(start: start, point: point, value: values[point])
    }
    return .outsideDomain(start: start, point: 0, value: values.first ?? .nan)
  }
}
