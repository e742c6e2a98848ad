/// How a distance between law and observation is counted.
///
/// The distance is the residual times the square root of the observation's weight.
public enum Loss: Equatable, Sendable {
  /// Its square: least squares.
  case squares

  /// Its square up to the threshold, and from there on its straight continuation: an outlier pulls no harder
  /// than a point at the threshold (P. Huber, Robust estimation of a location parameter, 1964).
  ///
  /// Counted is `z²` where `|z| ≤ t`, else `2t|z| − t²`, so that a large threshold gives least squares.
  case huber(threshold: Double)

  /// The deviance of counts of successes: the values observed are successes among that many trials of each
  /// point, and the law gives the probability of one.
  case binomial(trials: [Double])
}
