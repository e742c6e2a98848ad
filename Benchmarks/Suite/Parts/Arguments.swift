import RealMath

/// Numbers to compute with: the same in every run.
enum Arguments {
  static let count = 10_000

  /// Spread evenly from `lower` to `upper`.
  static func even(_ lower: Double, _ upper: Double) -> [Double] {
    let stream = RandomStream(seed: 1, name: "benchmark".utf8)
    return (0..<count).map { lower + (upper - lower) * stream.uniform(at: $0) }
  }

  /// Spread evenly over the powers of ten from `lower` to `upper`.
  static func decades(_ lower: Double, _ upper: Double) -> [Double] {
    even(lower, upper).map(Double.exp10)
  }
}
