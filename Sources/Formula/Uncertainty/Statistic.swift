import RealMath

/// What is asked of all samples of a value together.
///
/// `Value` is what stands for the numbers around it: nodes in a graph, registers in a program, numbers when
/// it is computed.
enum Statistic<Value: Sendable>: Sendable {
  case mean
  /// The standard deviation, of all possible values and not of the samples alone.
  case sd
  case median
  /// The value below which a share of the samples lies.
  case quantile(Value)
  /// The share of the samples in which a condition holds.
  case probability

  /// Whether it needs the samples in rising order.
  var needsOrder: Bool {
    switch self {
    case .median, .quantile: true
    case .mean, .sd, .probability: false
    }
  }

  /// All that it needs from around the value.
  var operands: [Value] {
    if case .quantile(let share) = self { return [share] }
    return []
  }

  /// The same statistic of other values.
  func map<Other: Sendable>(_ transform: (Value) -> Other) -> Statistic<Other> {
    switch self {
    case .mean: .mean
    case .sd: .sd
    case .median: .median
    case .quantile(let share): .quantile(transform(share))
    case .probability: .probability
    }
  }
}

/// All samples of a value, ready for what is asked of them.
struct StatisticColumn {
  private let samples: [Double]
  /// The samples in rising order, where that is needed.
  private let sorted: [Double]

  /// Cost: linear.
  init(_ samples: [Double], isSorted: Bool) {
    let isSound = samples.allSatisfy { $0.isFinite }
    self.samples = isSound ? samples : []
    sorted = isSorted ? sortedNumbers(self.samples) : []
  }

  /// A statistic. NaN when there are no samples or one of them is none, or when the share of a quantile is not
  /// between 0 and 1.
  func value(_ statistic: Statistic<Double>) -> Double {
    guard !samples.isEmpty else { return .nan }
    switch statistic {
    case .mean, .probability: return mean
    case .sd:
      let mean = mean
      let squares = CompensatedSum(samples.lazy.map { ($0 - mean) * ($0 - mean) })
      return (squares.value / Double(samples.count)).squareRoot()
    case .median: return sampleQuantile(0.5, of: sorted)
    case .quantile(let share):
      return share >= 0 && share <= 1 ? sampleQuantile(share, of: sorted) : .nan
    }
  }

  private var mean: Double { CompensatedSum(samples).value / Double(samples.count) }
}

/// The value below which a share of sorted samples lies, between the two that are nearest.
///
/// Each sample stands for the middle of its own part of the whole (definition 5 of R. Hyndman and Y. Fan,
/// Sample quantiles in statistical packages, 1996), as the samples of ``Samples`` do.
func sampleQuantile(_ share: Double, of samples: [Double]) -> Double {
  let place = share * Double(samples.count) - 0.5
  let below = min(max(place.rounded(.down), 0), Double(samples.count - 1))
  let low = samples[Int(below)]
  let high = samples[min(Int(below) + 1, samples.count - 1)]
  let part = min(max(place - below, 0), 1)
  if part == 0 { return low }
  let rise = high - low
  // Two samples can be farther apart than any number tells.
  return rise.isFinite ? low + rise * part : low * (1 - part) + high * part
}
