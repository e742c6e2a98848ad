import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct ExplanationTests {
  @Test(arguments: [
    ("trees", ["coffee.yearly", "yearly", "office.total", "office.total / 2", "coffee.cost"]),
    (
      "values",
      ["coffee.is_dear", "coffee.yearly > 200 EUR", "double", "2 * 3"]
    ),
    ("words", ["kg", "exp", "x -> coffee.dose * x", "pi"]),
    ("names", ["names.applied", "names.g / 2", "x -> x"]),
    ("models", ["office", "empty"]),
    ("sources", ["roast2025", "office-survey", "unread", "yield2025"]),
    ("claims", ["dear", "undecided", "undecidd"]),
    (
      "problems",
      [
        "yerly", "unit-mismach", "not-a-unt", "office-servey", "nothing-of-this-kind", "offise",
        "coffee.yerly",
        "coffe.yearly", "colleagues", "cost(1)", "lost.all", "1 +", "yearly +", "",
        "1 kg + 1 EUR", "yearly / 2",
      ]
    ),
  ])
  func whatIsExplainedReadsLikeThis(name: String, subjects: [String]) {
    let sections = subjects.map { "== \($0)\n" + printed(explain($0, explainedReport.input)) }
    expectGolden(sections.joined(separator: "\n"), name + ".txt")
  }

  @Test func aMistakeInAClaimMattersToClaimsAlone() {
    let broken = explainedReport.with(
      "claims/all.yaml", "dear:\n  says: A\n  verdict: holds\n  holds: 1 +\n")
    #expect(explain("coffee.dose", broken.input).diagnostics == [])
    #expect(explain("dear", broken.input).diagnostics.count == 1)
  }

  @Test func aTreeCanBeCut() {
    let sections = [0, 1, 2].map { depth in
      "== \(depth)\n" + printed(explain("office.total", explainedReport.input, depth: depth))
    }
    expectGolden(sections.joined(separator: "\n"), "depths.txt")
  }

  @Test func aProgramGetsEveryFactOnce() {
    let explanation = explain("office.total / 2", explainedReport.input)
    expectGolden(explanation.json + "\n", "total.json")
    #expect(explain("yerly", explainedReport.input).json == "")
  }

  @Test func everyDefinitionOfTheReportIsWorthWhatItsPagesSay() throws {
    let report = SmallReport(realContent)
    let numbers = try #require(
      try JSONSerialization.jsonObject(with: Data(report.output("numbers.json").utf8))
        as? [String: Any])
    let definitions = try #require(numbers["definitions"] as? [[String: Any]])
    #expect(definitions.count > 40)
    // Each explanation reads the whole report: some tell as much as all.
    for definition in definitions.enumerated().filter({ $0.offset % 12 == 5 }).map(\.element) {
      let name = try #require(definition["name"] as? String)
      let found = explain(name, report.input)
      let json = try JSONSerialization.jsonObject(with: Data(found.json.utf8)) as? [String: Any]
      #expect(json?["value"] as? Double == definition["value"] as? Double, "\(name)")
      #expect(json?["unit"] as? String == definition["unit"] as? String, "\(name)")
      let texts = definition["text"] as? [String: String]
      #expect(json?["text"] as? String == texts?["en"], "\(name)")
      #expect(found.text.text.hasPrefix(name), "\(name)")
    }
  }

  @Test(arguments: [
    (SmallReport(realContent), "energy.years"), (explainedReport, "office.total"),
  ])
  func everyNeedIsShownAndEveryDefinitionOnceInFull(report: SmallReport, name: String) throws {
    let found = explain(name, report.input)
    let json = try JSONSerialization.jsonObject(with: Data(found.json.utf8)) as? [String: Any]
    let steps = try #require(json?["definitions"] as? [[String: Any]])
    let needs = steps.map { ($0["needs"] as? [String] ?? []).count }.reduce(0, +)
    let lines = found.text.text.split(separator: "\n")
    #expect(lines.count { $0.contains("├─ ") || $0.contains("└─ ") } == needs)
    #expect(lines.count { $0.hasSuffix("(see above)") } == needs - steps.count + 1)
    for step in steps {
      let place = "\(step["path"] as? String ?? ""):\(step["line"] as? Int ?? 0)"
      #expect(lines.count { $0.split(separator: " ").contains(Substring(place)) } == 1, "\(place)")
    }
  }

  @Test func aLongChainIsExplainedAsFarAsItIsShown() {
    var model = "definitions:\n  d0: 1\n"
    for index in 1...3_000 { model += "  d\(index): d\(index - 1) + 1\n" }
    let found = explain("chain.d3000", explainedReport.with("models/chain.yaml", model).input)
    #expect(found.diagnostics == [])
    #expect(found.text.text.contains("… tenfold explain chain.d2950\n"))
    #expect(!found.text.text.contains("chain.d2949"))
    #expect(found.json.contains("\"name\": \"chain.d0\""))
  }

  @Test func nothingOfAReportReachesTheTerminalRaw() {
    let model = "definitions:\n  d: {value: 1, label: \"a\\e[31mred\\nline\"}\n"
    let found = explain("odd.d", explainedReport.with("models/odd.yaml", model).input)
    #expect(found.text.text.contains("a␛[31mred line\n"))
  }

  @Test func onlyModelsAndSourcesCount() {
    let report = explainedReport.with("en/index.md", "`= nothing`").with("charts/c.yaml", "x: 3")
    #expect(explain("yearly", report.input).diagnostics == [])
    let unknown = report.replacing(
      "[office-survey, ", with: "[office-servey, ", in: "models/coffee.yaml")
    #expect(explain("yearly", unknown.input).diagnostics.map(\.code.name) == ["unknown-source"])
    #expect(explain("coffee.dose", unknown.input).diagnostics == [])
    let malformed = report.with("sources.yaml", "- {id: [}")
    #expect(explain("yearly", malformed.input).diagnostics.map(\.code.name) == ["malformed-yaml"])
  }

  @Test func aNameInWhatCouldNotBeReadIsNotCalledUnknown() {
    let report = explainedReport.replacing("  share:", with: "  share: [", in: "models/office.yaml")
    let found = explain("office.total", report.input)
    #expect(!found.diagnostics.isEmpty && found.text.text.isEmpty)
    #expect(
      !found.diagnostics.contains { $0.code == "unknown-name" || $0.code == "unknown-subject" })
  }

  @Test func theReadmeShowsWhatIsPrinted() throws {
    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../README.md")
    let tree = printed(explain("yearly", SmallReport().input)).split(separator: "\n")
      .map { "    " + $0.replacing("\u{A0}", with: " ") + "\n" }
    let text = try String(contentsOf: readme, encoding: .utf8)
    #expect(text.contains("    $ tenfold explain yearly\n" + tree.joined()))
  }

  @Test func numbersNeedNoReport() {
    #expect(
      printed(explain("310 GWh / 2", ReportInput(content: []))).visibleBlanks
        == "310 GWh / 2 = 155_GWh\n")
  }
}
