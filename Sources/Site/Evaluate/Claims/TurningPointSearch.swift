import Diagnostics
import Formula
import Units

/// Finds for each claim the values of its parameters at which it turns, one parameter at a time.
///
/// Cost: for each parameter its dependents are checked again once, and for each claim that rests on it a hundred places
/// are computed together, and some dozens more while closing in; of an uncertain claim some dozens in few samples.
struct TurningPointSearch {
  private let report: CheckedReport
  private let definitions: [DefinitionID: KnownQuantity]
  private let dependents: Dependents
  /// How many samples decide on uncertain conditions here.
  private static let samples = 2048

  init(_ report: CheckedReport, _ definitions: [DefinitionID: KnownQuantity]) {
    self.report = report
    self.definitions = definitions
    dependents = Dependents(report.environment)
  }

  /// The turning points of each claim, in the order of the claims; the nearest first.
  func run(_ claims: [EvaluatedClaim]) -> [[TurningPoint]] {
    var found: [[TurningPoint]] = claims.map { _ in [] }
    for parameter in parameters(of: claims) {
      guard let known = definitions[parameter], known.value.value.isFinite,
        let moved = MovedParameter(parameter, report, dependents, samples: Self.samples)
      else { continue }
      let bounds = control(of: parameter, in: known.quantity.unit)
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
    guard let standing = claim.standing, let states = moved.states(of: claim.checked),
      // An uncertain parameter that is put at its median may have decided already.
      states.run([known.value.value]) == [standing.truth]
    else { return [] }
    let scan = OutwardScan(value: known.value.value, bounds: bounds, fineness: states.fineness)
    return [true, false].compactMap { isAbove in
      scan.turn(isAbove: isAbove, from: standing.truth, states.run).map {
        TurningPoint(
          parameter: parameter, now: known, value: $0.place, truth: $0.state,
          isSampled: states.isSampled)
      }
    }
  }

  /// The ends that a parameter's model gives it, in its unit; a control that does not hold the value says nothing.
  private func control(
    of parameter: DefinitionID, in unit: UnitExpression
  ) -> ClosedRange<Double>? {
    guard let control = report.entries[parameter]?.control, let from = control.from,
      let to = control.to
    else { return nil }
    var checker = report.checker
    let scope = Scope(model: report.environment[parameter].model)
    let ends = [from, to].compactMap { end -> Double? in
      guard let quantity = checker.quantity(end.tree, in: scope),
        let node = checker.node(quantity, in: unit, end.range), !checker.graph.isUncertain(node)
      else { return nil }
      return Program(checker.graph, roots: [node]).run(count: 1)[0][0]
    }
    guard ends.count == 2, ends[0].isFinite, ends[1].isFinite, ends[0] <= ends[1] else {
      return nil
    }
    return ends[0]...ends[1]
  }
}
