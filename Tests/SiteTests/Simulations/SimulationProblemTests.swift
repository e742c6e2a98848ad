import Diagnostics
import Testing

@testable import Site

/// What is wrong with simulations is told once, at its characters.
@Suite struct SimulationProblemTests {
  /// A simulation with lines of `state`, `each` and `columns`.
  private func lines(
    state: String = "x: {start: 0, next: x + 1}", each: String = "", columns: String = "x: x",
    runs: String = "2", steps: String = "3", head: String = ""
  ) -> [String] {
    let each = each.isEmpty ? "" : "  each:\n    \(each)\n"
    let report = SimulatedReport(
      "s:\n  runs: \(runs)\n  steps: \(steps)\n  state:\n    \(state)\n" + each
        + "  columns:\n    \(columns)\n", head: head)
    return shortLines(report.report.build()).map { line in
      String(line.drop { $0 != " " }.dropFirst())
    }
  }

  @Test func aSoundOneHasNone() { #expect(lines() == []) }

  @Test func sizesAreWholeNumbers() {
    #expect(
      lines(runs: "2.5")
        == ["error: a number of runs is whole, and at least 1 [wrong-size]"])
    #expect(
      lines(steps: "0") == ["error: a number of steps is whole, and at least 1 [wrong-size]"])
    #expect(
      lines(steps: "3 kg")
        == ["error: a number of steps has no unit, found a quantity in `kg` [wrong-size]"])
    #expect(
      lines(state: "x: {count: 20_000, start: 0}", columns: "x: sum(x)")
        == ["error: these are too many elements [wrong-size]"])
  }

  @Test func whatIsUncertainIsNamed() {
    let head = "parameters:\n  a: 1 to 2\n"
    #expect(
      lines(state: "x: {start: 0, next: x + a}", head: head)
        == ["error: a simulation takes only what is certain [uncertain-simulation]"])
    #expect(
      lines(runs: "a", head: head)
        == ["error: a simulation takes only what is certain [uncertain-simulation]"])
    #expect(lines(state: "x: {start: 0, next: x + median(a)}", head: head) == [])
  }

  @Test func elementsAreNoValues() {
    let state = "x: {count: 3, start: 0}"
    #expect(
      lines(state: state)
        == ["error: `x` has 3 elements, and one value is due [elements-not-value]"])
    #expect(
      lines(state: state, each: "y: {count: 2, value: x}", columns: "y: sum(y)")
        == ["error: `x` has 3 elements, where there are 2 [unlike-counts]"])
    #expect(
      lines(
        state: state, each: "y: {count: 2, value: 1}", columns: "y: sum(x * y)")
        == ["error: `y` has 2 elements, where there are 3 [unlike-counts]"])
    #expect(
      lines(columns: "y: product(x)")
        == [
          "error: `product` multiplies the elements of a row, and none is named here [no-elements]"
        ])
  }

  @Test func aStepKeepsTheUnit() {
    #expect(
      lines(state: "x: {start: 1 kg, next: x * 2 m}")
        == ["error: a step cannot make `kg m` of `kg` [unit-mismatch]"])
    #expect(lines(state: "x: {start: 1 kg, next: x + 5 g}") == [])
    #expect(lines(state: "x: {start: 1 kg, next: 0}") == [])
  }

  @Test func circlesAreTold() {
    #expect(
      lines(each: "a: b + 1\n    b: a + 1", columns: "a: a")
        == ["error: `a` depends on itself [cycle]"])
    #expect(
      lines(each: "a: sum(data.s.x)", columns: "a: a")
        == ["error: the data set `s` is made of itself [cycle]"])
  }

  @Test func namesMeanOneThing() {
    #expect(
      lines(each: "x: 2") == [
        "error: `x` would mean two things in the simulation [repeated-name]"
      ])
    #expect(
      lines(each: "step: 2")
        == ["error: every simulation has a `step` of its own [reserved-name]"])
    #expect(
      lines(columns: "run: x")
        == ["error: every simulation has a `run` of its own [reserved-name]"])
    #expect(
      lines(each: "xx: y", columns: "x: x") == ["error: `y` is not defined here [unknown-name]"])
  }

  @Test func tooMuchWorkIsNotBegun() {
    #expect(
      lines(runs: "10_000", steps: "1_000_000_000")
        == ["error: this simulation would take too long [simulation-too-long]"])
  }

  @Test func oneRunIsNotManyRuns() {
    func label(runs: Int, steps: Int) -> String? {
      SimulatedReport(
        "s:\n  runs: \(runs)\n  steps: \(steps)\n  state:\n    x: {start: 0, next: x + 1}\n"
          + "  columns:\n    x: x\n"
      ).report.build().diagnostics.first?.labels.first?.text
    }
    #expect(label(runs: 1, steps: 1_000_000_000)?.hasPrefix("1 run of 1000000000 steps: ") == true)
    #expect(
      label(runs: 20, steps: 1_000_000_000)?.hasPrefix("20 runs of 1000000000 steps: ") == true)
  }

  /// Whatever takes the time: few runs of very many steps, the start, what is written down, a search, a function that takes long.
  @Test(arguments: [
    ("1", "1_000_000_000", "x: {start: 0, next: x + 1}", "x: x"),
    ("1", "50_000_000", #"x: {start: 0, next: "x + uniform(0, 1)"}"#, "x: x"),
    ("10_000_000", "1", #"x: {start: "sum(i -> lgamma(i + uniform(0, 1)), 1, 500)"}"#, "x: x"),
    ("100_000", "2", "x: {start: 0}", #"x: "sum(i -> ln(i + x + step), 1, 50_000)""#),
    ("10_000", "1_000", #"x: {start: 1, next: "inverse(t -> t^3 + t, x, 0, 10)"}"#, "x: x"),
    ("1_000", "30_000", #"x: {start: 1, next: "beta_distribution(x + 2, 3)"}"#, "x: x"),
  ])
  func workIsCountedWhereverItIs(runs: String, steps: String, state: String, column: String) {
    #expect(
      lines(
        state: state, columns: column, runs: runs, steps: steps + "\n  record: {per_decade: 1}")
        == ["error: this simulation would take too long [simulation-too-long]"])
  }

  @Test func aRowOfManyElementsIsCheckedOnce() {
    // The names of one formula are looked at once, and not for each of its elements.
    #expect(
      lines(
        state: "x: {count: 10_000, start: element, next: x + 1}", columns: "x: sum(x)", runs: "1")
        == [])
    #expect(
      lines(
        state: "x: {count: 3, start: element, next: x + a}", columns: "x: sum(x)",
        head: "parameters:\n  a: 1 to 2\n")
        == ["error: a simulation takes only what is certain [uncertain-simulation]"])
  }

  @Test func keysAreNamedWhetherTheyAreThereOrNot() {
    let report = SimulatedReport(
      """
      s:
        steps: 3
        states: {x: 1}
        recrd: {every: 2}
        columns: {x: 1}
      """)
    let told = report.report.build().diagnostics.filter { $0.code == "unknown-key" }
    #expect(told.map(\.hint) == ["did you mean `state`?", "did you mean `record`?"])
  }

  @Test func aRecordIsToldOnce() {
    for (record, message) in [
      ("2", "error: `record` must be a mapping, found `2` [wrong-kind]"),
      ("{each: 2}", "error: `each` is not a key of a record [unknown-key]"),
      ("{}", "error: a record needs the key `every` [missing-key]"),
    ] {
      #expect(lines(steps: "3\n  record: \(record)") == [message])
    }
  }

  @Test func columnsAreAskedForAsTheyAreWritten() {
    let report = SimulatedReport("s:\n  steps: 3\n  columns: {}\n").report.build()
    #expect(report.diagnostics.map(\.hint) == ["name at least one, such as `{x: x}`"])
  }

  @Test func whatADefinitionLostIsToldOnce() {
    let head = "parameters:\n  a: 0\ndefinitions:\n  c: b + 1\n  b: 1 / a\n"
    #expect(
      lines(state: "x: {start: 1, next: x + c}", head: head)
        == ["error: division by zero [division-by-zero]"])
  }

  @Test func whatIsUncertainIsNamedAsItIsWritten() {
    let report = SimulatedReport(
      """
      s:
        steps: 3
        state:
          x: {start: q.a}
        columns: {x: x}
      t:
        steps: 9
        columns: {y: "2 * step + normal(0, 1)"}
      """,
      head: """
        fits:
          q: {data: t, x: step, y: y, law: a + b * step, parameters: {a: 1, b: 2}}

        """)
    #expect(
      report.report.build().diagnostics.map(\.hint) == [
        "take `median(q.a)`, or write the distribution into the simulation"
      ])
  }

  @Test func whatIsLostIsToldWithItsRunAndStep() {
    let report = SimulatedReport(
      """
      s:
        runs: 30
        steps: 9
        state:
          x: {start: run, next: "x + 1 / (x - 20)"}
        columns:
          x: ln(x - 2)
      """)
    let build = report.report.build()
    let told = build.diagnostics.map { "\($0.code.name): " + $0.notes.joined(separator: ", ") }
    #expect(told == ["outside-domain: this happens in run 1, before its first step"])
    let later = SimulatedReport(
      """
      s:
        runs: 30
        steps: 9
        state:
          x: {start: run}
          y: {start: 0, next: "1 / (x + step - 33)"}
        columns:
          y: y
      """)
    let lost = later.report.build().diagnostics
    #expect(lost.map(\.code.name) == ["division-by-zero"])
    #expect(lost.map(\.notes) == [["this happens in run 30, after step 3"]])
  }
}
