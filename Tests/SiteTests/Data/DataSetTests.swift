import Diagnostics
import Testing

@testable import Site

/// Data sets on their way from a file to a page.
@Suite struct DataSetTests {
  private let model = """
    title: Runs
    data:
      runs:
        origin: {en: Our logbook, nl: Ons logboek}
        licence: CC0
        separator: ";"
        decimal: ","
        columns:
          tokens: {unit: token, header: "tokens (total)"}
          time: h
          share: "%"
          name: {text: true}
    definitions:
      speed: data.runs.tokens / data.runs.time
      typical: geometric_mean(speed)
      faster(x): typical * x
    checks:
      - typical ≈ 158.74 token/h within 0.1%
      - sum(data.runs.share) = 100%
      - mean(data.runs.tokens) ≈ 216.666667 token within 0.1%

    """
  private let table = """
    name;tokens (total);time;share
    "one; two";100,5;2,01;50
    three;400;0,5;25

    four;"149,5";1,495;25

    """

  private var report: SmallReport {
    SmallReport().with("models/lab.yaml", model).with("data/runs.csv", table)
  }

  /// The report with a sentence on its page, above the chart.
  private func report(saying text: String) -> SmallReport {
    report.withPage(text + "\n\n![](chart:cups)\n")
  }

  @Test func valuesOfAPageAreComputedFromData() {
    let body = report(saying: "It is `= lab.typical`, or `= max(data.runs.time)`.").body()
    #expect(body.contains("159\u{A0}tokens/h"))
    #expect(body.contains("2.01\u{A0}h"))
  }

  @Test func originAndLicenceStandBehindEveryValueThatRestsOnData() {
    let shown = "<p class=\"why-sources\">Data runs: Our logbook (CC0)</p>"
    for formula in ["lab.typical", "lab.faster(2)", "sum(data.runs.share)"] {
      #expect(report(saying: "`= \(formula)`").body().contains(shown), "\(formula)")
    }
    #expect(!report(saying: "`= yearly`").body().contains("logbook"))
  }

  @Test func sourcesOfDataAreSourcesOfWhatRestsOnThem() {
    let body =
      report(saying: "`= lab.typical`")
      .replacing("licence: CC0", with: "licence: CC0\n    source: [one]", in: "models/lab.yaml")
      .with("sources.yaml", "- {id: one, title: One, author: [{family: A}]}\n")
      .body()
    #expect(PageShape(body).text.contains("Sources: A, n.d."))
  }

  @Test func aFormulaOfTheCommandLineMayUseData() {
    let output = evaluateFormula("mean(data.runs.tokens) + 1 token", report.input)
    #expect(output.text == "218\u{A0}tokens")
    #expect(output.diagnostics == [])
    let wrong = evaluateFormula("mean(data.runs.token)", report.input)
    #expect(wrong.diagnostics.map(\.code.name) == ["unknown-column"])
  }

  @Test func explanationsNameTheDataOfEachStep() {
    let explanation = explain("lab.typical", report.input)
    #expect(explanation.diagnostics == [])
    #expect(explanation.json.contains("\"data\": [\"data.runs: Our logbook (CC0)\"]"))
    #expect(explanation.json.contains("\"a column of 3 rows in token/h\""))
  }

  @Test func aFigureMayFollowPoints() {
    let chart = """
      title: Points
      x: {unit: h}
      y: {unit: token}
      marks:
        - line: interpolate(data.runs.time, data.runs.tokens, x)
        - point: {x: 1.2 h, y: "interpolate(data.runs.time, data.runs.tokens, 1.2 h)"}
      """
    let chartWithDomain = chart.replacing("{unit: h}", with: "{unit: h, domain: [0.5, 2.01]}")
    expectSoundPages(report.with("charts/cups.yaml", chartWithDomain).build())
  }

  /// What a broken model or file would have said is not missed a second time.
  @Test func oneMistakeMakesOneMessage() {
    func codes(_ report: SmallReport) -> [String] {
      let text = "`= sum(data.runs.tokens)` and `= lab.typical`\n\n![](chart:cups)\n"
      return report.withPage(text).build().diagnostics.map(\.code.name)
    }
    #expect(codes(report) == [])
    let missing = "bad: [\n"
    #expect(codes(report.with("models/lab.yaml", missing)) == ["malformed-yaml"])
    #expect(codes(report.with("data/runs.csv", nil)) == ["missing-data"])
    #expect(codes(report.with("data/runs.csv", "")) == ["no-rows"])
    #expect(
      codes(
        report.replacing("title: Runs\ndata:", with: "title: Runs\ndatas:", in: "models/lab.yaml"))
        == ["unknown-key"])
    #expect(
      codes(report.replacing("unit: token", with: "unit: tokem", in: "models/lab.yaml"))
        == ["unknown-name"])
  }

  @Test func manyRowsAreReadInOnePass() {
    var table = "name;tokens (total);time;share\n"
    for row in 0..<20_000 { table += "r;\(row);1,5;0,005\n" }
    let build = report.with("data/runs.csv", table)
      .replacing("  - typical ≈ 158.74 token/h within 0.1%\n", with: "", in: "models/lab.yaml")
      .replacing("≈ 216.666667 token", with: "≈ 9999.5 token", in: "models/lab.yaml")
      .replacing("geometric_mean(speed)", with: "median(speed)", in: "models/lab.yaml")
      .replacing("= 100%", with: "≈ 100%", in: "models/lab.yaml").build()
    #expect(shortLines(build) == [])
  }
}
