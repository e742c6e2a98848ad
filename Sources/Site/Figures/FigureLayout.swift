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
    guard let places = FigurePlaces(chart, report, &faults) else { continue }
    for language in report.languages {
      let words = FigureWords(chart, report, language)
      let drawn = places.chart(words, language)
      do throws(ChartProblem) {
        let resolved = try drawn.resolved()
        figures[language.tag, default: [:]][chart.file.id] = Figure(
          id: chart.file.id, words: words, language: language, resolved: resolved,
          drawings: Layout.allCases.map { resolved.laidOut($0) })
      } catch {
        // The numbers are the same in every language, and so is what is wrong with them.
        problems += drawn.problems().filter { !places.explains($0, faults) }
          .map { chart.file.problem($0).diagnostic }
        break
      }
    }
  }
  return (figures, problems + faults.problems.dropFirst(report.faults.problems.count))
}

extension ChartFile {
  /// A problem of the drawing at the characters of the file.
  fileprivate func problem(_ problem: ChartProblem) -> FigureProblem {
    switch problem {
    case .noMarks: return .noMarks(range)
    case .emptyDomain(let axis, _), .impossibleScale(let axis):
      return .emptyDomain(place(of: axis))
    case .inadmissibleDomain(let axis, _):
      return .nonPositiveDomain(name(of: axis), place(of: axis))
    case .noFiniteValue(let axis): return .unplaceable(.noEnds(name(of: axis)), place(of: axis))
    case .unboundedSweep: return .unplaceable(.onlyLines, x.range)
    case .wrongCount(let mark, _, _), .undefinedLine(let mark):
      return .undefinedLine(marks[mark].place)
    case .nonFinitePoint(let mark, _), .unequalColumns(let mark, _, _),
      .unorderedInterval(let mark, _), .negativeSize(let mark, _), .baseOnLogAxis(let mark, _),
      .needsDomains(let mark), .noLevels(let mark), .unorderedPlaces(let mark, _),
      .negativeLayer(let mark, _):
      return .unplaceable(.notFinite, marks[mark].place)
    case .inadmissiblePoint(let mark, let index, let axis, _):
      return .unplaceable(.notPositive(name(of: axis)), marks[mark].place(index, name(of: axis)))
    case .emptyPoints(let mark): return .unplaceable(.noPoints, marks[mark].place)
    case .outsideDomain(let mark): return .outsideDomain(marks[mark].place)
    }
  }

  private func name(of axis: Charts.Dimension) -> FigureProblem.AxisName {
    axis == .x ? .horizontal : .vertical
  }

  private func place(of axis: Charts.Dimension) -> SourceRange {
    let file = axis == .x ? x : y
    guard file.domain.count == 2 else { return file.range }
    return file.domain[0].range.union(file.domain[1].range)
  }
}
