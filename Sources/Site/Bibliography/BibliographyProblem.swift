import Diagnostics

/// What can be wrong with a bibliography, whatever its format.
enum BibliographyProblem {
  /// A key that nobody reads and that looks like one that is read; as are types of entries in BibTeX.
  case misspeltKey(String, SourceRange, meant: String)
  case badDate(String, SourceRange)
  /// A work without a title; `example` is how one is written.
  case missingTitle(String, SourceRange, example: String)
  /// A file of the name ends, or goes on otherwise, where something else must stand.
  case malformedBibTeX(expected: String, SourceRange)
  /// A brace, a quote or a parenthesis that is never closed.
  case unclosedBibTeX(SourceRange)
  case repeatedField(String, SourceRange, first: SourceRange)
  /// An abbreviation that no `@string` defines.
  case unknownString(String, SourceRange, nearest: String?)
  case unknownCommand(String, SourceRange)
  case malformedJSON(expected: String, SourceRange)
}
