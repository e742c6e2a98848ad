import CertifiedProblems
import RealMath
import Scaling
import Testing

/// Many starts: the best minimum is found, whichever start leads there.
@Suite struct StartTests {
  /// A wave has a minimum for nearly every frequency, and the right one among them.
  private let wave = PointwiseLaw(x: (0..<40).map { Double($0) / 4 }, parameters: 2) {
    x, _, p, g in
    g[0] = Double.sin(p[1] * x)
    g[1] = p[0] * x * Double.cos(p[1] * x)
    return p[0] * g[0]
  }

  private func observations() -> Observations {
    var chance = Chance("wave")
    return Observations(TestLaws.values(wave, [2, 3.3]).map { $0 + 0.1 * chance.normal() })
  }

  @Test func theBestOfManyMinimaIsFound() throws {
    let starts = (1...200).map { [1, Double($0) / 40] }
    let fit = try fit(wave, to: observations(), from: starts)
    #expect((fit.estimates[0] - 2).magnitude < 0.1 && (fit.estimates[1] - 3.3).magnitude < 0.01)
    #expect(fit.finishedStarts >= 6 && fit.finishedStarts <= 8)
    #expect(fit.agreeingStarts == fit.finishedStarts)
    let alone = try Scaling.fit(wave, to: observations(), from: [starts[fit.start]])
    #expect(areClose(alone.estimates, fit.estimates, 1e-9))
    // Each start costs some steps, few of them all.
    #expect(fit.evaluations < 200 * 12)
  }

  @Test func aFewStartsAreAllFollowed() throws {
    let fit = try fit(wave, to: observations(), from: [[1, 1], [1, 3.2], [1, 3.4], [1, 2]])
    #expect((fit.estimates[1] - 3.3).magnitude < 0.01)
    #expect(fit.finishedStarts == 4 && fit.agreeingStarts >= 2)
    #expect(fit.start == 1)
  }

  /// Of starts that reach the same minimum the first is told, so that more of them change nothing.
  @Test func theFirstOfEqualStartsIsTold() throws {
    let starts = [[1, 3.4], [1, 3.2], [2, 3.3], [1, 3.4]]
    let fit = try fit(wave, to: observations(), from: starts)
    #expect(fit.start == 0)
    #expect(fit.agreeingStarts == 4)
  }

  /// The loss that scaling laws of language models are fitted with (J. Hoffmann and others 2022): Huber's, of the
  /// logarithm of `A/N^α + B/D^β + E`, with a threshold far below the noise, from a grid of starts.
  @Test func theLawOfChinchillaIsFoundFromAGrid() throws {
    let problem = Chinchilla(points: 80)
    let fit = try fit(
      problem.law, to: problem.observations, from: Chinchilla.starts.filter { $0[4] == 0.5 })
    for (parameter, planted) in Chinchilla.planted.enumerated() {
      let off = (fit.estimates[parameter] - planted).magnitude
      #expect(off < 4 * fit.standardErrors[parameter], "parameter \(parameter)")
    }
    let single = try Scaling.fit(
      problem.law, to: problem.observations, from: [Chinchilla.planted])
    #expect(areClose(single.estimates, fit.estimates, 1e-7))
    #expect(isClose(single.objective, fit.objective, 1e-10))
  }
}
