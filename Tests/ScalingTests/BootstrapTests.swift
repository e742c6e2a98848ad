import CertifiedProblems
import RealMath
import Scaling
import Testing

/// Replicates: the same ones always, and as far apart as they should be.
@Suite struct BootstrapTests {
  private func sigmoid(_ name: String) throws -> (PointwiseLaw, Observations, Fit) {
    var chance = Chance(name)
    let law = TestLaws.sigmoid((0..<30).map { Double($0) / 4 })
    let observations = Observations(
      TestLaws.values(law, [2, 1.4, 4]).map { $0 + 0.05 * chance.normal() })
    return (law, observations, try fit(law, to: observations, from: [[1, 1, 3]]))
  }

  /// Workers that begin at the end: what a host with threads could do.
  private let backwards = Workers { count, task in
    var results = [[Double]](repeating: [], count: count)
    for index in (0..<count).reversed() { results[index] = task(index) }
    return results
  }

  @Test func replicatesAreTheSameForAnyWorkers() throws {
    let (law, observations, fit) = try sigmoid("workers")
    func replicates(_ count: Int, _ workers: Workers, seed: UInt64 = 1) -> Replicates {
      bootstrap(
        law, to: observations, around: fit, replicates: count, seed: seed, name: "b".utf8,
        workers: workers)
    }
    let first = replicates(100, .one)
    #expect(first == replicates(100, backwards))
    #expect(first.estimates[0].count + first.failures == 100)
    let more = replicates(150, .one)
    #expect(first.estimates[2].elementsEqual(more.estimates[2].prefix(first.estimates[2].count)))
    #expect(first != replicates(100, .one, seed: 2))
    #expect(replicates(0, .one).estimates == [[], [], []])
  }

  /// From many points the replicates' spread is the standard error.
  @Test func theSpreadOfReplicatesIsTheStandardError() throws {
    var chance = Chance("spread")
    let x = (0..<200).map { _ in chance.uniform(0, 10) }
    let observations = Observations(x.map { 1 + 2 * $0 + chance.normal() })
    let fit = try fit(TestLaws.line(x), to: observations, from: [[0, 0]])
    let replicates = bootstrap(
      TestLaws.line(x), to: observations, around: fit, replicates: 500, seed: 1, name: "s".utf8)
    #expect(replicates.failures == 0)
    for parameter in 0..<2 {
      let spread = replicates.estimates[parameter].variance.squareRoot()
      #expect(isClose(spread, fit.standardErrors[parameter], 0.15))
      #expect(
        isClose(replicates.estimates[parameter].mean, fit.estimates[parameter], 0.02))
    }
    // What stands at one place belongs together.
    let (first, second) = (replicates.estimates[0], replicates.estimates[1])
    let (means, count) = ((first.mean, second.mean), Double(first.count))
    let together =
      zip(first, second).map { ($0 - means.0) * ($1 - means.1) }.reduce(0, +) / (count - 1)
    let correlation = together / (first.variance * second.variance).squareRoot()
    #expect((correlation - fit.correlations[1]).magnitude < 0.1)
  }

  /// Intervals of 90% hold what was planted nine times out of ten: of 300 problems, 270 give or take 16. From
  /// forty points the interval of quantiles covers some 88%.
  @Test func intervalsCoverAtTheirRate() throws {
    var chance = Chance("cover")
    var (plain, corrected) = (0.0, 0.0)
    for problem in 0..<300 {
      let x = (0..<40).map { _ in chance.uniform(1, 5) }
      // The noise differs from place to place, which the bootstrap of pairs does not mind.
      let observations = Observations(x.map { 2 * $0 + 0.2 * $0 * chance.normal() })
      let law = TestLaws.proportion(x)
      let fit = try fit(law, to: observations, from: [[1]])
      let replicates = bootstrap(
        law, to: observations, around: fit, replicates: 149, seed: UInt64(problem),
        name: "cover".utf8)
      if replicates.interval(of: 0, probability: 0.9).contains(2) { plain += 1 }
      if replicates.correctedInterval(of: 0, probability: 0.9).contains(2) { corrected += 1 }
    }
    #expect((plain / 300 - 0.885).magnitude < 0.04)
    #expect((corrected / 300 - 0.885).magnitude < 0.04)
  }

  /// Of a skewed estimate the corrected interval reaches further to the long side.
  @Test func theCorrectedIntervalLeansWithTheEstimate() throws {
    var chance = Chance("skew")
    // The mean of log-normal numbers.
    let values = (0..<25).map { _ in Double.exp(chance.normal()) }
    let observations = Observations(values)
    let fit = try fit(TestLaws.constant(25), to: observations, from: [[1]])
    let replicates = bootstrap(
      TestLaws.constant(25), to: observations, around: fit, replicates: 999, seed: 1,
      name: "skew".utf8)
    let plain = replicates.interval(of: 0, probability: 0.9)
    let corrected = replicates.correctedInterval(of: 0, probability: 0.9)
    #expect(corrected.upperBound > plain.upperBound)
    #expect(corrected.lowerBound > plain.lowerBound)
    #expect(plain.contains(fit.estimates[0]) && corrected.contains(fit.estimates[0]))
  }

  /// Few points are sometimes all drawn from fewer places than a law has parameters: that is no replicate.
  @Test func replicatesThatDetermineNothingAreCounted() throws {
    let x = [1.0, 2, 3]
    let observations = Observations([1, 2.1, 2.9])
    let fit = try fit(TestLaws.line(x), to: observations, from: [[0, 0]])
    let replicates = bootstrap(
      TestLaws.line(x), to: observations, around: fit, replicates: 900, seed: 1, name: "few".utf8)
    // One place alone is drawn once in nine times.
    #expect((replicates.failures - 100).magnitude < 40)
    #expect(replicates.estimates[0].filter { !$0.isFinite } == [])
  }
}
