public import Diagnostics
public import Site

/// What came of a build, for those who look at the report.
public struct PreviewUpdate: Sendable {
  /// The site, exactly as a build would write it; `nil` after an error, when the last good one stays.
  public let files: [OutputFile]?
  /// What was found, in the order in which it is told.
  public let diagnostics: [Diagnostic]
  /// The sources that the diagnostics point into.
  public let sources: SourceMap

  /// What came of a build.
  public init(files: [OutputFile]?, diagnostics: [Diagnostic], sources: SourceMap) {
    self.files = files
    self.diagnostics = diagnostics
    self.sources = sources
  }
}
