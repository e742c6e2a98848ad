/// Fits a law to observations, from one start or several.
///
/// Each start is followed down to a minimum of the loss, or given up while many others lie below it; the least
/// minimum is taken, and of equal ones that of the first start. A minimum is found to a ten-billionth of the standard
/// errors, or as near as rounding lets it: so the estimates depend neither on the start nor on the order of the
/// points beyond their tenth digit or so. The same input gives the same bits on every machine.
///
///     let fit = try fit(line, to: Observations([1.1, 1.9, 3.2]), from: [[0, 1]])
///
/// - Precondition: the observations, weights and trials are as many as the law's places, each start has as many
///   numbers as the law has parameters, and so have the bounds if there are any.
/// - Throws: what stands in the way, as a ``FitFailure``; what is not a sound minimum is never given as one.
public func fit(
  _ law: some Law, to observations: Observations, from starts: [[Double]]
) throws(FitFailure) -> Fit {
  let (points, parameters) = (law.pointCount, law.parameterCount)
  precondition(observations.values.count == points, "as many observations as places")
  precondition(observations.weights?.count ?? points == points, "as many weights as places")
  precondition(starts.allSatisfy { $0.count == parameters }, "as many numbers as parameters")
  precondition(
    observations.bounds.isEmpty || observations.bounds.count == parameters,
    "as many bounds as parameters")

  try observations.check(parameters: parameters, starts: starts)
  var descender = Descender(law, observations, tolerance: 1e-10)
  let search = try BestDescent.search(&descender, observations, starts)
  return try Fit(search, &descender, observations)
}
