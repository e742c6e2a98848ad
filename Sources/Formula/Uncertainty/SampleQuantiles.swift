import RealMath

/// The values below which shares of some samples lie, each between the two samples that are nearest.
///
/// Each sample stands for the middle of its own part of the whole (definition 5 of R. Hyndman and Y. Fan,
/// Sample quantiles in statistical packages, 1996), as the samples of ``Samples`` do. Cost: some passes over the
/// samples, however many shares there are.
///
/// - Precondition: there are samples, and no share is NaN.
public func sampleQuantiles(_ shares: [Double], of samples: [Double]) -> [Double] {
  let places = shares.map { SamplePlace($0, of: samples.count) }
  let ends = orderStatistics(places.flatMap { [$0.below, $0.above] }, of: samples)
  return places.indices.map { places[$0].value(between: ends[2 * $0], and: ends[2 * $0 + 1]) }
}

/// A place between two samples that stand in rising order.
private struct SamplePlace {
  let below: Int
  let above: Int
  private let part: Double

  init(_ share: Double, of count: Int) {
    let place = share * Double(count) - 0.5
    let whole = min(max(place.rounded(.down), 0), Double(count - 1))
    below = Int(whole)
    above = min(below + 1, count - 1)
    part = min(max(place - whole, 0), 1)
  }

  func value(between low: Double, and high: Double) -> Double {
    if part == 0 { return low }
    let rise = high - low
    // Two samples can be farther apart than any number tells.
    return rise.isFinite ? low + rise * part : low * (1 - part) + high * part
  }
}
