import RealMath

/// Estimates from resampled observations: how they would differ had other points been observed.
public struct Replicates: Equatable, Sendable {
  /// The estimates of each parameter, one for every replicate that gave any, in the order of the replicates: what
  /// stands at one place belongs together.
  public let estimates: [[Double]]

  /// How many replicates gave no estimates, as their points did not determine them or led to no minimum.
  public let failures: Int

  /// The estimates from the observations as they are.
  private let fitted: [Double]

  /// How fast the standard error of each estimate changes with the estimate.
  private let accelerations: [Double]

  init(
    estimates: [[Double]], failures: Int, fitted: [Double], accelerations: [Double]
  ) {
    self.estimates = estimates
    self.failures = failures
    self.fitted = fitted
    self.accelerations = accelerations
  }

  /// The interval between two quantiles of a parameter's replicates, which leaves out as much on either side.
  ///
  ///     replicates.interval(of: 0, probability: 0.9)   // from the 5th to the 95th of a hundred
  ///
  /// - Precondition: at least one replicate gave estimates, and the probability lies between zero and one.
  public func interval(of parameter: Int, probability: Double) -> ClosedRange<Double> {
    let tail = (1 - probability) / 2
    return range(sortedNumbers(estimates[parameter]), tail, 1 - tail)
  }

  /// The interval corrected for bias and for a standard error that changes with the parameter (BCa: B. Efron, Better
  /// bootstrap confidence intervals, 1987), which covers closer to the probability from few points.
  ///
  /// Where all replicates lie on one side of the estimate, that is as far as the interval goes.
  ///
  /// - Precondition: at least one replicate gave estimates, and the probability lies between zero and one.
  public func correctedInterval(
    of parameter: Int, probability: Double
  ) -> ClosedRange<Double> {
    let sorted = sortedNumbers(estimates[parameter])
    var below = 0.0
    for estimate in sorted {
      if estimate < fitted[parameter] { below += 1 }
      if estimate == fitted[parameter] { below += 0.5 }
    }
    let count = Double(sorted.count)
    let bias = normalQuantile(min(max(below, 0.5), count - 0.5) / count)
    let tail = (1 - probability) / 2
    func level(_ share: Double) -> Double {
      let distance = bias + normalQuantile(share)
      let stretched = distance / max(1 - accelerations[parameter] * distance, 1e-3)
      return Double.normalDistribution(bias + stretched)
    }
    return range(sorted, level(tail), level(1 - tail))
  }

  /// The numbers between two shares of sorted numbers, straight between neighbours.
  private func range(_ sorted: [Double], _ low: Double, _ high: Double) -> ClosedRange<Double> {
    precondition(!sorted.isEmpty && low <= high, "no replicates, or no probability")
    func quantile(_ share: Double) -> Double {
      let place = share * Double(sorted.count - 1)
      let index = min(max(Int(place), 0), sorted.count - 1)
      let next = min(index + 1, sorted.count - 1)
      return sorted[index] + (place - Double(index)) * (sorted[next] - sorted[index])
    }
    return quantile(low)...quantile(high)
  }
}
