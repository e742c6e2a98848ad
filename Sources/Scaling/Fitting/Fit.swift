/// A law fitted to observations: the estimates, and how well they are known.
public struct Fit: Equatable, Sendable {
  /// The estimates of the parameters.
  public let estimates: [Double]

  /// The covariance of the estimates, row by row.
  ///
  /// For least squares `s² (JᵀWJ)⁻¹`, with the derivatives `J` on the scale of the fit, the weights `W` and `s` the
  /// ``residualStandardDeviation``: the weights' common factor does not matter. For Huber's loss `s²` is
  /// `K² Σψ² / ((n − p) m²)` with `ψ` the weighted residual cut off at the threshold, `m` the share of points within it
  /// and `K = 1 + (p/n)(1 − m)/m` (P. Huber, Robust statistics, 1981, 7.6). With
  /// ``Loss/binomial(trials:)`` it is the inverse of Fisher's information, and nothing is scaled.
  public let covariance: [Double]

  /// A matrix whose product with its own transpose is the ``covariance``, row by row. The estimates plus this times
  /// independent standard normal numbers are distributed as the estimates are: what was lost to rounding in the
  /// product, where parameters are hardly told apart, is still there.
  public let covarianceFactor: [Double]

  /// The law's values at its places.
  public let values: [Double]

  /// Observed minus fitted, on the scale of the fit: differences of logarithms on the logarithmic one; with
  /// ``Loss/binomial(trials:)`` successes minus expected successes.
  public let residuals: [Double]

  /// The least loss: the weighted sum of squares, Huber's sum (twice his function), or the deviance.
  public let objective: Double

  /// How far an observation of weight one strays from the law, `√(Σ w r² / degrees of freedom)`, on the scale
  /// of the fit; with ``Loss/binomial(trials:)`` the root of Pearson's dispersion, one where
  /// chance is all, and where no degree of freedom is left to tell.
  public let residualStandardDeviation: Double

  /// Points minus parameters.
  public let degreesOfFreedom: Int

  /// The share of the weighted variance about the mean that the law explains, on the scale of the fit; with
  /// ``Loss/binomial(trials:)`` the share of the deviance. Less than zero where the mean does better; NaN where
  /// all observations are alike.
  public let rSquared: Double

  /// The logarithm of the greatest likelihood; nothing for Huber's loss, which is not one of a density in the
  /// units of the observations.
  public let logLikelihood: Double?

  /// The scale on which the law was fitted.
  public let scale: Observations.Scale

  /// The loss that was made least.
  public let loss: Loss

  /// How many steps were tried on the way from the start to the estimates.
  public let steps: Int

  /// How many times the law was computed for all places, over all starts.
  public let evaluations: Int

  /// The start that led to the estimates.
  public let start: Int

  /// How many starts were followed to a minimum; hopeless ones are left after a few steps.
  public let finishedStarts: Int

  /// How many of them reached the least loss.
  public let agreeingStarts: Int
}
