import Diagnostics

/// What can be wrong with a claim before anything is computed, beside its formulas.
enum ClaimProblem: Hashable {
  /// Another number of claims than `report.yaml` expects.
  case unexpectedCount(Int, ExpectedCount, SourceRange)
  /// A case that gives a function another value.
  case supposedFunction(String, SourceRange)
  /// A case that gives a definition a value of another dimension.
  case supposedMismatch(String, expected: String, found: String, SourceRange)

  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .unexpectedCount(let count, let expected, let range):
      Diagnostic(
        "unexpected-claims",
        "the report has \(count == 0 ? "no claims" : count == 1 ? "one claim" : "\(count) claims")",
        at: range, label: expected.words,
        hint: count == 0
          ? "look for the files in `claims/`, or leave `expects` out"
          : "look for a claim that was lost or added, or write `claims: \(count)`")
    case .supposedFunction(let name, let range):
      Diagnostic(
        "supposed-function", "`\(name)` is a function, and a case gives values", at: range,
        hint: "give another value to what the function is called with")
    case .supposedMismatch(let name, let expected, let found, let range):
      Diagnostic(
        "unit-mismatch", "`\(name)` is \(measure(expected)), and this is \(measure(found))",
        at: range, label: "this is \(measure(found))")
    }
  }

  private func measure(_ unit: String) -> String { unit == "1" ? "a plain number" : "in `\(unit)`" }
}

extension ExpectedCount {
  fileprivate var words: String {
    switch self {
    case .exactly(1): "one claim is expected"
    case .exactly(let count): "\(count) claims are expected"
    case .some: "at least one claim is expected"
    }
  }
}
