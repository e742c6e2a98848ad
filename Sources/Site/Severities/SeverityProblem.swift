import Diagnostics

/// What can be wrong with what an author says of severities.
enum SeverityProblem: Hashable {
  case unknownCode(String, SourceRange, nearest: String?)
  /// An error for good, of which something else was asked.
  case fixedSeverity(String, SourceRange)
  /// A code that is allowed, and that nothing met.
  case unusedAllowance(String, SourceRange)
}

extension SeverityProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .unknownCode(let code, let range, let nearest):
      Diagnostic(
        "unknown-code", "there is no diagnostic `\(code)`", at: range,
        hint: suggestion(nearest) ?? "`tenfold explain CODE` shows what a code means",
        fixIts: replacement(range, nearest))
    case .fixedSeverity(let code, let range):
      Diagnostic(
        "fixed-severity", "`\(code)` is always an error", at: range,
        notes: ["where it is found there is nothing that could be published"],
        hint: "leave it out")
    case .unusedAllowance(let code, let range):
      Diagnostic(
        "unused-allowance", severity: .warning, "nothing here is `\(code)`", at: range,
        label: "allowed for nothing", hint: "leave it out")
    }
  }
}
