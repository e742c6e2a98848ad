import Diagnostics

/// Who reads a value: those whose page it stands on, or, in a file that all pages share, those whose words hold it.
struct ValueReaders {
  private let languages: [Language]
  private let valueLanguages: ValueLanguages
  /// The language of each page.
  private let ofPages: [SourceID: String]

  init(_ checked: CheckedReport) {
    languages = checked.report.languages
    valueLanguages = checked.valueLanguages
    ofPages = Dictionary(
      checked.report.pages.map { ($0.source, $0.language) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The languages in which the value at a place is read, in the order of the report.
  func languages(of range: SourceRange) -> [Language] {
    let own = ofPages[range.source]
    return languages.filter {
      (own == nil || own == $0.tag) && valueLanguages.shows(range, in: $0.tag)
    }
  }
}
