import Diagnostics

/// What can be wrong with a name, a link or an image that must lead to another part of the report.
enum ReferenceProblem: Hashable {
  case unknownModel(String, SourceRange, nearest: String?)
  case unknownSource(String, SourceRange, nearest: String?)
  case unknownChart(String, SourceRange, nearest: String?)
  /// A language that the report is not written in, in the call of the program.
  case unknownLanguage(String, SourceRange, known: [String])
  case chartNotEmbedded(String, SourceRange)
  case unusedChart(String, SourceRange)
  case repeatedFigure(String, SourceRange, first: SourceRange)
  /// A figure or a formula amid words.
  case notStandingAlone(Embed, SourceRange)
  /// A formula as a link, or a page as an image.
  case wrongUse(of: Destination.Kind, SourceRange)
  case unknownFormula(String, SourceRange, nearest: String?)
  case unknownPage(String, SourceRange, nearest: String?)
  case unknownHeading(String, SourceRange, nearest: String?)
  case missingMedia(String, SourceRange, nearest: String?)
  case unknownKind(String, SourceRange, nearest: String?)
  /// A path, which leads nowhere once the site is made; `page` is the page that it meant.
  case pathLink(String, SourceRange, page: String?)
  case remoteImage(SourceRange)
  case missingAlternative(SourceRange)

  /// What stands in a paragraph of its own.
  enum Embed: String, Hashable { case figure, formula }
}
