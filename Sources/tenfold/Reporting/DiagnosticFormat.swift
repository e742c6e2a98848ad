import ArgumentParser

/// How diagnostics are written.
enum DiagnosticFormat: String, CaseIterable, ExpressibleByArgument {
  /// Source lines with carets, for people.
  case text
  /// One line each, for editors.
  case short
  /// One JSON object a line, for programs.
  case json
  /// Annotations of GitHub's checks.
  case github

  /// The format that was asked for; else `github` in its workflows, and `text` elsewhere.
  static func chosen(_ asked: DiagnosticFormat?, _ environment: Environment) -> DiagnosticFormat {
    asked ?? (environment["GITHUB_ACTIONS"] == "true" ? .github : .text)
  }
}
