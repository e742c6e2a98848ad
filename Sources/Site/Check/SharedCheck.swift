import Diagnostics

/// What is checked of a report before its pages: all that they share.
///
/// Pages are checked on top of it, each time on the same state, so that a report of which only pages change begins
/// here. Nothing in it depends on pages: it is made from a report that has none.
struct SharedCheck: Sendable {
  /// What was checked, but for values and references.
  struct Parts: Sendable {
    var definitions: [CheckedDefinition]
    var controls: [CheckedControl]
    var checks: [CheckedCheck]
    var charts: [CheckedChart]
    var tables: [CheckedTable]
    var claims: [CheckedClaim]
  }

  private let checker: ReportChecker
  private let parts: Parts
  /// The report without its pages.
  let report: CheckedReport

  /// Checks a report without pages.
  init(_ report: Report, _ host: Host) {
    var checker = ReportChecker(report, host)
    parts = checker.checkShared()
    self.checker = checker
    self.report = checker.checked(parts, [:])
  }

  /// The report with its pages: complete even after problems, so that what remains is checked too.
  func adding(
    pagesOf report: Report
  ) -> (report: CheckedReport, problems: [Diagnostic]) {
    var checker = checker
    var parts = parts
    let exhibits = checker.checkPages(of: report, &parts)
    return (checker.checked(parts, exhibits), checker.toldProblems)
  }
}
