import Diagnostics

/// What perturbing parameters can find: facts, without words.
enum MutationProblem: Hashable {
  /// A parameter whose value makes no difference to anything, its value, and what it was perturbed to.
  case unnoticed(String, String, perturbed: String, SourceRange)

  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .unnoticed(let name, let value, let perturbed, let range):
      Diagnostic(
        "unnoticed-parameter", severity: .warning, "nothing notices the value of `\(name)`",
        at: range, label: "\(value); tried: \(perturbed)",
        notes: [
          "every claim and check comes out as before, and every printed number and figure is the same"
        ],
        hint: "let a check, a claim or a page depend on it, or take it away")
    }
  }
}
