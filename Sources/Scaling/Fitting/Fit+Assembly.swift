extension Fit {
  /// What there is to say of the minimum that a search found.
  init<L: Law>(
    _ search: BestDescent, _ descender: inout Descender<L>, _ observations: Observations
  ) throws(FitFailure) {
    let estimates = search.best.parameters
    descender.reduceSquares(at: estimates)
    let criterion = descender.criterion
    let values = descender.values

    // A parameter at its bound may be why others make no difference; one that makes none itself is no
    // matter of bounds.
    let bound = observations.bound(holding: estimates) { descender.reduction.length(of: $0) > 0 }
    if let bound { throw bound }
    let idle = descender.idleParameters(at: estimates)
    let information = try Information(descender.reduction) { idle.contains($0) }
    let spread = Spread(criterion, values, parameters: estimates.count)
    guard spread.ofEstimates.isFinite else {
      throw .singular(parameters: Array(estimates.indices))
    }

    self.estimates = estimates
    covariance = information.inverse.map { $0 * spread.ofEstimates }
    let deviation = spread.ofEstimates.squareRoot()
    covarianceFactor = information.inverseFactor.map { $0 * deviation }
    scale = observations.scale
    loss = observations.loss
    self.values = values
    residuals = values.indices.map { criterion.plainResidual(at: $0, values[$0]) }
    objective = criterion.objective(of: values)
    residualStandardDeviation = spread.ofResiduals.squareRoot()
    degreesOfFreedom = values.count - estimates.count
    rSquared = criterion.explainedShare(values)
    logLikelihood = Scaling.logLikelihood(criterion, observations, values)
    steps = search.best.steps
    evaluations = descender.evaluations
    start = search.best.start
    finishedStarts = search.finished
    agreeingStarts = search.agreeing
  }
}

extension Observations {
  /// The first parameter that is at a bound, among those that count.
  fileprivate func bound(
    holding estimates: [Double], _ counts: (Int) -> Bool
  ) -> FitFailure? {
    for parameter in bounds.indices where counts(parameter) {
      if estimates[parameter] <= bounds[parameter].low {
        return .atBound(parameter: parameter, side: .low)
      }
      if estimates[parameter] >= bounds[parameter].high {
        return .atBound(parameter: parameter, side: .high)
      }
    }
    return nil
  }
}
