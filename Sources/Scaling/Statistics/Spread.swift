import RealMath

/// How far observations stray from a law, and what that says of the estimates.
struct Spread {
  /// The variance of an observation of weight one; for counts, that of chance in units of what it should be.
  let ofResiduals: Double

  /// By how much `(JᵀJ)⁻¹` is to be multiplied to be the covariance of the estimates.
  let ofEstimates: Double

  init(_ criterion: Criterion, _ values: [Double], parameters: Int) {
    let count = Double(values.count)
    let columns = Double(parameters)
    let freedom = count - columns
    var squares = CompensatedSum()
    var scores = CompensatedSum()
    var within = 0.0
    for point in values.indices {
      let residual = criterion.standardizedResidual(at: point, values[point])
      squares.add(residual * residual)
      guard case .huber(let threshold) = criterion.loss else { continue }
      let score = min(residual.magnitude, threshold)
      scores.add(score * score)
      if residual.magnitude <= threshold { within += 1 }
    }
    ofResiduals = freedom > 0 ? squares.value / freedom : 1
    switch criterion.loss {
    case .squares: ofEstimates = ofResiduals
    case .binomial(let trials):
      // Where nothing is left to chance, as when a place parts all failures from all successes, there is always a
      // greater likelihood further out.
      let chance = values.indices.reduce(0) { $0 + trials[$1] * values[$1] * (1 - values[$1]) }
      ofEstimates = chance > 1e-6 ? 1 : .infinity
    case .huber:
      let share = within / count
      let correction = 1 + columns / count * (1 - share) / share
      ofEstimates = correction * correction * scores.value / freedom / (share * share)
    }
  }
}
