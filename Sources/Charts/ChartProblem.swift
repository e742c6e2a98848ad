/// What keeps a chart from being drawn. `mark` is the index of the mark in ``Chart/marks``.
public enum ChartProblem: Error, Hashable, Sendable {
  /// The chart has no marks.
  case noMarks
  /// A given domain has no extent, or an end that is not finite.
  case emptyDomain(Dimension, Domain)
  /// A given domain of a logarithmic axis reaches zero or below.
  case nonPositiveDomain(Dimension, Domain)
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
  /// The point at `index` of a mark has a coordinate that a logarithmic axis cannot show.
  case nonPositivePoint(mark: Int, index: Int, Dimension, Double)
  /// A set of points is empty.
  case emptyPoints(mark: Int)
  /// Nothing of the mark lies within the given domains.
  case outsideDomain(mark: Int)
}
