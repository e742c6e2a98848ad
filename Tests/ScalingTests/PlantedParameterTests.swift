import CertifiedProblems
import RealMath
import Scaling
import Testing

/// Parameters that were planted are found again, as far off as the standard errors say.
@Suite struct PlantedParameterTests {
  /// A law at random places with random parameters, and where to begin.
  struct Problem {
    let law: PointwiseLaw
    let planted: [Double]
    let start: [Double]
  }

  static func problem(_ kind: Int, _ chance: inout Chance) -> Problem {
    let x = (0..<40).map { _ in chance.uniform(0.5, 8) }
    switch kind {
    case 0:
      return Problem(
        law: TestLaws.line(x), planted: [chance.uniform(-3, 3), chance.uniform(-3, 3)],
        start: [0, 0])
    case 1:
      return Problem(
        law: TestLaws.power(x), planted: [chance.uniform(1, 5), chance.uniform(-1, 1.5)],
        start: [1, 0.1])
    case 2:
      return Problem(
        law: TestLaws.sigmoid(x),
        planted: [chance.uniform(1, 4), chance.uniform(0.8, 2), chance.uniform(3, 5)],
        start: [1, 1, 4.2])
    default:
      return Problem(
        law: TestLaws.approach(x),
        planted: [chance.uniform(1, 3), chance.uniform(2, 5), chance.uniform(0.4, 1)],
        start: [1, 1, 0.5])
    }
  }

  /// The pull of an estimate, how many standard errors it is off, is standard normal to first order in the
  /// noise. Of 200 problems with some two parameters each the mean square is known to 7%.
  @Test func pullsAreStandardNormal() throws {
    var chance = Chance("planted")
    var (sum, squares, count, beyond) = (0.0, 0.0, 0.0, 0.0)
    for index in 0..<200 {
      let problem = Self.problem(index % 4, &chance)
      let noise = [0.003, 0.01, 0.03][index % 3]
      let values = TestLaws.values(problem.law, problem.planted).map {
        $0 + noise * chance.normal()
      }
      let fit = try fit(problem.law, to: Observations(values), from: [problem.start])
      #expect(isClose(fit.residualStandardDeviation, noise, 0.45), "problem \(index)")
      for parameter in problem.planted.indices {
        let off = fit.estimates[parameter] - problem.planted[parameter]
        let pull = off / fit.standardErrors[parameter]
        sum += pull
        squares += pull * pull
        count += 1
        if pull.magnitude > 1.9600 { beyond += 1 }
      }
    }
    #expect((sum / count).magnitude < 0.15)
    // Student's distribution with some 37 degrees of freedom has the variance 1.06.
    #expect((squares / count - 1.06).magnitude < 0.2)
    #expect((beyond / count - 0.057).magnitude < 0.035)
  }

  /// Weights that are inverse variances give the right standard errors where the noise differs.
  @Test func pullsAreStandardNormalWithWeights() throws {
    var chance = Chance("weighted")
    var (squares, count) = (0.0, 0.0)
    for _ in 0..<100 {
      let x = (0..<30).map { _ in chance.uniform(1, 9) }
      let values = x.map { 2 - 0.5 * $0 + 0.1 * $0 * chance.normal() }
      let fit = try fit(
        TestLaws.line(x), to: Observations(values, weights: x.map { 7 / ($0 * $0) }),
        from: [[0, 0]])
      for (estimate, (planted, error)) in zip(
        fit.estimates, zip([2, -0.5], fit.standardErrors))
      {
        let pull = (estimate - planted) / error
        squares += pull * pull
        count += 1
      }
    }
    #expect((squares / count - 1.08).magnitude < 0.3)
  }

  @Test func successesAreFoundAgain() throws {
    var chance = Chance("successes")
    var (squares, count) = (0.0, 0.0)
    for _ in 0..<100 {
      let x = (0..<25).map { _ in chance.uniform(-2, 2) }
      let planted = [chance.uniform(-1, 1), chance.uniform(0.5, 1.5)]
      let law = TestLaws.logistic(x)
      let successes = TestLaws.values(law, planted).map { probability in
        Double((0..<40).count { _ in chance.uniform() < probability })
      }
      let fit = try fit(
        law,
        to: Observations(
          successes, loss: .binomial(trials: [Double](repeating: 40, count: x.count))),
        from: [[0, 0]])
      for parameter in planted.indices {
        let off = fit.estimates[parameter] - planted[parameter]
        squares += off * off / fit.covariance[3 * parameter]
        count += 1
      }
    }
    #expect((squares / count - 1).magnitude < 0.25)
  }

  /// Huber's loss on normal noise, cut off at half a standard deviation, beyond which six of ten points lie.
  @Test func pullsAreStandardNormalWithHubersLoss() throws {
    var chance = Chance("huber")
    var (squares, count) = (0.0, 0.0)
    for _ in 0..<100 {
      let problem = Self.problem(0, &chance)
      let values = TestLaws.values(problem.law, problem.planted).map { $0 + 0.1 * chance.normal() }
      let fit = try fit(
        problem.law, to: Observations(values, loss: .huber(threshold: 0.05)), from: [[0, 0]])
      for parameter in problem.planted.indices {
        let off = fit.estimates[parameter] - problem.planted[parameter]
        squares += off * off / fit.covariance[3 * parameter]
        count += 1
      }
    }
    #expect((squares / count - 1.06).magnitude < 0.3)
  }
}
