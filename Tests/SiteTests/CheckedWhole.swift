import Diagnostics

@testable import Site

extension ReportChecker {
  /// A report that is checked in one go.
  static func check(
    _ report: Report, _ host: Host
  ) -> (report: CheckedReport, problems: [Diagnostic]) {
    SharedCheck(report.withoutPages, host).adding(pagesOf: report)
  }
}
