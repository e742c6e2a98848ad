import Formula

/// Finds for each claim and each of its cases the values of parameters at which it turns, one parameter at a time.
///
/// Cost: for each parameter its dependents are checked again once, and for each claim that rests on it a hundred places
/// are computed together, and some dozens more while closing in; of an uncertain claim some dozens in few samples. For a
/// case what rests on the parameter is checked once more.
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

  /// The claims with their turning points, in the order of the claims; the nearest first.
  func run(_ claims: [EvaluatedClaim]) -> [EvaluatedClaim] {
    var found: [[TurningPoint]] = claims.map { _ in [] }
    for parameter in Set(claims.flatMap(\.inputs)).sorted() {
      guard let known = definitions[parameter], known.value.value.isFinite else { continue }
      let moved = moved(parameter, known)
      for (place, claim) in claims.enumerated() where claim.inputs.contains(parameter) {
        guard let standing = claim.standing, let formula = claim.checked.condition?.formula,
          let states = moved.states(
            of: formula, in: claim.checked.scope, confidence: claim.entry.confidence)
        else { continue }
        found[place] += points(
          standing.truth, parameter, known, states, movement(parameter, known))
      }
    }
    return zip(claims, found).map { claim, points in
      var claim = claim
      claim.turningPoints = points.nearestFirst
      for place in claim.cases.indices {
        claim.cases[place].turningPoints = self.points(of: claim.cases[place], claim)
      }
      return claim
    }
  }

  // MARK: Cases

  private func points(of place: EvaluatedClaimCase, _ claim: EvaluatedClaim) -> [TurningPoint] {
    let formula = place.checked.condition.formula
    let scope = claim.checked.scope
    return inputs(of: place, scope).flatMap { parameter, known -> [TurningPoint] in
      guard known.value.value.isFinite else { return [] }
      let moved = moved(parameter, known, supposing: place.checked, scope)
      return moved.states(of: formula, in: scope, confidence: claim.entry.confidence).map {
        points(place.standing.truth, parameter, known, $0, movement(parameter, known))
      } ?? []
    }.nearestFirst
  }

  /// The parameters that a case may rest on, with what they are in it. One that follows from what is supposed is none.
  private func inputs(
    of place: EvaluatedClaimCase, _ scope: Scope
  ) -> [(id: DefinitionID, known: KnownQuantity)] {
    let formulas = [place.checked.condition.formula] + place.checked.supposed.map(\.formula)
    var supposed: [DefinitionID: KnownQuantity] = [:]
    var derived: Set<DefinitionID> = []
    for (id, value) in place.supposed {
      supposed[id] = value
      derived.formUnion(dependents.of(id))
    }
    return report.parameters(of: formulas, in: scope).compactMap { id in
      (supposed[id] ?? (derived.contains(id) ? nil : definitions[id])).map { (id, $0) }
    }
  }

  // MARK: One parameter

  private func moved(
    _ parameter: DefinitionID, _ known: KnownQuantity, supposing place: CheckedClaimCase? = nil,
    _ scope: Scope = Scope()
  ) -> MovedParameter {
    MovedParameter(
      ParameterMove(
        id: parameter, movement: movement(parameter, known),
        supposed: place?.supposed.map { ($0.id, $0.formula) } ?? [], scope: scope,
        dependents: dependents),
      report, samples: Self.samples)
  }

  /// How a parameter goes to another value: an uncertain one with its spread. What is all of one sign, and cannot leave
  /// it, is as uncertain in proportion wherever it is; anything else by as much.
  private func movement(_ parameter: DefinitionID, _ known: KnownQuantity) -> Movement {
    let value = known.value.value
    guard let interval = known.value.interval else { return .replaced }
    let bounds = bounds[parameter] ?? 0...0
    let isOneSided =
      interval.low > 0 && bounds.lowerBound >= 0 || interval.high < 0 && bounds.upperBound <= 0
    return isOneSided ? .scaled(from: value) : .shifted(from: value)
  }

  private func points(
    _ truth: ClaimStanding.Truth, _ parameter: DefinitionID, _ known: KnownQuantity,
    _ states: MovedParameter.States, _ movement: Movement
  ) -> [TurningPoint] {
    let scan = OutwardScan(
      value: known.value.value, bounds: bounds[parameter], fineness: states.fineness)
    return [true, false].compactMap { isAbove in
      guard var walk = OutwardWalk(scan, isAbove: isAbove, states.look),
        // What is all but decided may be so in fewer samples.
        walk.truth == truth,
        let near = walk.next(beyond: scan.value, where: { $0 != truth })
      else { return nil }
      return TurningPoint(
        parameter: parameter, now: known, value: near.first.place, truth: near.first.truth,
        end: walk.end(of: near.first), movement: movement, isSampled: states.isSampled)
    }
  }
}

extension CheckedReport {
  /// The parameters that formulas rest on, in the order of the formulas.
  func parameters(of formulas: [ParsedExcerpt], in scope: Scope) -> [DefinitionID] {
    let needs = formulas.flatMap { environment.needs(of: $0.tree, in: scope) }
    return environment.allNeeds(of: needs).filter {
      entries[$0]?.kind == .parameter && environment[$0].parameters == nil
    }
  }
}
