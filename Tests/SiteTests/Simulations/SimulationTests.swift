import Diagnostics
import Testing

@testable import Site

/// Simulations on their way from a model to a number.
@Suite struct SimulationTests {
  private let walk = """
    walk:
      runs: 20
      steps: 40
      record: {every: 10}
      state:
        x: {count: 3, start: "normal(1, 2)", next: "x + drift + normal(0, 1)"}
        y: {start: mean(x), next: "y + sum(x) * push"}
      each:
        push: "uniform(-1, 1)"
        drift: "push + uniform(0, 1)"
      columns:
        x: sum(x)
        y: y

    """

  /// A number that all runs and steps go into.
  private let sum = "sum(data.walk.x + data.walk.y * data.walk.step / data.walk.run)"

  /// The same rows of a longer walk with more runs.
  private let part = """
    sum(where(data.walk.x + data.walk.y * data.walk.step / data.walk.run, data.walk.run <= 20 and data.walk.step <= 40))
    """

  @Test func whatStandsBesideAWalkChangesNoNumber() {
    let plain = SimulatedReport(walk).value(sum)
    func changed(_ old: String, _ new: String) -> String {
      #expect(walk.contains(old))
      return walk.replacing(old, with: new)
    }
    #expect(SimulatedReport(changed("runs: 20", "runs: 93")).value(part) == plain)
    #expect(
      SimulatedReport(changed("steps: 40", "steps: 70")).value(part) == plain)
    #expect(
      SimulatedReport(changed("    y: y", "    y: y\n    z: \"uniform(0, 1) + push\"")).value(sum)
        == plain)
    #expect(
      SimulatedReport("other:\n  steps: 3\n  columns: {u: \"uniform(0, 1)\"}\n" + walk).value(sum)
        == plain)
    #expect(
      SimulatedReport(changed("state:\n", "state:\n    w: {start: \"uniform(0, 1)\"}\n")).value(sum)
        == plain)
    // The order of keys.
    let turned = changed(
      "    push: \"uniform(-1, 1)\"\n    drift: \"push + uniform(0, 1)\"",
      "    drift: \"push + uniform(0, 1)\"\n    push: \"uniform(-1, 1)\"")
    #expect(SimulatedReport(turned).value(sum) == plain)
  }

  @Test func whoWorksChangesNoNumber() {
    var many = SimulatedReport(walk.replacing("runs: 20", with: "runs: 700"))
    let backwards = Host { count, task in
      Array((0..<count).reversed().map { task($0) }.reversed())
    } now: {
      .zero
    }
    let plain = many.value(sum)
    #expect(many.value(sum, host: backwards) == plain)
    many.seed = 2
    #expect(many.value(sum) != plain)
  }

  @Test(arguments: [
    ("{every: 40}", "2"), ("{every: 30}", "3"), ("{every: 1}", "41"), ("{per_decade: 1}", "4"),
    ("{per_decade: 3}", "7"),
  ])
  func columnsAreWrittenDownAtTheStart(record: String, rows: String) {
    let report = SimulatedReport(walk.replacing("{every: 10}", with: record))
    #expect(report.value("count(where(data.walk.x, data.walk.run = 20))") == rows)
    #expect(report.value("min(data.walk.step) = 0 and max(data.walk.step) = 40") == "true")
  }

  @Test func rowsGoRunByRun() {
    let report = SimulatedReport(walk)
    #expect(report.value("count(data.walk.run)") == "100")
    #expect(
      report.value(
        "max(abs(data.walk.run * 1000 + data.walk.step - data.walk.run * 1000 - data.walk.step))")
        == "0")
  }

  @Test func namesOfTheModelAreThere() {
    let report = SimulatedReport(
      """
      queue:
        runs: servers * 2
        steps: 3
        state:
          waiting: {start: 0 kg, next: waiting + arrival(step) * 1 h}
        columns:
          waiting: waiting + run * 0 kg
      """,
      head: """
        parameters:
          servers: 2
          speed: 10 to 20
        definitions:
          arrival(n): (n + 1) * typical * 1 kg/h
          typical: median(speed)

        """)
    #expect(report.value("count(data.queue.waiting)") == "16")
    #expect(report.value("max(data.queue.waiting) ≈ 6 kg * toy.typical") == "true")
  }

  @Test func aStateWithoutNextStaysAndStatesBeginWithEachOther() {
    let report = SimulatedReport(
      """
      still:
        steps: 5
        state:
          double: {start: 2 * one}
          one: {count: 2, start: element * 1 m}
          ease: {start: sum(one), next: ease + double_sum}
        each:
          double_sum: sum(2 * one - one)
        columns:
          ease: ease
          spread: max(one) - min(one)
          average: mean(one)
          square: product(one)
      """.replacing("double: {start: 2 * one}", with: "double: {count: 2, start: 2 * one}"))
    #expect(report.value("max(data.still.ease) = 18 m") == "true")
    #expect(report.value("max(data.still.spread) = 1 m") == "true")
    #expect(report.value("mean(data.still.average) = 1.5 m") == "true")
    #expect(report.value("max(data.still.square) = 2 m^2") == "true")
  }

  @Test func aFitAndAGroupRestOnASimulation() {
    let report = SimulatedReport(
      """
      noisy:
        runs: 5
        steps: 20
        each:
          seen: "3 + 2 * step + normal(0, 0.1)"
        columns:
          seen: seen
      """,
      head: """
        data:
          means: {from: noisy, group: {by: step, columns: {seen: mean(seen)}}}
        fits:
          line: {data: means, x: step, y: seen, law: a + b * step, parameters: {a: 1, b: 1}}

        """)
    #expect(report.value("abs(toy.line.estimate.b - 2) < 0.02") == "true")
    #expect(report.value("toy.line.observations") == "21")
  }
}

extension String {
  /// The text with another in the place of a part of it.
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
