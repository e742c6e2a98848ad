/// The middle of some samples and how far they scatter about it; all NaN without samples.
struct Quartiles {
  let lower: Double
  let median: Double
  let upper: Double

  init(_ samples: [Double]) {
    let sorted = samples.sorted()
    func sample(_ share: Double) -> Double {
      guard let last = sorted.indices.last else { return .nan }
      return sorted[Int((Double(last) * share).rounded(.toNearestOrEven))]
    }
    lower = sample(0.25)
    median = sample(0.5)
    upper = sample(0.75)
  }
}
