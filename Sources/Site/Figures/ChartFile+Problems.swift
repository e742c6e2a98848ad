import Charts
import Diagnostics

extension ChartFile {
  /// A problem of the drawing at the characters of the file. `file` gives the mark of the file that a mark of the
  /// drawing comes from.
  func problem(_ problem: ChartProblem, file: (Int) -> MarkFile) -> FigureProblem {
    switch problem {
    case .noMarks: return .noMarks(range)
    case .emptyDomain(let axis, _): return .emptyDomain(place(of: axis))
    case .impossibleScale(let axis):
      return .impossibleScale(
        name(of: axis), self.axis(axis).threshold?.range ?? self.axis(axis).range)
    case .inadmissibleDomain(let axis, _):
      return isLogit(axis)
        ? .improperShare(name(of: axis), place(of: axis))
        : .nonPositiveDomain(name(of: axis), place(of: axis))
    case .noFiniteValue(let axis): return .unplaceable(.noEnds(name(of: axis)), place(of: axis))
    case .unboundedSweep: return .unplaceable(.onlyLines, x.range)
    case .wrongCount(let mark, _, _), .undefinedLine(let mark):
      return .undefinedLine(file(mark).place)
    case .nonFinitePoint(let mark, let index):
      return .unplaceable(.notFinite, file(mark).place(index) { $0.x })
    case .unequalColumns(let mark, let expected, let found):
      return .unequalColumns(expected: expected, found: found, file(mark).place)
    case .unorderedInterval(let mark, let index):
      return .unorderedInterval(file(mark).place(index) { $0.interval })
    case .negativeSize(let mark, let index):
      return .negativeSize(file(mark).place(index) { $0.size })
    case .baseOnLogAxis(let mark, let axis):
      return .baseOnLogAxis(name(of: axis), file(mark).place)
    case .needsDomains(let mark): return .missingDomains(file(mark).place)
    case .noLevels(let mark):
      guard case .contour(let contour) = file(mark).kind else { return .noLevels(file(mark).place) }
      return .noLevels(contour.range)
    case .inadmissiblePoint(let mark, let index, let axis, _):
      let name = name(of: axis)
      return .unplaceable(
        isLogit(axis) ? .notShare(name) : .notPositive(name), file(mark).place(index, name))
    case .unorderedPlaces(let mark, _): return .unplaceable(.notRising, file(mark).place)
    case .negativeLayer(let mark, let layer):
      return .negativeLayer(file(mark).place(layer) { $0.y })
    case .emptyPoints(let mark): return .unplaceable(.noPoints, file(mark).place)
    case .outsideDomain(let mark): return .outsideDomain(file(mark).place)
    }
  }

  /// What may be unreadable, at the characters of the file; nothing where the drawing itself says it.
  func problem(_ warning: ChartWarning) -> FigureProblem? {
    switch warning {
    case .tooManySeries(let count, let limit):
      return .tooManySeries(count, limit: limit, range)
    // What has no room in the drawing stands in the table below it.
    case .leftOut: return nil
    }
  }

  private func axis(_ axis: Charts.Dimension) -> AxisFile { axis == .x ? x : y }

  private func isLogit(_ axis: Charts.Dimension) -> Bool { self.axis(axis).scale == .logit }

  private func name(of axis: Charts.Dimension) -> FigureProblem.AxisName {
    axis == .x ? .horizontal : .vertical
  }

  private func place(of axis: Charts.Dimension) -> SourceRange {
    let file = self.axis(axis)
    guard file.domain.count == 2 else { return file.range }
    return file.domain[0].range.union(file.domain[1].range)
  }
}
