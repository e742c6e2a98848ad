// The words of claim boxes and of the ledger.

extension Language {
  /// The name of the ledger.
  var claims: String { self[.claims] }

  /// What the ledger is.
  func ledgerSummary(_ count: Int) -> String {
    text(.ledgerSummary, count: count)
  }

  /// What the report has found of a claim.
  func verdict(_ verdict: ClaimEntry.Verdict) -> String {
    switch verdict {
    case .holds: self[.verdictHolds]
    case .depends: self[.verdictDepends]
    case .overstated: self[.verdictOverstated]
    case .understated: self[.verdictUnderstated]
    case .misstated: self[.verdictMisstated]
    case .open: self[.verdictOpen]
    }
  }

  /// What stands before the condition.
  var testedAs: String { self[.testedAs] }
  /// What stands before its numbers.
  var modelsGive: String { self[.modelsGive] }
  /// What stands before the cases.
  var dependsOn: String { self[.dependsOn] }
  /// What stands before the turning points.
  var turnsAt: String { self[.turnsAt] }
  /// Where no parameter by itself turns a claim.
  var turnsNowhere: String {
    self[.turnsNowhere]
  }
  /// What stands between the numbers of a condition and its margin.
  var betweenNumbersAndMargin: String { self[.betweenNumbersAndMargin] }
  /// How a condition stands that has no margin.
  func stands(_ truth: ClaimStanding.Truth) -> String {
    switch truth {
    case .holds: self[.standsHolds]
    case .fails: self[.standsFails]
    case .undecided: self[.standsUndecided]
    }
  }

  /// How far a claim stays turned.
  enum Reach {
    case upwards, downwards
    /// Up to a value.
    case between(String)
    /// At one value only.
    case alone
  }

  /// "would hold from the share = 8 on (now 1)"; `place` is the name with its value, the lower one of two.
  func turns(
    to truth: ClaimStanding.Truth, _ place: String, _ reach: Reach, now: String
  ) -> String {
    let would = would(truth)
    switch reach {
    case .upwards: return self[.turnsFrom, ["would": would, "place": place, "now": now]]
    case .downwards: return self[.turnsDownTo, ["would": would, "place": place, "now": now]]
    case .between(let end):
      return self[
        .turnsBetween, ["would": would, "place": place, "end": end, "now": now]]
    case .alone: return self[.turnsAlone, ["would": would, "place": place, "now": now]]
    }
  }

  /// "would hold"
  func would(_ truth: ClaimStanding.Truth) -> String {
    switch truth {
    case .holds: self[.turnsHolds]
    case .fails: self[.turnsFails]
    case .undecided: self[.turnsUndecided]
    }
  }

  /// The link from a claim on a page.
  var allClaims: String { self[.allClaims] }
  /// What stands before the page of a claim.
  var inTheText: String { self[.inTheText] }
  /// What stands before the orders of the ledger.
  var sortedBy: String { self[.sortedBy] }
  /// The name of an order.
  func order(_ order: ClaimLedger.Order) -> String {
    switch order {
    case .reading: self[.orderReading]
    case .verdict: self[.orderVerdict]
    case .source: self[.orderSource]
    }
  }
  /// The name of the ledger in an order.
  func claims(by order: ClaimLedger.Order) -> String {
    switch order {
    case .reading: claims
    case .verdict: self[.claimsByVerdict]
    case .source: self[.claimsBySource]
    }
  }
  /// The claims that nobody is named for.
  var withoutSource: String { self[.withoutSource] }
}
