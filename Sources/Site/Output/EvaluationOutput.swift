public import Diagnostics

/// The result of one formula.
public struct EvaluationOutput: Sendable {
  /// The value for a person; empty after an error.
  public let text: String
  /// The value for a program; empty after an error.
  public let json: String
  /// What was found wrong.
  public let diagnostics: [Diagnostic]
  /// The sources that the diagnostics point into.
  public let sources: SourceMap
}
