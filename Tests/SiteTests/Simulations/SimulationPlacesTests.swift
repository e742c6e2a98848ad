import Diagnostics
import Foundation
import Testing

@testable import Site

/// Where a report speaks of its simulations.
@Suite struct SimulationPlacesTests {
  /// A report with a claim, a page and a table that rest on a simulation.
  private let report: SmallReport = {
    var bank = SimulatedReport(
      """
      money:
        label: Money in the bank
        note: A step is a year.
        steps: 30
        state:
          sum: {start: 100 EUR, next: sum * (1 + rate), label: Balance}
        columns:
          sum: {value: sum, label: What is there}
      """,
      head: """
        parameters:
          rate: 3%
        definitions:
          last: max(data.money.sum)

        """)
    bank.seed = 7
    return bank.report.with("charts/cups.yaml", nil)
      .with(
        "claims/money.yaml",
        """
        doubles:
          says: Money doubles in thirty years.
          models: [toy]
          holds: last > 200 EUR
          verdict: holds
          because: It becomes `= last`.

        """
      )
      .with(
        "en/index.md",
        """
        ---
        title: Coffee
        models: [toy]
        ---

        There is `= last` after thirty years.

        ![](table:money)

        ![](claim:doubles)

        """)
  }()

  private let credit = "Money in the bank: simulated by this report from the seed 7"

  @Test func popoversAndTablesCreditIt() {
    let page = report.output("en/index.html")
    #expect(page.contains("<p class=\"why-sources\">Data \(credit)</p>"))
    #expect(page.contains("<p class=\"figure-credit\">Data \(credit)</p>"))
  }

  @Test func theModelsPageSaysWhatItDoes() {
    let page = report.output("en/model-toy.html")
    for text in [
      "<h2 id=\"model-simulations\">Simulations</h2>",
      "<section class=\"entry\" id=\"data.money\">", "A step is a year.", "31 rows",
      "simulated: 1 run of 30\u{a0}steps", "after every step", "Balance", "What is there",
      "at first ",
      "after a step ", "simulated by this report from the seed 7",
    ] {
      let plain = text.replacingOccurrences(of: "\u{a0}", with: " ")
      #expect(page.contains(text) || page.contains(plain), "\(text)")
    }
    #expect(report.output("en/models.html").contains("1\u{a0}simulation"))
  }

  @Test func numbersNameIt() throws {
    let object =
      try JSONSerialization.jsonObject(
        with: Data(report.output("numbers.json").utf8)) as? [String: Any]
    let data = try #require(object?["data"] as? [[String: Any]])
    #expect(data.compactMap { $0["name"] as? String } == ["money"])
    #expect(
      data.first?["origin"] as? [String: String]
        == ["en": "simulated by this report from the seed 7"])
    let values = try #require(object?["values"] as? [[String: Any]])
    #expect(values.first?["data"] as? [String] == ["money"])
  }

  @Test func claimsTurnWhereItTurns() throws {
    let object =
      try JSONSerialization.jsonObject(
        with: Data(report.output("numbers.json").utf8)) as? [String: Any]
    let claim = try #require((object?["claims"] as? [[String: Any]])?.first)
    let turn = try #require((claim["turning_points"] as? [[String: Any]])?.first)
    #expect(turn["parameter"] as? String == "toy.rate")
    // 2^(1/30) - 1
    let place = try #require(turn["value"] as? Double)
    #expect(abs(place - 2.337) < 0.01)
  }

  @Test func whatItRestsOnIsNoticed() {
    let lines = shortLines(mutateSite(report.input).build)
    #expect(!lines.contains { $0.contains("`toy.rate`") })
  }

  @Test func anExplanationLeadsToItsParameters() {
    let output = explain("data.money", report.input).text.text
    #expect(output.contains("simulated: 1 run of 30 steps"))
    #expect(output.contains(credit))
    #expect(output.contains("toy.rate"))
  }

  @Test func oneThatNothingUsesIsTold() {
    let unused = report.with("en/index.md", "---\ntitle: Coffee\n---\n\nNothing.\n")
      .with("claims/money.yaml", nil)
      .with(
        "models/toy.yaml",
        "title: A toy\nparameters: {a: 1}\nchecks: [a = 1]\nsimulations: {s: {steps: 1, columns: {x: a}}}\n"
      )
    let told = buildSite(unused.wholeInput).diagnostics.map { "\($0.code.name): \($0.message)" }
    #expect(told.contains("unused-data-set: nothing uses the simulation `s`"))
  }

  @Test func whatNothingIsWrittenDownOfIsTold() {
    let walk = SimulatedReport(
      """
      walk:
        steps: 2
        state:
          x: {start: 0, next: x + push}
          y: {start: x, next: y + z}
        each:
          push: 1
          z: y
          w: sum(x -> x, 1, 3)
        columns:
          x: x
      """)
    let report = walk.report.with(
      "en/index.md", "---\ntitle: Coffee\n---\n\n`= max(data.walk.x)`\n")
    let told = buildSite(report.wholeInput).diagnostics.filter {
      $0.message.contains("that `walk` writes down")
    }
    #expect(
      told.map(\.message) == [
        "nothing that `walk` writes down rests on `y`",
        "nothing that `walk` writes down rests on `z`",
        "nothing that `walk` writes down rests on `w`",
      ])
  }
}
