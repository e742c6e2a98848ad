import Formula
import FormulaSyntax
import Units

/// How a condition stands: whether it is true, by what numbers, and how far it is from turning.
struct ClaimStanding: Sendable {
  /// What a condition comes to.
  enum Truth: String, Sendable {
    case holds, fails
    /// True in too many samples to be false, and in too few to be true.
    case undecided
  }

  let truth: Truth
  /// The share of the samples in which it is true: 1 or 0 when nothing in it is uncertain.
  let share: Double
  /// From which share on it counts as true; `nil` when nothing in it is uncertain.
  let confidence: Double?
  /// What it compares, in the order of the text.
  let comparisons: [KnownComparison]
  /// How far it is from turning; `nil` when that cannot be told as one number.
  let margin: ClaimMargin?

  /// The truth of a condition that is true in that share of the samples.
  static func truth(share: Double, confidence: Double) -> Truth {
    if share >= confidence { return .holds }
    // One minus the confidence is no number of samples: half a sample decides nothing.
    return share <= 1 - confidence + 1e-12 ? .fails : .undecided
  }
}

/// A chain of comparisons with its numbers.
struct KnownComparison: Sendable {
  let sides: [KnownQuantity]
  let links: [Link]
  /// Whether any side is a probability, beside which all are read as shares.
  let isOfProbabilities: Bool

  /// What is asked of two neighbouring sides.
  struct Link: Sendable {
    let asks: ComparisonOperator
    /// What follows `within`.
    let tolerance: KnownQuantity?
  }
}

extension ClaimStanding {
  /// How a condition stands, from the values of its nodes; `nil` where it has no value.
  init?(
    _ condition: CheckedClaimCondition, _ known: [NodeID: Estimate], confidence: Double,
    isUncertain: Bool, _ units: UnitTable
  ) {
    guard let share = known[condition.node]?.value, share.isFinite else { return nil }
    self.share = share
    self.confidence = isUncertain ? confidence : nil
    truth = Self.truth(share: share, confidence: isUncertain ? confidence : 1)
    comparisons = condition.structure.comparisons.map { KnownComparison($0, known) }
    margin =
      isUncertain
      ? ClaimMargin(share: share, confidence: confidence, truth)
      : ClaimMargin(condition.structure, known, units)
  }
}

extension KnownComparison {
  fileprivate init(_ comparison: CheckedComparison, _ known: [NodeID: Estimate]) {
    func value(_ quantity: Quantity) -> KnownQuantity {
      KnownQuantity(value: known[quantity.node] ?? Estimate(.nan), quantity: quantity)
    }
    sides = comparison.sides.map(value)
    isOfProbabilities = comparison.isOfProbabilities
    links = comparison.links.map { Link(asks: $0.asks, tolerance: $0.tolerance.map(value)) }
  }
}
