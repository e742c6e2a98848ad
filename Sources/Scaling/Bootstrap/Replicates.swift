/// Estimates from resampled observations.
public struct Replicates: Equatable, Sendable {
  /// The estimates of each parameter, one for every replicate that converged, in the order of the replicates.
  public let estimates: [[Double]]

  /// How many replicates gave no estimates.
  public let failures: Int

  /// The interval of a parameter that holds it with a probability.
  public func interval(of parameter: Int, probability: Double) -> ClosedRange<Double> { 0...0 }
}
