/// Why there is no fit, with the facts. Points, starts and parameters count from zero.
public enum FitFailure: Error, Hashable, Sendable {
  /// Too few points to estimate that many parameters and their standard errors: least squares and Huber's
  /// loss want one point more than parameters, the binomial loss as many.
  case tooFewPoints(points: Int, parameters: Int)

  /// There is no start to begin at.
  case noStart

  /// A parameter's lower bound lies above its upper one, or one of them is NaN.
  case boundsReversed(parameter: Int)

  /// A start lies outside the bounds of a parameter.
  case startOutsideBounds(start: Int, parameter: Int)

  /// The law has no finite value at a point for the parameters of that start, nor for those of any other.
  case notFinite(start: Int, point: Int)

  /// The law's value at a point is not one that the observations allow, for the parameters of that start: not
  /// positive on the logarithmic scale, or no probability where successes are counted; nor is it for any other start.
  case outsideDomain(start: Int, point: Int, value: Double)

  /// An observed value is NaN or infinite.
  case observationNotFinite(point: Int)

  /// An observed value is not positive, and has no logarithm.
  case observationNotPositive(point: Int)

  /// A weight is not a positive number.
  case weightNotPositive(point: Int)

  /// A count of successes is less than zero or more than the trials, or the trials are no positive number.
  case successesOutsideTrials(point: Int)

  /// Huber's threshold is not a positive number.
  case thresholdNotPositive

  /// No minimum was reached in that many iterations.
  case notConverged(iterations: Int)

  /// The observations cannot tell these parameters apart: some change of them together leaves the law as it
  /// is at every place. A single parameter is one that the law ignores there.
  case singular(parameters: [Int])

  /// The minimum is at a bound, where an estimate has no standard error.
  case atBound(parameter: Int, side: ParameterBounds.Side)
}
