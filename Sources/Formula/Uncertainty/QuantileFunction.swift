import RealMath

/// A distribution made ready: the value below which a score says that a quantity lies.
enum QuantileFunction: Sendable {
  case normal(mean: Double, sd: Double)
  /// By the mean and standard deviation of the logarithm.
  case logNormal(mean: Double, sd: Double)
  case uniform(from: Double, width: Double)
  case triangular(from: Double, mode: Double, to: Double)
  case beta(alpha: Double, beta: Double)
  /// There is no such distribution.
  case none

  /// The score below which 95 % of a standard normal variable lie: the upper end of the middle 90 %.
  static let endScore = 0x1.a515209676abdp0

  init(_ distribution: Distribution<Double>) {
    self = .none
    guard distribution.isFinite, distribution.flaw == nil else { return }
    switch distribution {
    case .range(let a, let b) where a > 0:
      let (low, high) = (Double.log(a), Double.log(b))
      self = .logNormal(
        mean: low / 2 + high / 2, sd: (high - low) / 2 / QuantileFunction.endScore)
    case .range(let a, let b):
      self = .normal(mean: a / 2 + b / 2, sd: (b / 2 - a / 2) / QuantileFunction.endScore)
    case .normal(let mean, let sd): self = .normal(mean: mean, sd: sd)
    case .logNormal(let mean, let sd):
      // The variance of the logarithm is ln(1 + (sd/mean)²), its mean lower than that of the mean by half.
      let ratio = sd / mean
      let variance = Double.log1p(ratio * ratio)
      self = .logNormal(mean: Double.log(mean) - variance / 2, sd: variance.squareRoot())
    case .uniform(let a, let b): self = .uniform(from: a, width: b - a)
    case .triangular(let a, let mode, let b): self = .triangular(from: a, mode: mode, to: b)
    case .beta(let alpha, let beta): self = .beta(alpha: alpha, beta: beta)
    }
  }

  func value(at score: Double) -> Double {
    switch self {
    case .normal(let mean, let sd): return mean + sd * score
    case .logNormal(let mean, let sd): return Double.exp(mean + sd * score)
    case .uniform(let from, let width): return from + width * score
    case .triangular(let from, let mode, let to):
      let width = to - from
      if score * width < mode - from {
        return from + (score * width * (mode - from)).squareRoot()
      }
      return to - ((1 - score) * width * (to - mode)).squareRoot()
    case .beta(let alpha, let beta): return Double.betaQuantile(score, alpha, beta)
    case .none: return .nan
    }
  }
}
