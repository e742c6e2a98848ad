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

  /// An uncertain value with its interval, as exact as its digits.
  init(_ value: Double, interval: Interval?) {
    self.value = value
    self.interval = interval
    error = 0
  }

  /// What samples say. NaN when one of them is no number. `isJoint` tells whether they rest on several
  /// uncertain quantities.
  ///
  /// Cost: some passes over the samples.
  public init(samples: [Double], isJoint: Bool) {
    guard samples.allSatisfy({ $0.isFinite }), !samples.isEmpty else {
      (value, error, interval) = (.nan, 0, nil)
      return
    }
    var shares = told.map { $0.share }
    if isJoint { shares += told.flatMap { [$0.share - $0.reach, $0.share + $0.reach] } }
    let quantiles = sampleQuantiles(shares, of: samples)
    let (median, low, high) = (quantiles[0], quantiles[1], quantiles[2])
    let count = Double(samples.count)
    // The curve of a distribution bends a little between two samples.
    let bend = 10 * (high - low) / count / count
    /// The standard error of a quantile of independent samples: √(p(1 − p)/n) over the density there.
    func standardError(_ place: Int) -> Double {
      guard isJoint else { return bend }
      let (share, reach) = told[place]
      let spread = (share * (1 - share) / count).squareRoot()
      // Two quantiles can be farther apart than any number tells, half of them cannot.
      let halfRise = quantiles[4 + 2 * place] / 2 - quantiles[3 + 2 * place] / 2
      return spread * halfRise / reach
    }
    value = median
    error = standardError(0)
    interval = Interval(
      low: low, high: high, lowError: standardError(1), highError: standardError(2))
  }
}

/// The quantiles that are told, and how far to both sides the density there is taken from.
private let told: [(share: Double, reach: Double)] = [(0.5, 0.1), (0.05, 0.02), (0.95, 0.02)]
