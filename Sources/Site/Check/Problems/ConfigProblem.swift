import Diagnostics

/// What can be wrong with `report.yaml` once it is held against the files that are there, and with a text
/// once it is held against the languages of the report.
enum ConfigProblem: Hashable {
  case badLanguageTag(String, SourceRange)
  case unsupportedLanguage(String, SourceRange, known: [String])
  case repeatedLanguage(String, SourceRange, first: SourceRange)
  case unlistedLanguage(String, SourceRange, known: [String])
  case missingPage(String, language: String, SourceRange, nearest: String?)
  case repeatedPage(String, SourceRange, first: SourceRange)
  case unlistedPage(String, SourceRange)
  case frontPageNotFirst(SourceRange)
  case missingFrontPage(language: String, isDraft: Bool, SourceRange)
  case missingTranslation(language: String, SourceRange)
  case badUnitName(String, SourceRange)
  case takenUnit(String, SourceRange)
  case emptyUnit(String, SourceRange)
}
