// What is written around claims.

extension Language {
  /// "within 10%", behind the sides of a comparison
  func within(_ tolerance: String) -> String {
    self[.within, ["tolerance": "\(tolerance)"]]
  }

  /// "percentage points", short
  var percentagePoints: String { self[.percentagePoints] }

  /// "fails by 45%": how a condition stands, as a clause without subject.
  func isOff(_ distance: String, _ truth: ClaimStanding.Truth) -> String {
    truth == .holds
      ? self[.isOff, ["distance": "\(distance)"]]
      : self[.isOffFails, ["distance": "\(distance)"]]
  }

  /// The same where nothing is left of the margin.
  func isOnEdge(_ truth: ClaimStanding.Truth) -> String {
    truth == .holds
      ? self[.isOnEdge]
      : self[.isOnEdgeFails]
  }

  /// The same of two sides that must be close to each other.
  func isApart(_ apart: String, allowed: String, _ truth: ClaimStanding.Truth) -> String {
    truth == .holds
      ? self[.isApart, ["apart": "\(apart)", "allowed": "\(allowed)"]]
      : self[.isApartFails, ["apart": "\(apart)", "allowed": "\(allowed)"]]
  }

  /// The same of a condition that is true in some samples only.
  func trueInSamples(
    _ share: String, needed: String, refused: String, _ truth: ClaimStanding.Truth
  ) -> String {
    switch truth {
    case .holds:
      self[.trueInSamplesHolds, ["share": "\(share)", "needed": "\(needed)"]]
    case .fails:
      self[.trueInSamplesFails, ["share": "\(share)", "refused": "\(refused)"]]
    case .undecided:
      self[
        .trueInSamplesUndecided,
        ["share": "\(share)", "refused": "\(refused)", "needed": "\(needed)"]]
    }
  }
}
