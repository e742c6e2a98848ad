/// What keeps a chart from being drawn. `mark` is the index of the mark in ``Chart/marks``.
public enum ChartProblem: Error, Hashable, Sendable {
  /// The chart has no marks.
  case noMarks
  /// A given domain has no extent, or an end that is not finite.
  case emptyDomain(Dimension, Domain)
  /// A given domain has an end that the scale cannot show: zero or below on a logarithmic axis, zero, one or
  /// beyond on an axis of log odds.
  case inadmissibleDomain(Dimension, Domain)
  /// A scale that is none: a threshold that is not positive, a base below two, a band without names; or a
  /// second axis that is no positive multiple of a linear or logarithmic one.
  case impossibleScale(Dimension)
  /// No mark has a finite value from which the ends of the axis could follow.
  case noFiniteValue(Dimension)
  /// Only functions sweep the horizontal axis, so that its ends must be given.
  case unboundedSweep
  /// A function answered with more or fewer values than it was asked for.
  case wrongCount(mark: Int, asked: Int, answered: Int)
  /// A line has no defined value on the whole axis.
  case undefinedLine(mark: Int)
  /// The point at `index` of a mark has a coordinate that is not finite; the index of a single point or
  /// of a rule is 0.
  case nonFinitePoint(mark: Int, index: Int)
  /// The point at `index` of a mark has a coordinate that the scale of an axis cannot show.
  case inadmissiblePoint(mark: Int, index: Int, Dimension, Double)
  /// A set of points, of bars or of rows is empty.
  case emptyPoints(mark: Int)
  /// A column of a mark has another length than the others.
  case unequalColumns(mark: Int, expected: Int, found: Int)
  /// An interval whose ends are not in order or not finite.
  case unorderedInterval(mark: Int, index: Int)
  /// The size of a point is negative or not finite.
  case negativeSize(mark: Int, index: Int)
  /// Bars and areas begin at a base, which a logarithmic axis has no place for.
  case baseOnLogAxis(mark: Int, Dimension)
  /// Contours sweep both axes, so that the ends of both must be given.
  case needsDomains(mark: Int)
  /// Contours without levels, or with levels that do not increase.
  case noLevels(mark: Int)
  /// The places at which intervals or layers are given do not increase, at `index`.
  case unorderedPlaces(mark: Int, index: Int)
  /// A layer of a stack has a value below zero.
  case negativeLayer(mark: Int, layer: Int)
  /// Nothing of the mark lies within the given domains.
  case outsideDomain(mark: Int)
}

/// What a reader may not be able to read, though it can be drawn.
public enum ChartWarning: Hashable, Sendable {
  /// More series than can be told apart by their looks, in one panel.
  case tooManySeries(Int, limit: Int)
  /// A mark draws only some of its points or names, since there are too many.
  case leftOut(mark: Int, count: Int)
}
