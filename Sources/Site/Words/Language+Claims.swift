// What is written around claims.

extension Language {
  /// "within 10%", behind the sides of a comparison
  func within(_ tolerance: String) -> String {
    either("within \(tolerance)", "op \(tolerance) na")
  }

  /// "percentage points", short
  var percentagePoints: String { either("pp", "pp") }

  /// "fails by 45%": how a condition stands, as a clause without subject.
  func isOff(_ distance: String, _ truth: ClaimStanding.Truth) -> String {
    truth == .holds
      ? either("holds by \(distance)", "gaat op, met een marge van \(distance)")
      : either("fails by \(distance)", "gaat niet op, en scheelt \(distance)")
  }

  /// The same where nothing is left of the margin.
  func isOnEdge(_ truth: ClaimStanding.Truth) -> String {
    truth == .holds
      ? either("holds, exactly on the edge", "gaat op, precies op de grens")
      : either("fails, exactly on the edge", "gaat niet op, precies op de grens")
  }

  /// The same of two sides that must be close to each other.
  func isApart(_ apart: String, allowed: String, _ truth: ClaimStanding.Truth) -> String {
    truth == .holds
      ? either(
        "holds: the sides are \(apart) apart, and \(allowed) is allowed",
        "gaat op: het verschil is \(apart), en \(allowed) mag")
      : either(
        "fails: the sides are \(apart) apart, and only \(allowed) is allowed",
        "gaat niet op: het verschil is \(apart), en maar \(allowed) mag")
  }

  /// The same of a condition that is true in some samples only.
  func trueInSamples(
    _ share: String, needed: String, refused: String, _ truth: ClaimStanding.Truth
  ) -> String {
    switch truth {
    case .holds:
      either(
        "holds: it is true in \(share) of the samples, and \(needed) is enough",
        "gaat op: waar in \(share) van de steekproeven, en \(needed) is genoeg")
    case .fails:
      either(
        "fails: it is true in \(share) of the samples, and \(refused) is few enough to refuse it",
        "gaat niet op: waar in \(share) van de steekproeven, en \(refused) is weinig genoeg om het af te wijzen"
      )
    case .undecided:
      either(
        "is undecided: it is true in \(share) of the samples, between \(refused) and \(needed)",
        "blijft onbeslist: waar in \(share) van de steekproeven, tussen \(refused) en \(needed)")
    }
  }
}
