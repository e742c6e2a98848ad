public import Diagnostics

/// One figure of a report as a file.
public struct FigureOutput: Sendable {
  /// What the file holds; nothing after an error.
  public let bytes: [UInt8]
  /// What was found wrong with the request and with the report.
  public let diagnostics: [Diagnostic]
  /// The sources that the diagnostics point into.
  public let sources: SourceMap
}
