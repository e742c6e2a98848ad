import Charts
import Diagnostics

/// The fourth stage: draws every figure in every language of the report.
///
/// What a chart cannot draw is told once, at the mark that it lies at. The result is by language and id.
func layOut(
  _ report: EvaluatedReport
) -> (figures: [String: [String: Figure]], problems: [Diagnostic]) {
  var figures: [String: [String: Figure]] = [:]
  var problems: [Diagnostic] = []
  var faults = report.faults
  for chart in report.checked.charts {
    var figureProblems: [FigureProblem] = []
    let places = FigurePlaces(chart, report, &faults, &figureProblems)
    // What is wrong with a mark is told once, and not in each panel.
    var told = ToldPlaces()
    problems += figureProblems.map(\.diagnostic).filter { told.insert($0) }
    guard let places else { continue }
    for (index, language) in report.languages.enumerated() {
      let words = FigureWords(chart, report, language)
      let drawn = places.chart(words, language)
      func file(_ mark: Int) -> MarkFile { chart.marks[places.owners[mark]].file }
      do throws(ChartProblem) {
        let resolved = try drawn.resolved()
        figures[language.tag, default: [:]][chart.file.id] = Figure(
          id: chart.file.id, words: words, language: language, resolved: resolved,
          drawings: chart.file.layouts(ofPanels: resolved.panels.count).map {
            resolved.laidOut($0)
          })
        // What is said of the drawing in one language holds in all of them.
        guard index == 0 else { continue }
        problems += resolved.warnings.compactMap { chart.file.problem($0)?.diagnostic }
        problems += places.problemsOfCurves().map(\.diagnostic).filter { told.insert($0) }
      } catch {
        // The numbers are the same in every language, and so is what is wrong with them.
        problems += drawn.problems().filter { !places.explains($0, faults) }
          .map { chart.file.problem($0, file: file).diagnostic }.filter { told.insert($0) }
        break
      }
    }
  }
  return (figures, problems + faults.problems.dropFirst(report.faults.problems.count))
}
