/// The values that a parameter has in the replicates of a fit, as a function of a number between 0 and 1: each
/// value belongs to an equal part.
///
/// The parameters of one fit read the same number, and so come from the same replicate.
struct ReplicateTable: Hashable, Sendable {
  private let values: [Double]

  /// A table of one value at least.
  init(_ values: [Double]) {
    precondition(!values.isEmpty, "a table of replicates has one")
    self.values = values
  }

  /// The value that belongs to a score; NaN outside of 0 to 1.
  func value(at score: Double) -> Double {
    guard score >= 0, score <= 1 else { return .nan }
    return values[min(Int(score * Double(values.count)), values.count - 1)]
  }
}
