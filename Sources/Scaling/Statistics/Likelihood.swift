import RealMath

/// The logarithm of the greatest likelihood of what was observed, in its own units.
///
/// For least squares it is that of normal residuals whose variance is `σ²` divided by the weight, with the greatest of all
/// `σ²`: `−½ n (ln(2π S/n) + 1) + ½ Σ ln w`, `S` the weighted sum of squares. On the logarithmic scale the observations
/// are log-normal, which takes `Σ ln y` away, so that fits on both scales can be compared. For counts it is the
/// binomial one with its coefficients, weights counting as repetitions. Huber's loss is that of no density whose scale
/// is known.
func logLikelihood(
  _ criterion: Criterion, _ observations: Observations, _ values: [Double]
) -> Double? {
  var sum = CompensatedSum()
  switch criterion.loss {
  case .huber: return nil
  case .binomial(let trials):
    for point in values.indices {
      let (successes, of) = (observations.values[point], trials[point])
      sum.add(
        criterion.weights[point]
          * (logCoefficient(successes, of) + logPower(values[point], successes)
            + logPower(1 - values[point], of - successes)))
    }
  case .squares:
    let count = Double(values.count)
    var squares = CompensatedSum()
    for point in values.indices {
      let residual = criterion.residual(at: point, values[point])
      squares.add(residual * residual)
      sum.add(0.5 * Double.log(criterion.weights[point]))
      if criterion.scale == .logarithmic { sum.add(-criterion.targets[point]) }
    }
    sum.add(-0.5 * count * (Double.log(2 * Double.pi * squares.value / count) + 1))
  }
  return sum.value
}

/// `ln(pⁿ)`, where zero to the power zero is one.
private func logPower(_ probability: Double, _ count: Double) -> Double {
  count > 0 ? count * Double.log(probability) : 0
}

/// The logarithm of the number of ways to have successes among trials.
private func logCoefficient(_ successes: Double, _ trials: Double) -> Double {
  Double.logGamma(trials + 1) - Double.logGamma(successes + 1)
    - Double.logGamma(trials - successes + 1)
}
