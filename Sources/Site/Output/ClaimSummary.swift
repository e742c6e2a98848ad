import Formula

/// How a claim stands, in English words: a line of the table that `tenfold check` prints.
public struct ClaimSummary: Hashable, Sendable {
  /// The name of the claim.
  public let id: String
  /// The recorded verdict.
  public let verdict: String
  /// Whether its condition holds, fails or is undecided; empty without a condition.
  public let standing: String
  /// How far the condition is from turning; empty where that cannot be told.
  public let margin: String
  /// The nearest value of a parameter at which it turns; empty where none does.
  public let turningPoint: String
}

extension ClaimSummary {
  init(_ claim: EvaluatedClaim, _ report: EvaluatedReport) {
    let environment = report.checked.environment
    let writer = ClaimWriter(environment, .english)
    id = claim.id
    verdict = claim.entry.verdict?.value.rawValue ?? ""
    standing = claim.standing.map { Language.english.stands($0.truth) } ?? ""
    margin = claim.standing.flatMap { writer.bareMargin($0) } ?? ""
    turningPoint =
      claim.turningPoints.first.map { point in
        writer.place(of: point, environment.qualifiedName(point.parameter))
          + " (now \(writer.values(of: point).now))"
      } ?? ""
  }
}
