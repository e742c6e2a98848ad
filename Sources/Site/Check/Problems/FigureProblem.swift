import Diagnostics

/// What can be wrong with a figure: with the units of its axes, or with the places of its marks.
enum FigureProblem: Hashable {
  /// Something on an axis that measures something else; units as formulas write them.
  case axisMismatch(AxisName, expected: String, found: String, SourceRange)
  /// A format for plain numbers on an axis in a unit.
  case wrongAxisFormat(String, unit: String, SourceRange)
  case emptyDomain(SourceRange)
  case nonPositiveDomain(AxisName, SourceRange)
  case unplaceable(Reason, SourceRange)
  case undefinedLine(SourceRange)
  case outsideDomain(SourceRange)
  case noMarks(SourceRange)
  /// More points than a figure shows.
  case tooManyPoints(Int, limit: Int, SourceRange)

  /// An axis of a chart.
  enum AxisName: String, Hashable { case horizontal, vertical }

  /// Why a mark has no place.
  enum Reason: Hashable {
    /// Nothing says where the axis begins and ends.
    case noEnds(AxisName)
    /// Only lines sweep the axis.
    case onlyLines
    case notFinite
    /// A logarithmic axis shows only what is positive.
    case notPositive(AxisName)
    case noPoints
  }
}
