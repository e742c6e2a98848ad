import Formula

/// Finds for each claim the values of its parameters at which it turns, one parameter at a time.
///
/// Cost: for each parameter its dependents are checked again once, and for each claim that rests on it a hundred places
/// are computed together, and some dozens more while closing in; of an uncertain claim some dozens in few samples.
struct TurningPointSearch {
  private let report: CheckedReport
  private let definitions: [DefinitionID: KnownQuantity]
  private let bounds: [DefinitionID: ClosedRange<Double>]
  private let dependents: Dependents
  /// How many samples decide on uncertain conditions here.
  private static let samples = 2048

  /// A search among parameters with values, some of which have a control with the given ends.
  init(
    _ report: CheckedReport, _ definitions: [DefinitionID: KnownQuantity],
    _ bounds: [DefinitionID: ClosedRange<Double>]
  ) {
    self.report = report
    self.definitions = definitions
    self.bounds = bounds
    dependents = Dependents(report.environment)
  }

  /// The turning points of each claim, in the order of the claims; the nearest first.
  func run(_ claims: [EvaluatedClaim]) -> [[TurningPoint]] {
    var found: [[TurningPoint]] = claims.map { _ in [] }
    for parameter in parameters(of: claims) {
      guard let known = definitions[parameter], known.value.value.isFinite,
        let moved = MovedParameter(parameter, report, dependents, samples: Self.samples)
      else { continue }
      let bounds = bounds[parameter]
      for (place, claim) in claims.enumerated() where claim.inputs.contains(parameter) {
        found[place] += points(of: claim, parameter, known, bounds, moved)
      }
    }
    return found.map(\.nearestFirst)
  }

  /// The parameters that claims rest on, each once.
  private func parameters(of claims: [EvaluatedClaim]) -> [DefinitionID] {
    Set(claims.flatMap(\.inputs)).sorted()
  }

  private func points(
    of claim: EvaluatedClaim, _ parameter: DefinitionID, _ known: KnownQuantity,
    _ bounds: ClosedRange<Double>?, _ moved: MovedParameter
  ) -> [TurningPoint] {
    guard let standing = claim.standing, let states = moved.states(of: claim.checked) else {
      return []
    }
    let scan = OutwardScan(value: known.value.value, bounds: bounds, fineness: states.fineness)
    return [true, false].compactMap { isAbove in
      guard var walk = OutwardWalk(scan, isAbove: isAbove, states.look),
        // An uncertain parameter that is put at its median may have decided already.
        walk.truth == standing.truth,
        let near = walk.next(beyond: scan.value, where: { $0 != standing.truth })
      else { return nil }
      return TurningPoint(
        parameter: parameter, now: known, value: near.first.place, truth: near.first.truth,
        end: walk.end(of: near.first), isSampled: states.isSampled)
    }
  }
}
