import RealMath

/// Fits of different laws to the same observations are compared by these; the least is best. Only differences mean
/// anything, and all are in units of the logarithm of a likelihood, doubled.
extension Fit {
  /// How many numbers were chosen to make the likelihood greatest: the parameters, and the variance of the residuals
  /// where that is not given by chance.
  public var likelihoodParameterCount: Int {
    if case .binomial = loss { return estimates.count }
    return estimates.count + 1
  }

  /// Akaike's criterion, `2k − 2 ln L` with `k` the ``likelihoodParameterCount`` (H. Akaike 1974); nothing where
  /// there is no ``logLikelihood``.
  public var aic: Double? {
    logLikelihood.map { 2 * Double(likelihoodParameterCount) - 2 * $0 }
  }

  /// Akaike's criterion for few points, `aic + 2k(k + 1)/(n − k − 1)` (N. Sugiura 1978); nothing where there are no
  /// more than `k + 1` points.
  public var aicForFewPoints: Double? {
    let count = Double(likelihoodParameterCount)
    let rest = Double(values.count) - count - 1
    guard rest > 0 else { return nil }
    return aic.map { $0 + 2 * count * (count + 1) / rest }
  }

  /// Schwarz's criterion, `k ln n − 2 ln L` (G. Schwarz 1978); nothing where there is no ``logLikelihood``.
  public var bic: Double? {
    logLikelihood.map {
      Double(likelihoodParameterCount) * Double.log(Double(values.count)) - 2 * $0
    }
  }
}
