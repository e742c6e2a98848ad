import RealMath

/// What is known of a value: one number where nothing is uncertain, else how its samples lie.
///
/// Standard errors tell how far a number may be off because there are not more samples, from how much it
/// differs between the blocks of ``Samples``. They say nothing about the world.
public struct Estimate: Hashable, Sendable {
  /// The value, or the median of its samples.
  public let value: Double
  /// The standard error of ``value``; 0 when it is certain.
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

  /// A certain value.
  public init(_ value: Double) {
    self.value = value
    error = 0
    interval = nil
  }

  /// What samples say, in the order of ``Samples``. NaN when one of them is no number.
  ///
  /// Cost: that of sorting them.
  public init(samples: [Double]) {
    guard samples.allSatisfy({ $0.isFinite }), !samples.isEmpty else {
      (value, error, interval) = (.nan, 0, nil)
      return
    }
    let shares = [0.05, 0.5, 0.95]
    let sorted = samples.sorted()
    let whole = shares.map { sampleQuantile($0, of: sorted) }
    var spreads = shares.map { _ in 0.0 }
    let length = samples.count / Samples.blocks
    if length > 0 {
      for block in 0..<Samples.blocks {
        let part = samples[(block * length)..<((block + 1) * length)].sorted()
        for (index, share) in shares.enumerated() {
          let distance = sampleQuantile(share, of: part) - whole[index]
          spreads[index] += distance * distance
        }
      }
    }
    // The variance of a mean of blocks: that of one block over their number.
    let count = Double(Samples.blocks)
    let errors = spreads.map { ($0 / (count - 1) / count).squareRoot() }
    value = whole[1]
    error = errors[1]
    interval = Interval(
      low: whole[0], high: whole[2], lowError: errors[0], highError: errors[2])
  }
}
