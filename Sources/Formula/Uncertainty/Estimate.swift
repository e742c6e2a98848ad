import RealMath

/// What is known of a value: one number where nothing is uncertain, else how its samples lie.
///
/// Standard errors tell how far a number may be off because there are not more samples, and say nothing about
/// the world. They are those of as many independent samples: an upper bound, since the samples of
/// ``Samples`` are better spread, and a steady one. A value that rests on a single uncertain quantity takes
/// the same values whatever the seed, and has no error.
public struct Estimate: Hashable, Sendable {
  /// The value, or the median of its samples.
  public let value: Double
  /// The standard error of ``value``; 0 when it needs no samples, or rests on one uncertain quantity only.
  public let error: Double
  /// The middle 90 % of the samples; `nil` when the value is certain.
  public let interval: Interval?

  /// The middle 90 % of what a value may be.
  public struct Interval: Hashable, Sendable {
    /// 5 % of the samples lie below.
    public let low: Double
    /// 5 % of the samples lie above.
    public let high: Double
    /// The standard error of ``low``.
    public let lowError: Double
    /// The standard error of ``high``.
    public let highError: Double
  }

  /// A certain value, with the standard error that it has if it was computed from statistics of samples.
  public init(_ value: Double, error: Double = 0) {
    self.value = value
    self.error = error.isFinite ? error : 0
    interval = nil
  }

  /// What samples say. NaN when one of them is no number. `isJoint` tells whether they rest on several
  /// uncertain quantities.
  ///
  /// Cost: that of sorting them.
  public init(samples: [Double], isJoint: Bool) {
    guard samples.allSatisfy({ $0.isFinite }), !samples.isEmpty else {
      (value, error, interval) = (.nan, 0, nil)
      return
    }
    let sorted = sortedNumbers(samples)
    // The curve of a distribution bends a little between two samples.
    let width = sampleQuantile(0.95, of: sorted) - sampleQuantile(0.05, of: sorted)
    let bend = 10 * width / Double(samples.count) / Double(samples.count)
    func standard(_ share: Double, _ reach: Double) -> Double {
      isJoint ? standardError(share, reach, of: sorted) : bend
    }
    value = sampleQuantile(0.5, of: sorted)
    error = standard(0.5, 0.1)
    interval = Interval(
      low: sampleQuantile(0.05, of: sorted), high: sampleQuantile(0.95, of: sorted),
      lowError: standard(0.05, 0.02), highError: standard(0.95, 0.02))
  }
}

/// The standard error of a quantile of independent samples: √(p(1 − p)/n) over the density there, which is
/// taken from the quantiles that lie `reach` to both sides.
private func standardError(_ share: Double, _ reach: Double, of sorted: [Double]) -> Double {
  // Two quantiles can be farther apart than any number tells, half of them cannot.
  let halfRise =
    sampleQuantile(share + reach, of: sorted) / 2 - sampleQuantile(share - reach, of: sorted) / 2
  let spread = (share * (1 - share) / Double(sorted.count)).squareRoot()
  return spread * halfRise / reach
}
