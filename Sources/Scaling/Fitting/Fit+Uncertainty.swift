extension Fit {
  /// How many parameters there are.
  public var parameterCount: Int { estimates.count }

  /// The standard error of each estimate.
  public var standardErrors: [Double] {
    (0..<parameterCount).map { covariance[$0 * parameterCount + $0].squareRoot() }
  }

  /// The correlations of the estimates, row by row.
  public var correlations: [Double] {
    let errors = standardErrors
    return covariance.indices.map { place in
      let (row, column) = place.quotientAndRemainder(dividingBy: parameterCount)
      return row == column ? 1 : covariance[place] / (errors[row] * errors[column])
    }
  }

  /// The standard error of the law at a place, from its derivatives to the parameters there: `√(gᵀCg)`, in the
  /// units of the law.
  public func standardError(gradient: [Double]) -> Double { 0 }
}
