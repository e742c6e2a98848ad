import Diagnostics
import Foundation
import Testing

@testable import Site

/// What `numbers.json` and the command's `eval` tell programs.
@Suite struct NumbersTests {
  @Test func everyComputedNumberIsThere() throws {
    let report = SmallReport.inTwoLanguages(["habit", "yearly | words, 2 digits"])
      .with(
        "charts/cups.yaml",
        "title: 'T `= coffee.dose`'\nx: {domain: [0, 6], unit: cup/day}\ny: {unit: EUR}\nmarks: [{line: coffee.cost(x) * 1 year, label: {en: L, nl: M}}, {rule: {y: 5 EUR}}]\n"
      )
      .with(
        "en/index.md",
        "---\ntitle: A\nmodels: [coffee]\n---\n\n`= habit` `= yearly | words, 2 digits`\n\n![](chart:cups)\n"
      )
      .with(
        "nl/index.md",
        "---\ntitle: B\nmodels: [coffee]\n---\n\n`= habit` `= yearly | words, 2 digits`\n\n![](chart:cups)\n"
      )
    let numbers = try Numbers(report.build())
    #expect(numbers.schema == "tenfold-numbers/1")
    #expect(
      numbers.definitions.compactMap { $0["name"] as? String }
        == ["coffee.price", "coffee.dose", "coffee.habit", "coffee.yearly"])
    let yearly = numbers.definition("coffee.yearly")
    #expect(yearly?["value"] as? Double == 276.129)
    #expect(yearly?["unit"] as? String == "EUR")
    #expect(yearly?["dimension"] as? String == "euros")
    #expect(yearly?["interval"] is NSNull)
    #expect((yearly?["text"] as? [String: String])?["nl"]?.visibleBlanks == "€_276")
    #expect(
      numbers.values.map { $0["file"] as? String } == [
        "en/index.md", "en/index.md", "nl/index.md", "nl/index.md", "charts/cups.yaml",
      ])
    #expect(numbers.values[1]["formula"] as? String == "yearly")
    #expect(numbers.values[1]["format"] as? String == "words, 2 digits")
    #expect((numbers.values[1]["text"] as? [String: String])?.keys.sorted() == ["en"])
    #expect((numbers.values[4]["text"] as? [String: String])?.keys.sorted() == ["en", "nl"])
    #expect(numbers.series.count == 2)
    #expect(numbers.series[0]["x_unit"] as? String == "cup/d")
    #expect((numbers.series[0]["label"] as? [String: String]) == ["en": "L", "nl": "M"])
    let xs = numbers.series[0]["x"] as? [Double] ?? []
    let ys = numbers.series[0]["y"] as? [Double] ?? []
    #expect(xs.first == 0 && xs.last == 6 && xs.count == ys.count)
    #expect(ys.last.map { abs($0 - 552.258) < 1e-9 } == true)
  }

  @Test func aValueOfATextInTwoLanguagesIsThereOnce() throws {
    let title =
      "title: {en: 'A `= coffee.dose` of `= coffee.dose` at `= coffee.yearly | 1 decimal`', "
      + "nl: 'B `= coffee.yearly | 2 decimals` en `= coffee.dose` `= coffee.dose`'}"
    let report = SmallReport.inTwoLanguages([])
      .with(
        "charts/cups.yaml",
        title + "\nx: {domain: [0, 6], unit: cup/day}\ny: {unit: EUR}\n"
          + "marks: [{line: coffee.cost(x) * 1 year}]\n"
      )
      .with("en/index.md", "---\ntitle: A\n---\n\n![](chart:cups)\n")
      .with("nl/index.md", "---\ntitle: B\n---\n\n![](chart:cups)\n")
    let values = try Numbers(report.build()).values
    #expect(
      values.map { $0["formula"] as? String } == [
        "coffee.dose", "coffee.dose", "coffee.yearly", "coffee.yearly",
      ])
    #expect(
      values.map { ($0["text"] as? [String: String])?.keys.sorted() } == [
        ["en", "nl"], ["en", "nl"], ["en"], ["nl"],
      ])
    let json = mutateSite(report.input).json
    #expect(json.components(separatedBy: "\"coffee.dose\"").count == 4)
  }

  @Test func numbersStandOnALineEach() {
    let text = SmallReport().output("numbers.json")
    #expect(text.components(separatedBy: "\n").filter { $0.contains("\"name\"") }.count == 4)
    #expect(text.hasSuffix("}\n"))
  }

  @Test func aFormulaIsComputedAgainstTheModels() throws {
    let input = SmallReport().input
    let found = evaluateFormula("coffee.yearly / 12", input)
    #expect(found.diagnostics == [] && found.text == "€23")
    let json = try JSONSerialization.jsonObject(with: Data(found.json.utf8)) as? NSDictionary
    #expect(json?["value"] as? Double == 23.01075)
    #expect(json?["unit"] as? String == "EUR" && json?["interval"] is NSNull)
  }

  @Test func aFormulaNeedsNoReport() {
    let nothing = ReportInput(content: [])
    #expect(evaluateFormula("310 GWh / 2 * 1e6 / 30_856 TWh", nothing).text.hasPrefix("5.02"))
    let wrong = evaluateFormula("3 token + 2 FLOP", nothing)
    #expect(wrong.text == "" && wrong.json == "")
    #expect(wrong.diagnostics.map(\.labels.count) == [2])
    #expect(evaluateFormula("1 / 0", nothing).diagnostics.map(\.code.name) == ["division-by-zero"])
    #expect(evaluateFormula("", nothing).diagnostics.map(\.code.name) == ["empty-formula"])
    #expect(evaluateFormula("nothing", nothing).diagnostics.map(\.code.name) == ["unknown-name"])
  }

  @Test func aProblemOfAPageDoesNotStandInTheWayOfAFormula() {
    let report = SmallReport().withPage("`= nothing`").with("charts/cups.yaml", "x: 3")
    #expect(evaluateFormula("coffee.habit", report.input).text.visibleBlanks == "3_cups/day")
    let broken = report.replacing("14 EUR/kg", with: "14 EUR +", in: "models/coffee.yaml")
    let output = evaluateFormula("coffee.habit", broken.input)
    #expect(output.text == "" && output.diagnostics.count == 1)
  }

  @Test func checkingAReportTellsTheSameAndWritesNothing() {
    let report = SmallReport().withPage("`= nothing` `= 3`\n")
    var stages: [Stage] = []
    let check = checkSite(report.input) { stages.append($0) }
    #expect(check.diagnostics == report.build().diagnostics && check.files.isEmpty)
    #expect(stages == [.parse, .check, .evaluate, .layOut, .assemble, .inspect])
    #expect(checkSite(SmallReport().input).counts == SmallReport().build().counts)
    let counts = SmallReport().build().counts
    #expect(counts.pages == 1 && counts.values == 3 && counts.figures == 1)
  }

  @Test func eachLanguageIsCountedByItself() {
    let report = SmallReport.inTwoLanguages([])
      .with(
        "charts/cups.yaml",
        "title: {en: 'A `= coffee.dose`', nl: 'B'}\nx: {domain: [0, 6], unit: cup/day}\n"
          + "y: {unit: EUR}\nmarks: [{line: coffee.cost(x) * 1 year}]\n"
      )
      .with("en/index.md", "---\ntitle: A\n---\n\nOne two `= coffee.dose`.\n\n![](chart:cups)\n")
      .with("nl/index.md", "---\ntitle: B\n---\n\nEen `= coffee.dose`.\n\n![](chart:cups)\n")
    #expect(
      report.build().counts.languages == [
        LanguageCounts(language: "en", pages: 1, words: 3, figures: 1, claims: 0, values: 2),
        LanguageCounts(language: "nl", pages: 1, words: 2, figures: 1, claims: 0, values: 1),
      ])
  }
}
