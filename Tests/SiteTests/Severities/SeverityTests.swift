import Testing

@testable import Site

/// What authors say of severities, in the call, in files, and in `report.yaml`.
@Suite struct SeverityTests {
  /// A chart that stands on no page: a warning.
  private let unused = SmallReport().withPage("Coffee.\n")
  private let told =
    "content/charts/cups.yaml:1:1: warning: no page shows this chart [unused-chart]"

  private func lines(_ report: SmallReport, _ options: [SeverityOption] = []) -> [String] {
    shortLines(buildSite(ReportInput(content: report.input.content, severities: options)))
  }

  private func choosing(_ choice: String, in report: SmallReport? = nil) -> SmallReport {
    (report ?? unused).replacing(
      "pages: [index]", with: "pages: [index]\ndiagnostics: {\(choice)}", in: "report.yaml")
  }

  @Test func theReportChooses() {
    #expect(lines(unused).map { $0.hasSuffix("[unused-chart]") } == [true])
    #expect(lines(choosing("unused-chart: allow")) == [])
    #expect(lines(choosing("unused-chart: error")).map { $0.contains(": error: ") } == [true])
    #expect(choosing("unused-chart: error").build().files.isEmpty)
  }

  @Test func theCallWinsOverTheFile() {
    let report = choosing("unused-chart: allow")
    let denied = lines(report, [SeverityOption("--deny", "unused-chart", .error)])
    #expect(denied.map { $0.contains(": error: ") } == [true])
    #expect(lines(unused, [SeverityOption("--allow", "unused-chart", .allow)]) == [])
  }

  @Test func aFileAllowsItselfOnly() {
    let local = unused.replacing(
      "title: A cup", with: "allow: unused-chart\ntitle: A cup", in: "charts/cups.yaml")
    #expect(lines(local) == [])
    // A page cannot allow what stands in a chart.
    let elsewhere = SmallReport().with(
      "en/index.md", "---\ntitle: Coffee\nallow: [unused-chart]\n---\n\nCoffee.\n")
    #expect(
      lines(elsewhere).map { $0.split(separator: "[").last } == [
        "unused-chart]", "unused-allowance]",
      ])
    // The file wins over the report.
    #expect(lines(choosing("unused-chart: error", in: local)) == [])
  }

  @Test func whatIsAllowedForNothingIsTold() {
    #expect(
      lines(choosing("bare-number: allow, unused-media: error", in: SmallReport())) == [
        "content/report.yaml:4:15: warning: nothing here is `bare-number` [unused-allowance]"
      ])
    #expect(
      lines(SmallReport(), [SeverityOption("--allow", "unused-data", .allow)]) == [
        "--allow:1:1: warning: nothing here is `unused-data` [unused-allowance]"
      ])
    #expect(
      lines(choosing("bare-number: allow, unused-allowance: allow", in: SmallReport())) == [])
    // After an error nobody knows what else there would be.
    let broken = choosing("bare-number: allow", in: SmallReport().withPage("`= nothing`"))
    #expect(!lines(broken).contains { $0.contains("unused-allowance") })
  }

  @Test func errorsOfTheLanguageStay() {
    #expect(
      lines(choosing("unit-mismatch: allow", in: SmallReport())) == [
        "content/report.yaml:4:15: error: `unit-mismatch` is always an error [fixed-severity]"
      ])
    #expect(
      lines(choosing("unsued-chart: allow", in: SmallReport())) == [
        "content/report.yaml:4:15: error: there is no diagnostic `unsued-chart` [unknown-code]"
      ])
    #expect(
      lines(SmallReport(), [SeverityOption("--deny", "unit", .error)]) == [
        "--deny:1:1: error: there is no diagnostic `unit` [unknown-code]"
      ])
  }

  @Test func warningsMadeErrorsDoNotHideWhatPagesShow() {
    let report = choosing("unused-chart: error, ").withPage("<a href=\"x\">y</a>\n")
      .replacing("pages: [index]", with: "pages: [index]\nraw_html: true", in: "report.yaml")
    #expect(
      lines(report).map { $0.split(separator: "[").last } == ["unused-chart]", "broken-link]"])
  }

  /// The table and the pages of the codes say the same.
  @Test func everyWarningCanBeChosen() {
    let warnings = CodePage.all.filter {
      $0.head.joined(separator: " ").contains("This is a warning")
    }
    let chosen = Set(LintCode.all.filter { $0.level != .error }.map(\.name))
    #expect(Set(warnings.map(\.code)) == chosen, "keep LintCode.all and the pages in step")
    for code in LintCode.all { #expect(DiagnosticPage(code: code.name) != nil, "\(code.name)") }
    #expect(Set(LintCode.all.map(\.name)).count == LintCode.all.count)
  }
}
