import CertifiedProblems
import RealMath
import Scaling
import Testing

/// The losses against what is known of them.
@Suite struct LossTests {
  // MARK: Least squares

  /// Stopping distances of cars by speed (M. Ezekiel 1930), fitted by R's `lm`.
  @Test func aStraightLineIsThatOfR() throws {
    let fit = try fit(TestLaws.line(Cars.speeds), to: Observations(Cars.distances), from: [[0, 0]])
    #expect(areClose(fit.estimates, [-17.57909, 3.932409], 1e-6))
    #expect(areClose(fit.standardErrors, [6.7584402, 0.4155128], 1e-6))
    #expect(isClose(fit.residualStandardDeviation, 15.37959, 1e-6))
    #expect(isClose(fit.rSquared, 0.6510794, 1e-6))
    #expect(fit.degreesOfFreedom == 48)
    #expect(isClose(fit.correlations[1], -0.9468, 1e-3))
    #expect(fit.correlations[0] == 1 && fit.correlations[1] == fit.correlations[2])
    #expect(isClose(fit.residuals[0], 2 - fit.values[0], 1e-12))
    #expect(fit.start == 0 && fit.finishedStarts == 1 && fit.agreeingStarts == 1)
    #expect(fit.steps <= 5 && fit.evaluations <= 10)
  }

  @Test func aConstantIsTheMean() throws {
    let values = [3.0, 1, 4, 1, 5, 9, 2, 6]
    let fit = try fit(TestLaws.constant(8), to: Observations(values), from: [[0]])
    #expect(isClose(fit.estimates[0], 3.875, 1e-14))
    #expect(isClose(fit.standardErrors[0], (values.variance / 8).squareRoot(), 1e-12))
    #expect(fit.rSquared.magnitude < 1e-12)
  }

  /// A law that goes through all points is fitted too, to rounding.
  @Test func aPerfectFitIsFound() throws {
    let x = (0..<12).map { 0.5 + Double($0) / 2 }
    for planted in [[2.0, 1.3, 4], [1e9, 0.9, 3]] {
      let law = TestLaws.sigmoid(x)
      let fit = try fit(
        law, to: Observations(TestLaws.values(law, planted)), from: [[planted[0] / 2, 1, 5]])
      #expect(areClose(fit.estimates, planted, 1e-13))
      #expect(isClose(fit.rSquared, 1, 1e-14))
    }
  }

  // MARK: Huber's loss

  @Test func aHugeThresholdGivesLeastSquares() throws {
    let plain = try fit(
      TestLaws.line(Cars.speeds), to: Observations(Cars.distances), from: [[0, 0]])
    let huber = try fit(
      TestLaws.line(Cars.speeds), to: Observations(Cars.distances, loss: .huber(threshold: 1e6)),
      from: [[0, 0]])
    #expect(areClose(plain.estimates, huber.estimates, 1e-12))
    #expect(areClose(plain.covariance, huber.covariance, 1e-11))
    #expect(isClose(plain.objective, huber.objective, 1e-14))
    #expect(huber.logLikelihood == nil && huber.aic == nil && huber.bic == nil)
  }

  /// However far off, an outlier moves the line no more than a point at the threshold would.
  @Test func aHugeOutlierIsTolerated() throws {
    var chance = Chance("outlier")
    let x = (0..<30).map { Double($0) }
    let clean = x.map { 1 + 2 * $0 + 0.1 * chance.normal() }
    var fits: [Fit] = []
    for outlier in [30.0, 1e6, 1e12] {
      var values = clean
      values[20] += outlier
      fits.append(
        try fit(
          TestLaws.line(x), to: Observations(values, loss: .huber(threshold: 0.15)),
          from: [[0, 0]]))
    }
    #expect(areClose(fits[0].estimates, fits[1].estimates, 1e-9))
    #expect(areClose(fits[0].estimates, fits[2].estimates, 1e-6))
    #expect((fits[0].estimates[1] - 2).magnitude < 0.01)
  }

