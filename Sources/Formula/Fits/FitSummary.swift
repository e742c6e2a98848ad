import Scaling

/// What stands beside a number that a fit gave: how much it rests on, and how well the law fits.
public struct FitSummary: Hashable, Sendable {
  /// How many observations took part.
  public let observations: Int
  /// Which share of their variance the law explains; `nil` where they are all alike.
  public let determination: Double?
}

extension Checker {
  /// The summaries of all fits that were made so far.
  public var fitSummaries: [FitID: FitSummary] {
    var summaries: [FitID: FitSummary] = [:]
    for (id, known) in fits {
      guard let fit = known.law?.fit else { continue }
      summaries[id] = FitSummary(
        observations: fit.values.count, determination: fit.rSquared.isFinite ? fit.rSquared : nil)
    }
    return summaries
  }
}
