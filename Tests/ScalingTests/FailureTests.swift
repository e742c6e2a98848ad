import CertifiedProblems
import RealMath
import Scaling
import Testing

/// What cannot be fitted is said, with what stands in the way, and never given as a number.
@Suite struct FailureTests {
  private let x = [1.0, 2, 3, 4, 5, 6]
  private let y = [1.1, 1.9, 3.2, 3.9, 5.1, 5.8]

  private func failure(
    _ law: PointwiseLaw, _ observations: Observations, _ starts: [[Double]]
  ) -> FitFailure? {
    do {
      _ = try fit(law, to: observations, from: starts)
      return nil
    } catch {
      return error
    }
  }

  // MARK: The question

  @Test func asManyPointsAsParametersAreTooFew() {
    #expect(
      failure(TestLaws.line([1]), Observations([1]), [[0, 0]])
        == .tooFewPoints(points: 1, parameters: 2))
    #expect(
      failure(TestLaws.line([1, 2]), Observations([1, 2]), [[0, 0]])
        == .tooFewPoints(points: 2, parameters: 2))
    #expect(failure(TestLaws.line([1, 2, 3]), Observations([1, 2, 4]), [[0, 0]]) == nil)
    let trials = Loss.binomial(trials: [9, 9])
    #expect(
      failure(TestLaws.logistic([1, 2]), Observations([3, 4], loss: trials), [[0, 0]]) == nil)
    #expect(
      failure(TestLaws.line([]), Observations([]), [[0, 0]])
        == .tooFewPoints(points: 0, parameters: 2))
  }

  @Test func aStartIsNeeded() {
    #expect(failure(TestLaws.line(x), Observations(y), []) == .noStart)
  }

  @Test func startsLieWithinTheirBounds() {
    let bounds = [ParameterBounds.none, ParameterBounds(low: 0, high: 2)]
    let observations = Observations(y, bounds: bounds)
    #expect(
      failure(TestLaws.line(x), observations, [[0, 1], [0, 2.5]])
        == .startOutsideBounds(start: 1, parameter: 1))
    #expect(
      failure(TestLaws.line(x), observations, [[0, .nan]])
        == .startOutsideBounds(start: 0, parameter: 1))
    #expect(failure(TestLaws.line(x), observations, [[0, 1]]) == nil)
  }

  @Test func boundsAreInOrder() {
    for wrong in [ParameterBounds(low: 2, high: 1), ParameterBounds(low: .nan)] {
      #expect(
        failure(TestLaws.line(x), Observations(y, bounds: [.none, wrong]), [[0, 1]])
          == .boundsReversed(parameter: 1))
    }
  }

  @Test func observationsAreNumbers() {
    for wrong in [Double.nan, .infinity] {
      var y = y
      y[3] = wrong
      #expect(
        failure(TestLaws.line(x), Observations(y), [[0, 0]]) == .observationNotFinite(point: 3))
    }
  }

  @Test func onlyPositiveNumbersHaveLogarithms() {
    var y = y
    y[2] = 0
    #expect(
      failure(TestLaws.power(x), Observations(y, scale: .logarithmic), [[1, 1]])
        == .observationNotPositive(point: 2))
  }

  @Test func weightsArePositive() {
    for wrong in [0, -1, Double.nan, .infinity] {
      #expect(
        failure(TestLaws.line(x), Observations(y, weights: [1, 1, wrong, 1, 1, 1]), [[0, 0]])
          == .weightNotPositive(point: 2))
    }
  }

  @Test func thresholdsArePositive() {
    for wrong in [0, -1, Double.nan, .infinity] {
      #expect(
        failure(TestLaws.line(x), Observations(y, loss: .huber(threshold: wrong)), [[0, 0]])
          == .thresholdNotPositive)
    }
  }

  @Test func successesLieWithinTheirTrials() {
    for (successes, trials) in [(4.0, 3.0), (-1, 3), (0, 0), (1, .nan)] {
      #expect(
        failure(
          TestLaws.constant(2),
          Observations([1, successes], loss: .binomial(trials: [3, trials])),
          [[0.5]]) == .successesOutsideTrials(point: 1))
    }
  }

  // MARK: The law at its starts

  @Test func aLawWithoutAValueAtAnyStartIsRefused() {
    let pole = PointwiseLaw(x: x, parameters: 1) { x, _, p, g in
      g[0] = -1 / ((x - p[0]) * (x - p[0]))
      return 1 / (x - p[0])
    }
    #expect(failure(pole, Observations(y), [[3]]) == .notFinite(start: 0, point: 2))
    #expect(failure(pole, Observations(y), [[3], [2]]) == .notFinite(start: 0, point: 2))
    #expect(failure(pole, Observations(y), [[.nan]]) == .notFinite(start: 0, point: 0))
  }

  @Test func aStartWithoutAValueIsPassedOver() throws {
    let fit = try fit(
      TestLaws.power(x), to: Observations(y, scale: .logarithmic),
      from: [[-1, 1], [1, .nan], [1, 1]]
    )
    #expect(fit.start == 2 && fit.finishedStarts == 1)
  }

  @Test func aLawOutsideItsDomainIsRefused() {
    #expect(
      failure(TestLaws.line(x), Observations(y, scale: .logarithmic), [[-2, 1]])
        == .outsideDomain(start: 0, point: 0, value: -1))
    #expect(
      failure(
        TestLaws.line(x),
        Observations([1, 1, 1, 1, 1, 1], loss: .binomial(trials: y.map { _ in 3 })),
        [[0.1, 0.2]]) == .outsideDomain(start: 0, point: 4, value: 1.1))
  }

  /// The law is not positive for half of all parameters, and the way down leads past them.
  @Test func aStepOutOfTheDomainIsTakenBack() throws {
    let fit = try fit(TestLaws.line(x), to: Observations(y, scale: .logarithmic), from: [[50, -8]])
    #expect((fit.estimates[1] - 0.97).magnitude < 0.05)
  }

  // MARK: The minimum

  @Test func aParameterThatTheLawIgnoresIsNamed() {
    let law = PointwiseLaw(x: x, parameters: 3) { x, _, p, g in
      g[0] = x
      g[1] = 0
      g[2] = 1
      return p[0] * x + p[2]
    }
    #expect(failure(law, Observations(y), [[1, 1, 1]]) == .singular(parameters: [1]))
    #expect(failure(law, Observations(y), [[1, 0, 1]]) == .singular(parameters: [1]))
    // A bound at which it happens to stand is not the reason.
    let bounds = [ParameterBounds.none, ParameterBounds(low: 0), .none]
    #expect(
      failure(law, Observations(y, bounds: bounds), [[1, 0, 1]]) == .singular(parameters: [1]))
  }

  @Test func parametersThatOccurAsAProductAreNamed() {
    let law = PointwiseLaw(x: x, parameters: 3) { x, _, p, g in
      g[0] = 1
      g[1] = p[2] * x
      g[2] = p[1] * x
      return p[0] + p[1] * p[2] * x
    }
    for start in [[0.0, 1, 1], [0, 1e-6, 1e6], [3, -2, 7]] {
      #expect(failure(law, Observations(y), [start]) == .singular(parameters: [1, 2]))
    }
  }

  @Test func onePlaceAloneMakesNoLine() {
    let x = [Double](repeating: 2.5, count: 6)
    #expect(failure(TestLaws.line(x), Observations(y), [[0, 0]]) == .singular(parameters: [0, 1]))
    guard case .singular = failure(TestLaws.sigmoid(x), Observations(y), [[4, 1, 2]]) else {
      Issue.record("a sigmoid of one place")
      return
    }
  }

  /// A rate so high that the law has long levelled off makes no difference any more.
  @Test func aParameterLostInRoundingIsNamed() {
    let level = TestLaws.approach([10, 11, 12, 13, 14])
    let failure = failure(level, Observations([2, 2.1, 1.9, 2, 2.05]), [[1, 1, 50]])
    #expect(failure == .singular(parameters: [1]) || failure == .singular(parameters: [2]))
  }

  /// All failures lie below all successes: the steeper the curve, the likelier, without end.
  @Test func successesThatAPlacePartsFromFailuresAreNotFitted() {
    let law = TestLaws.logistic([1, 2, 3, 4, 5, 6])
    let one = Loss.binomial(trials: [1, 1, 1, 1, 1, 1])
    #expect(
      failure(law, Observations([0, 0, 0, 1, 1, 1], loss: one), [[0, 0]])
        == .singular(parameters: [0, 1]))
    #expect(
      failure(law, Observations([0, 0, 0, 0, 0, 0], loss: one), [[0, 0]])
        == .singular(parameters: [0, 1]))
    #expect(failure(law, Observations([0, 0, 1, 0, 1, 1], loss: one), [[0, 0]]) == nil)
  }

  @Test func anEstimateAtItsBoundIsNamed() {
    let low = ParameterBounds(low: 1.5, high: 4)
    #expect(
      failure(TestLaws.line(x), Observations(y, bounds: [.none, low]), [[0, 2]])
        == .atBound(parameter: 1, side: .low))
    let high = ParameterBounds(low: -1, high: 0.5)
    #expect(
      failure(TestLaws.line(x), Observations(y, bounds: [.none, high]), [[0, 0]])
        == .atBound(parameter: 1, side: .high))
    let point = ParameterBounds(low: 1, high: 1)
    #expect(
      failure(TestLaws.line(x), Observations(y, bounds: [.none, point]), [[0, 1]])
        == .atBound(parameter: 1, side: .low))
    // Both at once: the first is told.
    #expect(
      failure(
        TestLaws.line(x), Observations(y, bounds: [ParameterBounds(low: 7), high]), [[8, 0]])
        == .atBound(parameter: 0, side: .low))
  }

  /// What stays at its bound is left out of the steps of the others, which then end as fast as without it.
  @Test func aMinimumAtABoundIsReachedInFewSteps() {
    let count = Count()
    let x = (0..<12).map { Double($0) / 2 }
    let law = PointwiseLaw(x: x, parameters: 3) { x, _, p, g in
      if x == 0 { count.number += 1 }
      g[0] = 1
      g[1] = Double.exp(-p[2] * x)
      g[2] = -x * p[1] * g[1]
      return p[0] + p[1] * g[1]
    }
    let y = TestLaws.values(law, [1, 3, 0.8])
    // The way leads along the bound of the first, and to that of the last.
    let bounds = [ParameterBounds(low: 1.1), .none, ParameterBounds(low: 0, high: 0.7)]
    #expect(
      failure(law, Observations(y, bounds: bounds), [[3, 1, 0.1]])
        == .atBound(parameter: 0, side: .low))
    #expect(count.number < 10)
  }

  /// Bounds on the way do not matter where the minimum lies within.
  @Test func boundsOnTheWayDoNotMatter() throws {
    let free = try fit(TestLaws.line(x), to: Observations(y), from: [[0, 0]])
    var chance = Chance("bounds")
    for _ in 0..<50 {
      let bounds = free.estimates.map {
        ParameterBounds(low: $0 - chance.uniform(1e-3, 3), high: $0 + chance.uniform(1e-3, 3))
      }
      let corners = bounds.map { chance.uniform() < 0.5 ? $0.low : $0.high }
      let bounded = try fit(TestLaws.line(x), to: Observations(y, bounds: bounds), from: [corners])
      #expect(areClose(free.estimates, bounded.estimates, 1e-9))
    }
  }

  /// However the minimum without bounds is missed, from below or above, the bound in its way is told.
  @Test func theBoundInTheWayIsTold() {
    let x = (0..<20).map { Double($0) / 4 }
    var chance = Chance("held")
    let y = TestLaws.values(TestLaws.approach(x), [1, 3, 0.8]).map { $0 + 0.05 * chance.normal() }
    for rate in [0.5, 0.6, 1.2] {
      let side =
        rate < 0.8
        ? ParameterBounds(low: 0.1, high: rate) : ParameterBounds(low: rate, high: 5)
      #expect(
        failure(
          TestLaws.approach(x), Observations(y, bounds: [.none, .none, side]), [[0, 1, rate]])
          == .atBound(parameter: 2, side: rate < 0.8 ? .high : .low))
    }
  }

  /// A law that always promises more further out has no least loss.
  @Test func aWayWithoutEndIsNoMinimum() {
    let law = PointwiseLaw(x: x, parameters: 1) { x, _, p, g in
      g[0] = -1 / (p[0] * p[0])
      return 1 / p[0]
    }
    #expect(failure(law, Observations(x.map { _ in 0 }), [[1]]) != nil)
  }
}

/// A number that a law can change; tests of one law run on one thread.
private final class Count: @unchecked Sendable {
  var number = 0
}
