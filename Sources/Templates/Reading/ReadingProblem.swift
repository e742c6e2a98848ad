import Diagnostics

/// What can be wrong with a template by itself, with the facts of each case.
enum ReadingProblem {
  case invalidEncoding(SourceRange)
  case unclosedTag(SourceRange)
  case notAName(String, SourceRange)
  case refusedTag(TemplateTag.Refusal, name: String, SourceRange)
  case unclosedSection(String, SourceRange)
  case unexpectedClose(String, SourceRange)
  case wrongClose(String, SourceRange, opened: String, at: SourceRange)
  case endsInside(MarkupPlace, SourceRange)
  case changesPlace(section: String, SourceRange, from: MarkupPlace, to: MarkupPlace)
  case strayFile(SourceRange)
  /// A part of the path of an asset is a value.
  case assetNamedByValue(SourceRange)
  /// Our parser and Mustache's disagree: our own mistake, told at its place rather than hidden.
  case refusedByMustache(String, SourceRange)
}
