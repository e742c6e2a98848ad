import Formula

/// Finds out which witnesses notice a parameter. It is shared by all threads, and changes nothing.
struct MutationSearch: Sendable {
  private let report: EvaluatedReport
  private let witnesses: [Witness]
  private let candidates: [MutationCandidate]
  private let dependents: Dependents
  /// What the witnesses come to as things are, those that any candidate can move.
  private let outcomes: [Int: Reconsideration.Outcome]

  /// A search among the witnesses of a report.
  init(_ report: EvaluatedReport, _ witnesses: [Witness], _ candidates: [MutationCandidate]) {
    self.report = report
    self.witnesses = witnesses
    self.candidates = candidates
    dependents = Dependents(report.checked.environment)
    var moved: Set<DefinitionID> = []
    for candidate in candidates { moved.formUnion(dependents.of(candidate.id)) }
    let reached = witnesses.indices.filter { !witnesses[$0].needs.isDisjoint(with: moved) }
    var reconsideration = Reconsideration(report, report.checked.checker, dependents)
    outcomes = Dictionary(
      uniqueKeysWithValues: zip(
        reached, reconsideration.outcomes(of: reached.map { witnesses[$0] })))
  }

  /// The places of the witnesses that notice one of the values of a candidate.
  func noticed(_ candidate: Int) -> [Int] {
    let candidate = candidates[candidate]
    let moved = dependents.of(candidate.id)
    var waiting = witnesses.indices.filter { !witnesses[$0].needs.isDisjoint(with: moved) }
    var noticed: [Int] = []
    for value in candidate.perturbation.values where !waiting.isEmpty {
      guard let checker = report.checked.checker.fixing(candidate.id, at: value, dependents) else {
        continue
      }
      var reconsideration = Reconsideration(report, checker, dependents)
      let found = reconsideration.outcomes(of: waiting.map { witnesses[$0] })
      let changed = zip(waiting, found).filter { $1 != outcomes[$0] }.map(\.0)
      noticed += changed
      let known = Set(changed)
      waiting.removeAll { known.contains($0) }
    }
    return noticed.sorted()
  }
}
