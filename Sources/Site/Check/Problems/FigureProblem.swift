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

  /// A second axis that measures something else than the first; units as formulas write them.
  case secondAxisMismatch(expected: String, found: String, SourceRange)
  /// A size in another unit than that of the first point.
  case sizeMismatch(expected: String, found: String, SourceRange)
  /// A point without size among others that have one.
  case missingSize(SourceRange)
  case negativeSize(SourceRange)
  /// Something else where a column of words is due.
  case notWords(SourceRange)
  /// Columns of a mark that differ in length.
  case unequalColumns(expected: Int, found: Int, SourceRange)
  /// An interval whose ends are in the wrong order.
  case unorderedInterval(SourceRange)
  /// Intervals of a curve that is certain.
  case certainCurve(SourceRange)
  /// A scale that cannot be, such as one with a threshold of zero.
  case impossibleScale(AxisName, SourceRange)
  /// Log odds of what is no share.
  case improperShare(AxisName, SourceRange)
  /// A base line on an axis that has no place for it.
  case baseOnLogAxis(AxisName, SourceRange)
  /// A base line that is another value at another place.
  case varyingBase(SourceRange)
  /// A mark that sweeps an axis whose ends nobody gave.
  case missingStretch(SourceRange)
  case missingDomains(SourceRange)
  case noLevels(SourceRange)
  /// A layer of a stack that is less than nothing somewhere.
  case negativeLayer(SourceRange)
  /// Two curves that do not meet.
  case noCrossing(SourceRange)
  /// Two curves that meet in a share of the samples only.
  case rareCrossing(share: String, isNarrowed: Bool, SourceRange)
  /// An uncertain curve that has a value in some of the samples only, at a place of its axis.
  case partialCurve(share: String, at: String, SourceRange)
  /// Two curves that meet at more than one place; in how many samples of how many, if that is uncertain.
  case severalCrossings(places: String, count: Int, samples: [Int], SourceRange)
  /// More series than can be told apart.
  case tooManySeries(Int, limit: Int, SourceRange)

  /// Panels that would differ in nothing.
  case unusedFacets(FacetReason, SourceRange)
  /// More panels than a figure has room for.
  case tooManyPanels(Int, limit: Int, SourceRange)

  /// Why panels would differ in nothing.
  enum FacetReason: Hashable {
    /// No mark shows rows of this data set.
    case dataSet(String)
    /// No formula of a mark uses this name.
    case name(String)
    /// The name is that of the place along an axis.
    case axis(String)
    case noValues
  }

  /// What has a unit in a chart.
  enum AxisName: String, Hashable { case horizontal, vertical, contours }
  /// Bars with more or fewer values than there are series.
  case unevenBars(found: Int, series: Int, SourceRange)
  /// A list of bars that holds none.
  case noBars(SourceRange)
  /// Two rows that are the same bar.
  case repeatedBar(String, SourceRange)
  /// Two bars of a list, or two of its series, that have one name.
  case repeatedName(String, isSeries: Bool, SourceRange, first: SourceRange)
  /// Something for numbers on an axis that has names.
  case axisOfNames(AxisName, Intruder, SourceRange)
  /// Something else where a fit is due.
  case notAFit(SourceRange)
  /// A fit to several variables, which no axis has room for.
  case fitOfSeveral([String], SourceRange)
  /// A value that nothing uncertain goes into.
  case certainValue(SourceRange)
  /// An input that is certain.
  case certainInput(String, SourceRange)
  /// An input that is no name of a definition.
  case unclearInput(SourceRange)

  /// What an axis of names has no place for.
  enum Intruder: Hashable {
    /// What its axis says of numbers.
    case axis
    /// A mark with other names.
    case otherNames
    /// A mark that lies at numbers.
    case numbers
  }

  /// Why a mark has no place.
  enum Reason: Hashable {
    /// Nothing says where the axis begins and ends.
    case noEnds(AxisName)
    /// Only lines sweep the axis.
    case onlyLines
    case notFinite
    /// A logarithmic axis shows only what is positive.
    case notPositive(AxisName)
    /// An axis of log odds shows only what lies between 0 and 1.
    case notShare(AxisName)
    case noPoints
    /// The places of its values are in no order.
    case notRising
  }
}
