import CertifiedProblems
import RealMath
import Scaling
import Testing

/// Fits compared with each other, and what they foretell.
@Suite struct ComparisonTests {
  private let cars = TestLaws.line(Cars.speeds)
  private let distances = Observations(Cars.distances)

  // MARK: Likelihood

  /// R's `logLik`, `AIC` and `BIC` of the straight line.
  @Test func criteriaAreThoseOfR() throws {
    let fit = try fit(cars, to: distances, from: [[0, 0]])
    let logLikelihood = try #require(fit.logLikelihood)
    let (aic, bic) = try (#require(fit.aic), #require(fit.bic))
    let aicForFewPoints = try #require(fit.aicForFewPoints)
    #expect(fit.likelihoodParameterCount == 3)
    #expect(isClose(logLikelihood, -206.5784, 1e-6))
    #expect(isClose(aic, 419.1569, 1e-6))
    #expect(isClose(bic, 424.8929, 1e-6))
    #expect(isClose(aicForFewPoints - aic, 2 * 3 * 4 / 46, 1e-9))
  }

  @Test func fewPointsHaveNoCorrectedCriterion() throws {
    let fit = try fit(
      TestLaws.line([1, 2, 3, 4]), to: Observations([1, 2.1, 2.9, 4.2]), from: [[0, 0]])
    #expect(fit.aic != nil && fit.aicForFewPoints == nil)
  }

  /// `Σ ln N(y; f, σ²/w)` with the best `σ²`, term by term.
  @Test func theLikelihoodIsThatOfNormalResiduals() throws {
    let weights = Cars.speeds.map { 1 / $0 }
    let fit = try fit(
      cars, to: Observations(Cars.distances, weights: weights), from: [[0, 0]])
    let variance = fit.objective / 50
    var sum = 0.0
    for (residual, weight) in zip(fit.residuals, weights) {
      let own = variance / weight
      sum -= 0.5 * (residual * residual / own + Double.log(2 * Double.pi * own))
    }
    let logLikelihood = try #require(fit.logLikelihood)
    #expect(isClose(logLikelihood, sum, 1e-12))
  }

  @Test func theLikelihoodOfCountsHasItsCoefficients() throws {
    let fit = try fit(
      TestLaws.constant(2), to: Observations([3, 5], loss: .binomial(trials: [10, 6])),
      from: [[0.4]])
    // Of 120 and 6 ways each has the probability ½¹⁰ and ½⁶.
    let logLikelihood = try #require(fit.logLikelihood)
    #expect(isClose(logLikelihood, Double.log(120 / 1024) + Double.log(6 / 64), 1e-10))
    #expect(fit.likelihoodParameterCount == 1)
  }

  /// Data of a sigmoid choose the sigmoid, data of a line the line, by every criterion.
  @Test(arguments: [true, false]) func theRightLawWins(isSigmoid: Bool) throws {
    var chance = Chance("right")
    let x = (0..<40).map { Double($0) / 4 }
    let planted = TestLaws.values(TestLaws.sigmoid(x), [2, 1.1, 5])
    let y = zip(x, planted).map { (isSigmoid ? $1 : 0.2 + 0.25 * $0) + 0.05 * chance.normal() }
    let observations = Observations(y)
    let line = try fit(TestLaws.line(x), to: observations, from: [[0, 0]])
    let sigmoid = try fit(TestLaws.sigmoid(x), to: observations, from: [[2, 1, 4], [4, 0.2, 6]])
    let aics = try (#require(line.aic), #require(sigmoid.aic))
    let bics = try (#require(line.bic), #require(sigmoid.bic))
    #expect((aics.1 < aics.0) == isSigmoid)
    #expect((bics.1 < bics.0) == isSigmoid)
    let left = (
      leaveOneOut(TestLaws.line(x), to: observations, around: line).rootMeanSquare,
      leaveOneOut(TestLaws.sigmoid(x), to: observations, around: sigmoid).rootMeanSquare
    )
    #expect((left.1 < left.0) == isSigmoid)
  }

  /// A power law with noise in proportion is likelier on the logarithmic scale than on the linear one.
  @Test func scalesCanBeCompared() throws {
    var chance = Chance("scales")
    let x = (1...40).map { Double($0) }
    let y = x.map { 3 * Double.pow($0, 1.2) * Double.exp(0.3 * chance.normal()) }
    let linear = try fit(TestLaws.power(x), to: Observations(y), from: [[1, 1]])
    let logarithmic = try fit(
      TestLaws.power(x), to: Observations(y, scale: .logarithmic), from: [[1, 1]])
    let aics = try (#require(linear.aic), #require(logarithmic.aic))
    #expect(aics.1 < aics.0 - 10)
  }

  // MARK: Leaving one out

  /// For a straight line the left-out residual is the residual divided by one minus the leverage.
  @Test func leavingOneOutOfALineIsExact() throws {
    let fit = try fit(cars, to: distances, from: [[0, 0]])
    let left = leaveOneOut(cars, to: distances, around: fit)
    let mean = Cars.speeds.mean
    let spread = Cars.speeds.variance * 49
    var sum = 0.0
    for (speed, residual) in zip(Cars.speeds, fit.residuals) {
      let leverage = 1 / 50.0 + (speed - mean) * (speed - mean) / spread
      sum += (residual / (1 - leverage)) * (residual / (1 - leverage))
    }
    #expect(left.method == .refits && left.approximated == 0)
    #expect(isClose(left.rootMeanSquare, (sum / 50).squareRoot(), 1e-9))
  }

  /// With many points leverages are used; for a line they are exact too, and for a curve close.
  @Test func leveragesAgreeWithRefits() throws {
    var chance = Chance("leverages")
    for scale in [Observations.Scale.linear, .logarithmic] {
      let x = (0..<240).map { _ in chance.uniform(1, 9) }
      let y = x.map { 2 * Double.pow($0, 0.8) * Double.exp(0.1 * chance.normal()) }
      let many = Observations(y, scale: scale)
      let fit = try fit(TestLaws.power(x), to: many, from: [[1, 1]])
      let left = leaveOneOut(TestLaws.power(x), to: many, around: fit)
      #expect(left.method == .leverages)
      var sum = 0.0
      for point in x.indices {
        let others = x.indices.filter { $0 != point }
        let without = try Scaling.fit(
          TestLaws.power(others.map { x[$0] }),
          to: Observations(others.map { y[$0] }, scale: scale), from: [fit.estimates])
        let miss = y[point] - TestLaws.values(TestLaws.power([x[point]]), without.estimates)[0]
        sum += miss * miss
      }
      #expect(isClose(left.rootMeanSquare, (sum / 240).squareRoot(), 1e-4))
    }
  }

  @Test func leavingCountsOutIsInSuccesses() throws {
    let observations = Observations([3, 8, 2], loss: .binomial(trials: [10, 20, 10]))
    let fit = try fit(TestLaws.constant(3), to: observations, from: [[0.5]])
    let left = leaveOneOut(TestLaws.constant(3), to: observations, around: fit)
    // Without each point the share is that of the other two.
    let foretold: [Double] = [10 * 10 / 30, 20 * 5 / 20, 10 * 11 / 30]
    let squares: [Double] = zip(observations.values, foretold).map { ($0 - $1) * ($0 - $1) }
    #expect(isClose(left.rootMeanSquare, squares.mean.squareRoot(), 1e-8))
  }

  // MARK: Prediction

  /// The band of a straight line is known in closed form.
  @Test func theBandOfALineIsExact() throws {
    let fit = try fit(cars, to: distances, from: [[0, 0]])
    let deviation = fit.residualStandardDeviation
    for speed in [0.0, 15.4, 40] {
      let off = speed - Cars.speeds.mean
      let share = 1 / 50.0 + off * off / (Cars.speeds.variance * 49)
      #expect(
        isClose(
          fit.standardError(gradient: [1, speed]), deviation * share.squareRoot(), 1e-10))
      let value = fit.estimates[0] + fit.estimates[1] * speed
      #expect(
        isClose(
          fit.observationDeviation(value: value, gradient: [1, speed], weight: 4),
          deviation * (share + 0.25).squareRoot(), 1e-10))
    }
  }

  /// On the logarithmic scale the deviation is that of the logarithm, whatever the unit of the law.
  @Test func theBandOnTheLogarithmicScaleIsRelative() throws {
    var chance = Chance("band")
    let x = (1...30).map { Double($0) }
    let y = x.map { 5 * $0 * Double.exp(0.2 * chance.normal()) }
    let fit = try fit(
      TestLaws.power(x), to: Observations(y, scale: .logarithmic), from: [[1, 1]])
    let direct = try Scaling.fit(
      TestLaws.logarithmOfPower(x), to: Observations(y.map { Double.log($0) }), from: [[1, 1]])
    let (factor, power) = (Double.pow(7, fit.estimates[1]), Double.log(7))
    let value = fit.estimates[0] * factor
    let gradient = [factor, value * power]
    let relative = [1 / fit.estimates[0], power]
    #expect(
      isClose(
        fit.standardError(gradient: gradient) / value, direct.standardError(gradient: relative),
        1e-8))
    #expect(
      isClose(
        fit.observationDeviation(value: value, gradient: gradient),
        direct.observationDeviation(value: Double.log(value), gradient: relative), 1e-8))
  }

  @Test func theBandOfCountsHoldsTheirChance() throws {
    let fit = try fit(
      TestLaws.constant(2), to: Observations([3, 9], loss: .binomial(trials: [20, 20])),
      from: [[0.4]])
    let deviation = fit.observationDeviation(value: 0.3, gradient: [1], weight: 50)
    let (chance, law) = (50 * 0.3 * 0.7, 50 * 50 * 0.3 * 0.7 / 40)
    #expect(isClose(deviation, (chance + law).squareRoot(), 1e-9))
  }
}
