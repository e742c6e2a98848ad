import CertifiedProblems
import RealMath
import Scaling
import Testing

/// What must not matter does not: the order of the rows, units, how a weight is written.
@Suite struct InvarianceTests {
  private let x: [Double]
  private let y: [Double]

  init() {
    var chance = Chance("invariance")
    x = (0..<30).map { _ in chance.uniform(0, 8) }
    y = TestLaws.values(TestLaws.sigmoid(x), [2, 1.3, 4]).map { $0 + 0.05 * chance.normal() }
  }

  /// Every kind of loss and scale that the sigmoid can have here.
  private func observations(_ y: [Double], _ weights: [Double]? = nil) -> [Observations] {
    [
      Observations(y, weights: weights),
      Observations(y, weights: weights, loss: .huber(threshold: 0.03)),
      Observations(y.map { max($0, 0.01) }, weights: weights, scale: .logarithmic),
      Observations(
        y.map { min(max($0 / 2.2, 0), 1) * 50 }, weights: weights,
        loss: .binomial(trials: y.map { _ in 50 })),
    ]
  }

  private let starts = [[0.9, 1.0, 4.5]]

  @Test func orderOfRowsDoesNotMatter() throws {
    var chance = Chance("order")
    let order = chance.order(x.count)
    #expect(order != order.sorted())
    for (plain, mixed) in zip(observations(y), observations(order.map { y[$0] })) {
      let first = try fit(TestLaws.sigmoid(x), to: plain, from: starts)
      let second = try fit(TestLaws.sigmoid(order.map { x[$0] }), to: mixed, from: starts)
      #expect(areClose(first.estimates, second.estimates, 1e-9))
      #expect(areClose(first.covariance, second.covariance, 1e-8))
      #expect(isClose(first.objective, second.objective, 1e-12))
    }
  }

  /// A million of one unit is one of another, for what is observed, for where, and for each parameter.
  @Test func unitsDoNotMatter() throws {
    for (large, small) in [(1e12, 1e-9), (1e-7, 1e8), (3.6e3, 0.01)] {
      let first = try fit(TestLaws.sigmoid(x), to: Observations(y), from: starts)
      let second = try fit(
        TestLaws.sigmoid(x.map { $0 * small }), to: Observations(y.map { $0 * large }),
        from: [[0.9 * large, 1 / small, 4.5 * small]])
      let units = [large, 1 / small, small]
      #expect(areClose(zip(first.estimates, units).map { $0 * $1 }, second.estimates, 1e-9))
      #expect(
        areClose(zip(first.standardErrors, units).map { $0 * $1 }, second.standardErrors, 1e-9))
      #expect(first.steps == second.steps)
      #expect(isClose(first.rSquared, second.rSquared, 1e-10))
    }
  }

  @Test func weightsAreRepeatedRows() throws {
    let weights = x.indices.map { Double(1 + $0 % 3) }
    let places = x.indices.flatMap { [Int](repeating: $0, count: 1 + $0 % 3) }
    for (weighted, repeated) in zip(
      observations(y, weights), observations(places.map { y[$0] }))
    {
      // Huber's threshold is one of the weighted residual, so rows and weights differ there.
      if case .huber = weighted.loss { continue }
      let first = try fit(TestLaws.sigmoid(x), to: weighted, from: starts)
      let second = try fit(TestLaws.sigmoid(places.map { x[$0] }), to: repeated, from: starts)
      #expect(areClose(first.estimates, second.estimates, 1e-9))
      #expect(isClose(first.objective, second.objective, 1e-10))
      // More rows are more degrees of freedom; chance alone has none.
      var freedom = Double(first.degreesOfFreedom) / Double(second.degreesOfFreedom)
      if case .binomial = weighted.loss { freedom = 1 }
      #expect(areClose(first.covariance.map { $0 * freedom }, second.covariance, 1e-8))
    }
  }

  @Test func aCommonFactorOfWeightsDoesNotMatter() throws {
    let weights = x.map { 1 + $0 }
    let first = try fit(TestLaws.sigmoid(x), to: Observations(y, weights: weights), from: starts)
    let second = try fit(
      TestLaws.sigmoid(x), to: Observations(y, weights: weights.map { $0 * 1e9 }), from: starts)
    #expect(areClose(first.estimates, second.estimates, 1e-10))
    #expect(areClose(first.standardErrors, second.standardErrors, 1e-9))
    let likelihoods = try (#require(first.logLikelihood), #require(second.logLikelihood))
    #expect(isClose(likelihoods.0, likelihoods.1, 1e-10))
  }

  @Test func theLogarithmicScaleIsTheFitOfLogarithms() throws {
    let x = self.x.map { $0 + 1 }
    let y = zip(x, self.y).map { 3 * Double.pow($0, 0.7) * Double.exp(0.1 * $1) }
    let scaled = try fit(
      TestLaws.power(x), to: Observations(y, scale: .logarithmic), from: [[1, 1]])
    let direct = try fit(
      TestLaws.logarithmOfPower(x), to: Observations(y.map { Double.log($0) }), from: [[1, 1]])
    #expect(areClose(scaled.estimates, direct.estimates, 1e-10))
    #expect(areClose(scaled.covariance, direct.covariance, 1e-9))
    #expect(isClose(scaled.rSquared, direct.rSquared, 1e-10))
    for (first, second) in zip(scaled.residuals, direct.residuals) {
      #expect((first - second).magnitude < 1e-10)
    }
    // The same densities, of y and of ln y.
    let jacobian = y.reduce(0) { $0 + Double.log($1) }
    let likelihoods = try (#require(scaled.logLikelihood), #require(direct.logLikelihood))
    #expect(isClose(likelihoods.0 + jacobian, likelihoods.1, 1e-10))
  }

  @Test func theSameInputGivesTheSameBits() throws {
    for observations in observations(y) {
      let first = try fit(TestLaws.sigmoid(x), to: observations, from: starts)
      let second = try fit(TestLaws.sigmoid(x), to: observations, from: starts)
      #expect(first == second)
    }
  }
}
