import Diagnostics

extension ExplanationProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .unknownSubject(let word, let range, let nearest):
      let names = nearest.map { "`\($0)`" }.joined(separator: " or ")
      return Diagnostic(
        "unknown-subject", "nothing called `\(word)` can be explained", at: range,
        label: "no code, no name, no source, no claim",
        hint: names.isEmpty ? nil : "did you mean \(names)?")
    }
  }
}
