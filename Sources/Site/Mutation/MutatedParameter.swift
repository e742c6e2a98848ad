import Diagnostics
import Formula

/// A parameter, and what notices when it has other values.
struct MutatedParameter: Sendable {
  let id: DefinitionID
  let name: String
  /// The characters of its name.
  let range: SourceRange
  /// Its value for a person.
  let value: String
  let perturbation: Perturbation
  /// The other values for a person: `±10%`, `2 to 8`.
  let perturbed: String
  /// What notices, by the places of all that can, in order.
  let noticed: [Int]
}

/// A parameter that is not perturbed.
struct UnmovedParameter: Sendable {
  /// Why it is not.
  enum Reason: String, Sendable {
    /// Its file says that it is exact.
    case exact
    /// It has parameters of its own, and no value.
    case function
    /// It is no number, and neither true nor false.
    case other
  }

  let name: String
  let reason: Reason
}
