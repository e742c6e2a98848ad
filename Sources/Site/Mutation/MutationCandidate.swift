import Diagnostics
import Formula
import FormulaSyntax
import Units

/// A parameter that will be perturbed.
struct MutationCandidate: Sendable {
  let id: DefinitionID
  let name: String
  let range: SourceRange
  let value: String
  let perturbation: Perturbation
  let perturbed: String

  /// A number.
  init(
    _ id: DefinitionID, _ entry: ModelEntry, _ name: String, _ known: KnownQuantity,
    _ units: UnitTable
  ) {
    self.id = id
    self.name = name
    range = entry.head.name.range
    let estimate = known.value
    func written(_ value: Estimate) -> String {
      WrittenValue(value, known.quantity, units, .english).plain
    }
    value = written(estimate)
    perturbation = Perturbation(
      of: estimate, isInHundredths: known.quantity.isInHundredths(units))
    perturbed =
      perturbation.kind == .tenth
      ? "±10%" : perturbation.values.map { written(Estimate($0)) }.joined(separator: " and ")
  }

  /// Something that is true or false.
  init(_ id: DefinitionID, _ entry: ModelEntry, _ name: String, isTrue: Bool) {
    self.id = id
    self.name = name
    range = entry.head.name.range
    value = isTrue ? "true" : "false"
    perturbation = Perturbation(of: isTrue)
    perturbed = isTrue ? "false" : "true"
  }
}
