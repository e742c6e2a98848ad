import Diagnostics
import Charts
import Testing

@testable import Site

/// The chart that a file of a report becomes, before it is drawn; `nil` after a problem, which is an issue.
func drawnChart(
  _ text: String, in report: SmallReport = SmallReport(), language: String = "en",
  sourceLocation: SourceLocation = #_sourceLocation
) -> Chart? {
  let input = report.with("charts/cups.yaml", text).input
  var parser = ReportParser(contentPath: input.contentPath)
  let parsed = parser.parse(input.content)
  let (checked, checkProblems) = ReportChecker.check(parsed, .plain)
  let (evaluated, problems) = evaluate(checked)
  let messages = (parser.problems + checkProblems + problems).map(\.message)
  #expect(messages == [], sourceLocation: sourceLocation)
  guard let chart = checked.charts.first(where: { $0.file.id == "cups" }),
    let language = Language(language)
  else { return nil }
  var faults = evaluated.faults
  var figureProblems: [FigureProblem] = []
  let places = FigurePlaces(chart, evaluated, &faults, &figureProblems)
  #expect(figureProblems == [], sourceLocation: sourceLocation)
  return places?.chart(FigureWords(chart, evaluated, language), language)
}

/// The marks of a chart with both axes from 1 to 10.
func drawnMarks(
  _ marks: String, in report: SmallReport = SmallReport(), language: String = "en",
  sourceLocation: SourceLocation = #_sourceLocation
) -> [Mark] {
  let head = "title: A\nx: {domain: [1, 10]}\ny: {domain: [1, 10]}\nmarks:\n"
  let lines = marks.split(separator: "\n").map { "  " + $0 + "\n" }.joined()
  return drawnChart(
    head + lines, in: report, language: language, sourceLocation: sourceLocation)?.marks ?? []
}
