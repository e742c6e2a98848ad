// What is written around claims.

extension Language {
  /// "within 10%", behind the sides of a comparison
  func within(_ tolerance: String) -> String {
    self[.within, ["tolerance": tolerance]]
  }

  /// "percentage points", short
  var percentagePoints: String { self[.percentagePoints] }

  /// "fails by 45%": how a condition stands, as a clause without subject.
  func isOff(_ distance: String, _ truth: ClaimStanding.Truth) -> String {
    self[truth == .holds ? .holdsBy : .failsBy, ["distance": distance]]
  }

  /// The same where nothing is left of the margin.
  func isOnEdge(_ truth: ClaimStanding.Truth) -> String {
    self[truth == .holds ? .holdsOnEdge : .failsOnEdge]
  }

  /// The same of two sides that must be close to each other.
  func isApart(_ apart: String, allowed: String, _ truth: ClaimStanding.Truth) -> String {
    self[truth == .holds ? .holdsApart : .failsApart, ["apart": apart, "allowed": allowed]]
  }

  /// The same of a condition that is true in some samples only.
  func trueInSamples(
    _ share: String, needed: String, refused: String, _ truth: ClaimStanding.Truth
  ) -> String {
    switch truth {
    case .holds: self[.holdsInSamples, ["share": share, "needed": needed]]
    case .fails: self[.failsInSamples, ["share": share, "refused": refused]]
    case .undecided:
      self[.undecidedInSamples, ["share": share, "refused": refused, "needed": needed]]
    }
  }
}
