import Diagnostics
import RealMath
import Testing

@testable import Site

/// What is known of simulations in closed form, or can be computed by a plain loop.
@Suite struct SimulationLawTests {
  @Test func compoundGrowthIsItsClosedForm() {
    let growth = SimulatedReport(
      """
      money:
        steps: 30
        state:
          sum: {start: 100 EUR, next: sum * (1 + rate)}
        columns:
          sum: sum
      """, head: "parameters:\n  rate: 3%\n")
    #expect(growth.value("max(data.money.sum) ≈ 100 EUR * (1 + toy.rate)^30") == "true")
    #expect(growth.value("count(data.money.sum)") == "31")
    #expect(
      growth.value("max(abs(data.money.sum / 1.03^data.money.step - 100 EUR)) < 1e-9 EUR") == "true"
    )
  }

  @Test func theLogisticMapIsThatOfAPlainLoop() {
    let map = SimulatedReport(
      """
      map:
        steps: 60
        state:
          x: {start: 0.2, next: 3.9 * x * (1 - x)}
        columns:
          x: x
      """)
    var x = 0.2
    for step in 0...60 {
      if step % 20 == 0 {
        #expect(map.value("max(where(data.map.x, data.map.step = \(step))) = \(x)") == "true")
      }
      x = 3.9 * x * (1 - x)
    }
  }

  @Test func drawsAreThoseOfTheirStreams() {
    let draws = SimulatedReport(
      """
      draws:
        runs: 3
        steps: 2
        state:
          kept: {start: "uniform(0, 1)"}
        each:
          fresh: {count: 2, value: "uniform(0, 1)"}
        columns:
          kept: kept
          low: min(fresh)
          high: max(fresh)
      """)
    func number(_ stream: String, _ step: Int, _ run: Int) -> Double {
      RandomStream(seed: 1, name: ("toy.draws." + stream).utf8).uniform(at: step << 32 | run)
    }
    for run in 0..<3 {
      for step in 0...2 {
        let rows = "data.draws.run = \(run + 1) and data.draws.step = \(step)"
        let pair = [number("fresh[1]", step, run), number("fresh[2]", step, run)]
        for (column, expected) in [
          ("kept", number("kept.start", 0, run)), ("low", min(pair[0], pair[1])),
          ("high", max(pair[0], pair[1])),
        ] {
          #expect(draws.value("max(where(data.draws.\(column), \(rows))) = \(expected)") == "true")
        }
      }
    }
  }

  @Test func theVarianceOfARandomWalkGrowsWithItsSteps() {
    let walk = SimulatedReport(
      """
      walk:
        runs: 4000
        steps: 100
        record: {every: 25}
        state:
          x: {start: 0 m, next: "x + normal(0 m, 2 m)"}
        columns:
          x: x
      """)
    for step in [25, 50, 75, 100] {
      // The variance of so many runs is off by 2.2% or so.
      let variance = "sd(where(data.walk.x, data.walk.step = \(step)))^2"
      #expect(walk.value("\(variance) ≈ \(4 * step) m^2 within 9%") == "true")
      #expect(walk.value("sd(where(data.walk.x, data.walk.step = 0)) = 0 m") == "true")
    }
  }

  @Test func aTwoArmedBanditPaysItsExpectedReward() {
    let bandit = SimulatedReport(
      """
      bandit:
        runs: 20000
        steps: 1
        each:
          left: "uniform(0, 1) < 30%"
          paid: "if left then (if uniform(0, 1) < 20% then 1 else 0) else (if uniform(0, 1) < 60% then 1 else 0)"
        columns:
          paid: paid
      """)
    #expect(bandit.value("abs(mean(data.bandit.paid) - (30% * 20% + 70% * 60%)) < 0.9%") == "true")
  }

  /// The mean of REINFORCE's update is the gradient of the expected reward, with any baseline.
  @Test func theMeanUpdateIsTheGradientOfTheExpectedReward() {
    let learner = SimulatedReport(
      """
      learner:
        runs: 60000
        steps: 1
        state:
          skill: {count: 2, start: "if element = 1 then 0.4 else -0.3", next: skill + (reward - 0.2) * (right - chance)}
        each:
          chance: {count: 2, value: logistic(skill)}
          right: {count: 2, value: "if uniform(0, 1) < chance then 1 else 0"}
          reward: product(right)
        columns:
          first: max(skill)
          second: min(skill)
          total: sum(skill)
      """,
      head: """
        definitions:
          reward(a, b): logistic(a) * logistic(b)
          all(a): reward(0.4 + a, -0.3 + a)
          gradient: slope(all, 0)

        """)
    // The sum of both updates has the slope along both: each is off by some 0.003.
    #expect(
      learner.value(
        "abs(mean(where(data.learner.total, data.learner.step = 1)) - 0.1 - toy.gradient) < 0.01")
        == "true")
    #expect(learner.value("toy.gradient > 0.2") == "true")
  }
}
