import Diagnostics

extension FigureProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .axisMismatch(let axis, let expected, let found, let range):
      Diagnostic(
        "unit-mismatch",
        "the \(axis.rawValue) axis \(expected == "1" ? "counts plain numbers" : "is in `\(expected)`"), "
          + "and this \(measure(found))",
        at: range, label: "this \(measure(found))",
        hint: "convert one of them, or give the axis a `unit`")
    case .wrongAxisFormat(let format, let unit, let range):
      Diagnostic(
        "wrong-format", "an axis in `\(unit)` cannot be shown as `\(format)`", at: range,
        hint: "divide by the unit first, or leave the format out")
    case .emptyDomain(let range):
      Diagnostic(
        "empty-domain", "the axis has no length", at: range, hint: "give it two different ends")
    case .nonPositiveDomain(let axis, let range):
      Diagnostic(
        "log-of-zero", "the \(axis.rawValue) axis is logarithmic, and reaches zero or below",
        at: range,
        hint: "choose a positive end, or `scale: linear`")
    case .unplaceable(let reason, let range):
      Diagnostic(
        "unplaceable-mark", "the mark has no place on its axes", at: range, label: reason.words)
    case .undefinedLine(let range):
      Diagnostic("undefined-line", "the line has no value anywhere on the axis", at: range)
    case .outsideDomain(let range):
      Diagnostic(
        "outside-domain-of-axis", "nothing of this mark lies inside the axes", at: range,
        hint: "widen the `domain`, or leave it out")
    case .noMarks(let range):
      Diagnostic("no-marks", "the chart draws nothing", at: range, hint: "add to `marks`")
    case .tooManyPoints(let count, let limit, let range):
      Diagnostic(
        "too-many-points", "\(count) points are too many for one figure", at: range,
        label: "a mark draws at most \(limit)",
        hint: "take some of the rows with `where`")
    }
  }

  private func measure(_ unit: String) -> String {
    unit == "1" ? "is a plain number" : "is in `\(unit)`"
  }
}

extension FigureProblem.Reason {
  fileprivate var words: String {
    switch self {
    case .noEnds(let axis): "nothing says where the \(axis.rawValue) axis begins and ends"
    case .onlyLines: "a line needs to know where the horizontal axis begins and ends"
    case .notFinite: "it is at no finite place"
    case .notPositive(let axis):
      "the \(axis.rawValue) axis is logarithmic, and this is not positive"
    case .noPoints: "it has no points"
    }
  }
}
