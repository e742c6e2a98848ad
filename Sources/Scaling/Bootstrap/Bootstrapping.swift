/// Fits a law again to rows that are drawn from the observations, with replacement.
public func bootstrap(
  _ law: some Law, to observations: Observations, around fit: Fit, replicates: Int, seed: UInt64,
  name: some Sequence<UInt8>, workers: Workers = .one
) -> Replicates {
  Replicates(estimates: [], failures: 0)
}
