import Diagnostics

/// What can be wrong with a name, a link or an image that must lead to another part of the report.
enum ReferenceProblem: Hashable {
  case unknownModel(String, SourceRange, nearest: String?)
  case unknownSource(String, SourceRange, nearest: String?)
  case unusedSource(String, SourceRange)
  case unknownChart(String, SourceRange, nearest: String?)
  /// A language that the report is not written in, in the call of the program.
  case unknownLanguage(String, SourceRange, known: [String])
  case unknownTable(String, SourceRange, nearest: String?)
  case unknownClaim(String, SourceRange, nearest: String?)
  /// A link to what no page of its language shows; `elsewhere` is a page of another one that does.
  case notEmbedded(Exhibit, SourceRange, elsewhere: Elsewhere?)
  case unusedChart(String, SourceRange)
  case unusedTable(String, SourceRange)
  case repeatedExhibit(Exhibit, SourceRange, first: SourceRange)
  /// A figure, a table, a formula, a claim or a control amid words.
  case notStandingAlone(Embed, SourceRange)
  /// A page as an image.
  case wrongUse(of: Destination.Kind, SourceRange)
  case unknownFormula(String, SourceRange, nearest: String?)
  case unknownParameter(String, SourceRange, nearest: String?)
  case draftPage(String, SourceRange)
  case unknownPage(String, SourceRange, nearest: String?)
  case unknownHeading(String, SourceRange, nearest: String?)
  case missingMedia(String, SourceRange, nearest: String?)
  case unknownKind(String, SourceRange, nearest: String?)
  /// A path, which leads nowhere once the site is made; `page` is the page that it meant.
  case pathLink(String, SourceRange, page: String?)
  case remoteImage(SourceRange)
  case missingAlternative(SourceRange)

  /// What stands in a paragraph of its own.
  enum Embed: String, Hashable { case figure, table, formula, claim, control }

  /// A page in another language.
  struct Elsewhere: Hashable {
    let page: String
    let language: String
  }
}
