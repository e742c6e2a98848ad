import Diagnostics

/// What is doubtful about a report, though all of it can be computed: told of its files, before any page is made.
///
/// What nothing uses is known only when all that could use it was read, so that `isSound` asks for a report without errors.
func lint(_ report: EvaluatedReport, _ sources: SourceMap, isSound: Bool) -> [Diagnostic] {
  let pages = report.checked.report.pages
  var problems = BareNumbers.problems(of: report.checked.report)
  problems += pages.compactMap(missingSummary)
  problems += UntranslatedTexts.problems(of: report.checked.report)
  problems += FalsePrecision.problems(of: report)
  if isSound { problems += UnusedNames.problems(of: report.checked, sources) }
  return problems
}

/// A page whose chapter has no word in the list of chapters, nor in the results of a search engine.
private func missingSummary(_ page: PageFile) -> Diagnostic? {
  guard page.front.summary == nil else { return nil }
  return Diagnostic(
    "missing-summary", severity: .warning, "the page has no summary",
    at: SourceRange(page.source, 0, 0),
    notes: ["lists of chapters and search engines show it"],
    hint: "say in the front matter what it says: `summary: …`")
}
