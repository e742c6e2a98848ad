/// Fits a law to observations, from one start or several.
///
/// The best of the minima that the starts lead to is taken; of equal ones that of the first.
///
/// - Precondition: the observations, weights and trials are as many as the law's places, each start has as many
///   numbers as the law has parameters, and so have the bounds if there are any.
public func fit(
  _ law: some Law, to observations: Observations, from starts: [[Double]]
) throws(FitFailure) -> Fit {
  throw .noStart
}
