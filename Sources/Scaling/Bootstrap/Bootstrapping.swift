import RealMath

/// Fits a law again to points that are drawn from the observations with replacement, as many as there are.
///
/// This is the bootstrap of pairs (B. Efron, Bootstrap methods, 1979): it trusts neither the normal distribution nor
/// that the scatter is the same everywhere, only that the points are independent of each other. A point that is drawn
/// twice counts twice; nothing is copied. Each fit begins at the estimates.
///
/// Draw `k` of replicate `r` is number `r n + k` of the random stream of the seed and the name, so the replicates are the
/// same for any number of workers, and more of them begin with the same ones.
///
/// - Precondition: law and observations are those of the fit.
public func bootstrap(
  _ law: some Law, to observations: Observations, around fit: Fit, replicates: Int, seed: UInt64,
  name: some Sequence<UInt8>, workers: Workers = .one
) -> Replicates {
  // So many that a worker's preparations do not count, and so few that all workers have something to do.
  let portion = 32
  let stream = RandomStream(seed: seed, name: name)
  let columns = fit.estimates.count
  let parts = workers.map((replicates + portion - 1) / portion) { part in
    var resampling = Resampling(law, observations, fit, stream)
    var estimates: [Double] = []
    for replicate in (part * portion)..<min((part + 1) * portion, replicates) {
      estimates += resampling.estimates(ofReplicate: replicate)
    }
    return estimates
  }
  var estimates = [[Double]](repeating: [], count: columns)
  for part in parts {
    for (place, estimate) in part.enumerated() { estimates[place % columns].append(estimate) }
  }
  var descender = Descender(law, observations, tolerance: 1e-6)
  let influence = Influence(&descender, fit)
  return Replicates(
    estimates: estimates, failures: replicates - (estimates.first?.count ?? 0),
    fitted: fit.estimates,
    accelerations: (0..<columns).map { influence.acceleration(of: $0) })
}
