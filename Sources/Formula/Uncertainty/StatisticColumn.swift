import RealMath

/// All samples of a value, ready for what is asked of them.
struct StatisticColumn {
  private let samples: [Double]

  /// Cost: linear.
  init(_ samples: [Double]) {
    let isSound = samples.allSatisfy { $0.isFinite }
    self.samples = isSound ? samples : []
  }

  /// Statistics, in their order. NaN when there are no samples or one of them is none, or when the share of a
  /// quantile is not between 0 and 1. Cost: some passes over the samples, whatever the number of quantiles.
  func values(of statistics: [Statistic<Double>]) -> [Double] {
    guard !samples.isEmpty else { return statistics.map { _ in .nan } }
    let shares = statistics.compactMap { $0.share }.filter { $0 >= 0 && $0 <= 1 }
    let quantiles = sampleQuantiles(shares, of: samples)
    return statistics.map { statistic in
      switch statistic {
      case .mean, .probability: mean
      case .sd: deviation
      case .median, .quantile:
        statistic.share.flatMap(shares.firstIndex(of:)).map { quantiles[$0] } ?? .nan
      }
    }
  }

  private var mean: Double { CompensatedSum(samples).value / Double(samples.count) }

  private var deviation: Double {
    let mean = mean
    let squares = CompensatedSum(samples.lazy.map { ($0 - mean) * ($0 - mean) })
    return (squares.value / Double(samples.count)).squareRoot()
  }
}

extension Statistic<Double> {
  /// The share of the samples that lies below it, where that is what is asked.
  fileprivate var share: Double? {
    switch self {
    case .median: 0.5
    case .quantile(let share): share
    case .mean, .sd, .probability: nil
    }
  }
}
