import Diagnostics
import Formula
import FormulaSyntax
import Numerals
import Templates
import Units

/// Generates the site of a report: a pure function from files to files.
///
/// All stages run even after a problem, so that everything is reported at once; with an error there are no
/// files. `observe` is told when each stage begins. The same input gives the same bytes, whatever the
/// order of the files.
public func buildSite(_ input: ReportInput, observe: (Stage) -> Void = { _ in }) -> SiteBuild {
  observe(.parse)
  var parser = ReportParser(contentPath: input.contentPath)
  let report = parser.parse(input.content)
  var sources = parser.sources
  var diagnostics = parser.problems
  let (theme, themeProblems) = Theme.read(
    themeFiles(input), for: [PageContext.contract], in: &sources)
  diagnostics += themeProblems

  observe(.check)
  let (checked, checkProblems) = ReportChecker.check(report)
  diagnostics += checkProblems

  observe(.evaluate)
  let (evaluated, evaluationProblems) = evaluate(checked)
  diagnostics += evaluationProblems

  observe(.layOut)
  let (figures, figureProblems) = layOut(evaluated)
  diagnostics += figureProblems
  diagnostics = sortedForReport(diagnostics, sources)

  observe(.assemble)
  var files: [OutputFile] = []
  if let theme, !diagnostics.contains(where: { $0.severity == .error }) {
    files = assemble(SiteContents(evaluated, figures), theme, sources, input.contentPath)
  }
  let counts = BuildCounts(
    pages: report.pages.count, values: evaluated.values.count,
    figures: checked.figures.values.reduce(0) { $0 + $1.count })
  return SiteBuild(files: files, diagnostics: diagnostics, sources: sources, counts: counts)
}

/// Everything that ``buildSite(_:observe:)`` does, without the files.
public func checkSite(_ input: ReportInput, observe: (Stage) -> Void = { _ in }) -> SiteBuild {
  let build = buildSite(input, observe: observe)
  return SiteBuild(
    files: [], diagnostics: build.diagnostics, sources: build.sources, counts: build.counts)
}

/// One formula against the models of a report; only problems of the models and of the formula count.
public func evaluateFormula(_ formula: String, _ input: ReportInput) -> EvaluationOutput {
  var parser = ReportParser(contentPath: input.contentPath)
  let needed = input.content.filter { $0.path == "report.yaml" || $0.path.hasPrefix("models/") }
  let report = parser.parse(needed)
  var sources = parser.sources
  let source = sources.add(Source(path: "formula", text: formula))
  var diagnostics = needed.isEmpty ? [] : parser.problems
  let excerpt = Excerpt(whole: source, bytes: Array(formula.utf8))
  let result = ReportChecker.evaluate(excerpt, report, &diagnostics)
  let sorted = sortedForReport(diagnostics, sources)
  guard let result, !sorted.contains(where: { $0.severity == .error }) else {
    return EvaluationOutput(text: "", json: "", diagnostics: sorted, sources: sources)
  }
  return EvaluationOutput(
    text: result.text, json: result.json, diagnostics: sorted, sources: sources)
}

private func themeFiles(_ input: ReportInput) -> [ThemeFile] {
  guard let files = input.theme else { return ThemeFile.embedded }
  return files.map { file in
    ThemeFile(
      path: file.path, bytes: file.bytes, shownPath: input.templatesPath + "/" + file.path)
  }.completed(by: ThemeFile.embedded)
}
