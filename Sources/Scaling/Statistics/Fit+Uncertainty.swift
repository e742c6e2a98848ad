extension Fit {
  /// The standard error of each estimate: the root of its variance.
  public var standardErrors: [Double] {
    estimates.indices.map { covariance[$0 * estimates.count + $0].squareRoot() }
  }

  /// The correlations of the estimates, row by row.
  public var correlations: [Double] {
    let errors = standardErrors
    return covariance.indices.map { place in
      let (row, column) = place.quotientAndRemainder(dividingBy: estimates.count)
      return row == column ? 1 : covariance[place] / (errors[row] * errors[column])
    }
  }

  /// The standard error of the law at any place, from its derivatives to the parameters there: `√(gᵀCg)`, in
  /// the units of the law.
  ///
  /// It is exact for a law that is linear in its parameters, and else as good as the law is straight within the
  /// standard errors.
  ///
  /// - Precondition: there are as many derivatives as parameters.
  public func standardError(gradient: [Double]) -> Double { variance(gradient).squareRoot() }

  /// The standard deviation of a new observation at any place about the fitted law there: what is not known of the law,
  /// and the scatter of observations.
  ///
  /// On the logarithmic scale it is that of the observation's logarithm. With ``Loss/binomial(trials:)`` it is that of
  /// the number of successes, and the weight is the number of trials.
  ///
  /// - Precondition: there are as many derivatives as parameters, and the weight is positive.
  public func observationDeviation(
    value: Double, gradient: [Double], weight: Double = 1
  ) -> Double {
    let variance = variance(gradient)
    if case .binomial = loss {
      return (weight * weight * variance + weight * value * (1 - value)).squareRoot()
    }
    let scatter = residualStandardDeviation * residualStandardDeviation / weight
    let known = scale == .logarithmic ? variance / (value * value) : variance
    return (known + scatter).squareRoot()
  }

  private func variance(_ gradient: [Double]) -> Double {
    let count = estimates.count
    precondition(gradient.count == count, "as many derivatives as parameters")
    var sum = 0.0
    for row in 0..<count {
      for column in 0..<count {
        sum += gradient[row] * covariance[row * count + column] * gradient[column]
      }
    }
    return max(sum, 0)
  }
}
