import Diagnostics

/// A formula that stands by itself, and the models that it can name.
struct FormulaInput {
  /// The models and the data of a report, and nothing of its pages and figures.
  let report: Report
  /// The formula, as a source called `formula`.
  let excerpt: Excerpt
  /// The files, and the formula.
  let sources: SourceMap
  /// What is wrong with the files, those of claims aside.
  let problems: [Diagnostic]
  /// What is wrong with the files of claims.
  let claimProblems: [Diagnostic]
  /// What is said of severities.
  let severities: SeverityChoices

  /// The formula against the models of a report, with its bibliography and its claims where it is to be explained.
  init(_ formula: String, _ input: ReportInput, isExplained: Bool = false) {
    var parser = ReportParser(contentPath: input.contentPath, input.library.withoutWords)
    let needed = input.content.filter {
      $0.path == "report.yaml" || $0.path.hasPrefix("models/") || $0.path.hasPrefix("data/")
        || isExplained && (ContentFile($0.path).isBibliography || $0.path.hasPrefix("claims/"))
    }
    var report = parser.parse(needed)
    if needed.isEmpty {
      // Without a report a formula still has a value: numbers and units are known everywhere, and nothing
      // else could be defined.
      report = Report()
      report.config.hasAllUnits = true
      problems = []
      claimProblems = []
    } else {
      func isOfClaims(_ problem: Diagnostic) -> Bool {
        problem.range.flatMap { report.paths[$0.source] }?.hasPrefix("claims/") ?? false
      }
      problems = parser.problems.filter { !isOfClaims($0) }
      claimProblems = parser.problems.filter(isOfClaims)
    }
    self.report = report
    var sources = parser.sources
    let source = sources.add(Source(path: "formula", text: formula))
    severities = SeverityChoices(report, input.severities, &sources)
    self.sources = sources
    excerpt = Excerpt(whole: source, bytes: Array(formula.utf8))
  }
}
