import Foundation
import TestSupport
import Testing

@testable import Site

/// The pages of models.
@Suite struct ModelPageTests {
  private static var report: SmallReport {
    FittedReport().report
      .with(
        "models/coffee.yaml",
        """
        title: A year of coffee
        description: What coffee costs somebody who drinks it every day. Cups are counted, not weighed.
        parameters:
          price: {value: (10 to 18) EUR/kg, label: Price of beans, symbol: p, note: From three shops.}
          dose: {value: 18 g/cup, control: {from: 10 g/cup, to: 25 g/cup}}
          habit:
            value: (2 to 4) cups/day
            label: Cups a day
          unused: 3
        definitions:
          cost(cups_a_day): price * dose * cups_a_day
          yearly: cost(habit) * 1 year in EUR
          tall: plant.line(habit * 1 day / cup * 1 day)
        correlations:
          - correlate(price, habit, -0.5)
        checks:
          - yearly > 0 EUR
          - dose ≈ 18.001 g/cup within 0.1%

        """
      ).withPage(
        """
        A year costs `= yearly`; see [](model:coffee).

        ![](chart:cups)

        ![](formula:coffee.cost)
        """)
  }

  /// What the theme puts into a page of the report.
  private func body(_ path: String) -> String { Self.report.body(of: path) }

  @Test func theListIsItsGolden() { expectGolden(body("en/models.html"), "models.html") }

  @Test func thePageOfAModelIsItsGolden() {
    expectGolden(body("en/model-coffee.html"), "model-coffee.html")
  }

  @Test func thePageOfAModelWithAFitIsItsGolden() {
    expectGolden(body("en/model-plant.html"), "model-plant.html")
  }

  @Test func theMeaningOfColumnsIsAColumnWhereThereIsAny() {
    let report = SmallReport().with("data/rides.csv", "speed\n1\n2\n4\n")
      .with(
        "models/rides.yaml",
        "data: {rides: {origin: A book, licence: CC0, columns: {speed: {unit: km/h, label: Way}}}}\n"
      )
    let head = "<th scope=\"col\">Meaning</th>"
    #expect(report.output("en/model-rides.html").contains(head))
    let plain = report.replacing(", label: Way", with: "", in: "models/rides.yaml")
      .output("en/model-rides.html")
    #expect(!plain.contains(head) && !plain.contains("<td></td>"))
  }

  @Test func dataTellsWhatRestsOnItAndWhereItStands() {
    let report = SmallReport().with("data/rides.csv", "speed\n1\n2\n4\n")
      .with(
        "models/rides.yaml",
        """
        data:
          rides: {origin: A book, licence: CC0, columns: {speed: km/h}}
          fast: {from: rides, where: speed > 1 km/h}
        definitions: {typical: median(data.rides.speed)}

        """
      )
      .with(
        "tables/shown.yaml",
        "title: T\nnames: N\ncolumns: [{label: A}]\n"
          + "rows: [{label: R, value: rides.typical}]\n"
      )
      .with(
        "claims/all.yaml",
        "a: {says: A, verdict: holds, holds: count(data.rides.speed) > 2, models: [rides]}\n"
      )
      .withPage(
        ["`= mean(data.fast.speed)`", "![](table:rides)", "![](table:shown)", "![](chart:cups)"]
          .joined(separator: "\n\n"))
    let page = report.body(of: "en/model-rides.html").visibleBlanks
    func entry(_ name: String) -> String {
      let parts = page.components(separatedBy: "<section class=\"entry\" id=\"\(name)\">")
      return parts.count == 2 ? parts[1].components(separatedBy: "</section>")[0] : ""
    }
    func says(_ name: String, _ term: String, _ link: String) -> Bool {
      entry(name).contains("<dt>\(term)</dt><dd><a href=\"\(link)</a>")
    }
    #expect(says("typical", "Rests on", "#data.rides\">data.rides"))
    #expect(says("typical", "Listed in", "index.html#table-shown\">Table_2"))
    #expect(says("data.rides", "Listed in", "index.html#table-rides\">Table_1"))
    #expect(
      says("data.rides", "Used by", "#typical\">typical</a>, <a href=\"#data.fast\">data.fast"))
    #expect(says("data.rides", "Examined in", "claims.html#claim-a\">a"))
    #expect(says("data.fast", "Shown on", "index.html\">Coffee"))
  }

  @Test func pagesOfModelsAreSound() { expectSoundPages(Self.report.build()) }

  @Test func aLinkToAModelHasItsTitle() {
    #expect(body("en/index.html").contains("<a href=\"model-coffee.html\">A year of coffee</a>"))
  }

  @Test func aLinkToAModelThatIsNotThereHasTheNearest() {
    let report = Self.report.withPage("[](model:cofee)\n\n![](chart:cups)\n")
    let lines = shortLines(report.build())
    #expect(lines.count == 1 && lines[0].contains("unknown-model"), "\(lines)")
  }

  @Test func aModelCannotBeShown() {
    let lines = shortLines(Self.report.withPage("![](model:coffee)\n\n![](chart:cups)\n").build())
    #expect(lines.count == 1 && lines[0].contains("wrong-use"), "\(lines)")
  }

  @Test func everyDefinitionOfTheReportHasItsPlace() {
    let build = SmallReport(realContent).build()
    for model in build.files where model.path.hasPrefix("en/model-") {
      let shape = PageShape(String(decoding: model.bytes, as: UTF8.self))
      #expect(Set(shape["id"]).count == shape["id"].count, "\(model.path)")
      #expect(shape.faults == [], "\(model.path)")
    }
    #expect(build.files.contains { $0.path == "en/model-training_cost.html" })
  }

  @Test func aDescriptionIsShortenedToItsFirstSentence() {
    #expect(firstSentence("It costs 3.5 euros. Not more.") == "It costs 3.5 euros.")
    #expect(firstSentence("No end") == "No end")
    #expect(firstSentence("Is it so?") == "Is it so?")
  }
}
