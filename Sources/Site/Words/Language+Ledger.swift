// The words of claim boxes and of the ledger.

extension Language {
  /// The name of the ledger.
  var claims: String { either("Claims", "Beweringen") }

  /// What the ledger is.
  func ledgerSummary(_ count: Int) -> String {
    either(
      "\(count == 1 ? "One claim" : "\(count) claims"), each held against the models of this report when the page was built.",
      "\(count == 1 ? "Eén bewering" : "\(count) beweringen"), bij het bouwen van deze pagina getoetst aan de modellen van dit rapport."
    )
  }

  /// What the report has found of a claim.
  func verdict(_ verdict: ClaimEntry.Verdict) -> String {
    switch verdict {
    case .holds: either("Holds", "Klopt")
    case .depends: either("Depends", "Hangt ervan af")
    case .overstated: either("Overstated", "Overdreven")
    case .understated: either("Understated", "Te voorzichtig")
    case .misstated: either("Misstated", "Onjuist")
    case .open: either("Open", "Open")
    }
  }

  /// What stands before the condition.
  var testedAs: String { either("Tested as", "Getoetst als") }
  /// What stands before its numbers.
  var modelsGive: String { either("The models give", "De modellen geven") }
  /// What stands before the cases.
  var dependsOn: String { either("It depends on", "Het hangt af van") }
  /// What stands before the turning points.
  var turnsAt: String { either("It turns", "Het kantelt") }
  /// Where no parameter by itself turns a claim.
  var turnsNowhere: String {
    either(
      "No single parameter turns it within reason.",
      "Geen enkele parameter kantelt het op zichzelf binnen redelijke grenzen.")
  }
  /// What stands between the numbers of a condition and its margin.
  var betweenNumbersAndMargin: String { either("; it ", "; het ") }
  /// How a condition stands that has no margin.
  func stands(_ truth: ClaimStanding.Truth) -> String {
    switch truth {
    case .holds: either("holds", "gaat op")
    case .fails: either("fails", "gaat niet op")
    case .undecided: either("is undecided", "blijft onbeslist")
    }
  }

  /// "would hold from the share = 8 on (now 1)"; `place` is the name with its value.
  func turns(
    to truth: ClaimStanding.Truth, _ place: String, isAbove: Bool, now: String
  ) -> String {
    let would =
      switch truth {
      case .holds: either("would hold", "zou opgaan")
      case .fails: either("would fail", "zou niet opgaan")
      case .undecided: either("would be undecided", "zou onbeslist zijn")
      }
    return isAbove
      ? either(
        "\(would) from \(place) on (now \(now))",
        "\(would) vanaf \(place) (nu \(now))")
      : either(
        "\(would) at \(place) or less (now \(now))",
        "\(would) bij \(place) of minder (nu \(now))")
  }

  /// The link from a claim on a page.
  var allClaims: String { either("All claims", "Alle beweringen") }
  /// What stands before the page of a claim.
  var inTheText: String { either("In the text:", "In de tekst:") }
  /// What stands before the orders of the ledger.
  var sortedBy: String { either("Sorted by", "Gesorteerd op") }
  /// The name of an order.
  func order(_ order: ClaimLedger.Order) -> String {
    switch order {
    case .reading: either("reading order", "leesvolgorde")
    case .verdict: either("verdict", "oordeel")
    case .source: either("source", "bron")
    }
  }
  /// The name of the ledger in an order.
  func claims(by order: ClaimLedger.Order) -> String {
    switch order {
    case .reading: claims
    case .verdict: either("Claims by verdict", "Beweringen naar oordeel")
    case .source: either("Claims by source", "Beweringen naar bron")
    }
  }
  /// The claims that nobody is named for.
  var withoutSource: String { either("Without a source", "Zonder bron") }
}