  /// At the minimum the slope is exactly zero: the residuals, cut off, sum to nothing against each derivative.
  @Test(arguments: [1e-3, 0.1, 1, 10, 100])
  func theMinimumOfHubersLossIsExact(threshold: Double) throws {
    let fit = try fit(
      TestLaws.line(Cars.speeds),
      to: Observations(Cars.distances, loss: .huber(threshold: threshold)), from: [[0, 0]])
    let scores = fit.residuals.map { min(max($0, -threshold), threshold) }
    let whole = 50 * threshold
    #expect(scores.reduce(0, +).magnitude < 1e-7 * whole)
    #expect(zip(scores, Cars.speeds).map { $0 * $1 }.reduce(0, +).magnitude < 1e-7 * 25 * whole)
  }

  /// A small threshold gives the least sum of distances: the median.
  @Test func aTinyThresholdGivesTheMedian() throws {
    let values = [3.0, 1, 4, 1.5, 5, 9, 2, 6, 50]
    let fit = try fit(
      TestLaws.constant(9), to: Observations(values, loss: .huber(threshold: 1e-6)), from: [[20]])
    #expect((fit.estimates[0] - 4).magnitude < 1e-5)
  }

  // MARK: Counts

  @Test func aShareIsTheShareOfSuccesses() throws {
    let fit = try fit(
      TestLaws.constant(3),
      to: Observations([3, 8, 1], loss: .binomial(trials: [10, 20, 10])), from: [[0.5]])
    #expect(isClose(fit.estimates[0], 0.3, 1e-12))
    #expect(isClose(fit.standardErrors[0], (0.3 * 0.7 / 40).squareRoot(), 1e-12))
    #expect(isClose(fit.residuals[1], 2, 1e-11))
    // Pearson's X² = 0/2.1 + 2²/4.2 + 2²/2.1.
    let dispersion = (4 / 4.2 + 4 / 2.1) / 2
    #expect(isClose(fit.residualStandardDeviation, dispersion.squareRoot(), 1e-11))
  }

  /// O-rings of the space shuttle by temperature, any in distress (S. Dalal and others 1989), fitted by R's `glm`.
  @Test func aLogisticRegressionIsThatOfR() throws {
    let trials = [Double](repeating: 1, count: 23)
    let fit = try fit(
      TestLaws.logistic(Shuttle.temperatures),
      to: Observations(Shuttle.distress, loss: .binomial(trials: trials)), from: [[0, 0]])
    #expect(areClose(fit.estimates, [15.0429, -0.2322], 2e-4))
    #expect(areClose(fit.standardErrors, [7.3786, 0.1082], 4e-4))
    #expect(isClose(fit.objective, 20.315, 2e-5))
    #expect(isClose(fit.rSquared, 1 - 20.315 / 28.267, 1e-4))
    let aic = try #require(fit.aic)
    #expect(isClose(aic, 24.315, 2e-5))
  }

  @Test func certainOutcomesAreAllowed() throws {
    let fit = try fit(
      TestLaws.logistic([-3, -2, -1, 0, 1, 2, 3]),
      to: Observations(
        [0, 0, 1, 5, 9, 10, 10], loss: .binomial(trials: [Double](repeating: 10, count: 7))),
      from: [[0, 0]])
    #expect(fit.estimates[0].magnitude < 1e-9)
    #expect(fit.estimates[1] > 1.5 && fit.estimates[1] < 3)
  }
}

/// Speeds in miles per hour and stopping distances in feet.
enum Cars {
  static let speeds: [Double] = [
    4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15,
    15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24,
    24, 25,
  ]
  static let distances: [Double] = [
    2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20,
    26, 54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92,
    93, 120, 85,
  ]
}

/// Temperatures in degrees Fahrenheit at launch, and whether an O-ring was in distress.
private enum Shuttle {
  static let temperatures: [Double] = [
    66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58,
  ]
  static let distress: [Double] = [
    0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1,
  ]
}

extension [Double] {
  /// The mean.
  var mean: Double { reduce(0, +) / Double(count) }

  /// The variance with one degree of freedom less.
  var variance: Double {
    let mean = self.mean
    return map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(count - 1)
  }
}
