extension BuildCounts {
  /// What there is of a report.
  init(_ report: EvaluatedReport) {
    let checked = report.checked
    let pages = checked.report.pages
    let readers = ValueReaders(checked)
    let read = report.values.keys.flatMap { readers.languages(of: $0) }.map(\.tag)
    let valuesOfLanguages = Dictionary(read.map { ($0, 1) }, uniquingKeysWith: +)
    func figures(on page: PageFile) -> Int {
      checked.exhibits[page.path]?.count { $0.kind == .figure } ?? 0
    }
    self.init(
      pages: pages.count, values: report.values.count,
      figures: pages.reduce(0) { $0 + figures(on: $1) },
      languages: report.languages.map { language in
        let own = pages.filter { $0.language == language.tag }
        return LanguageCounts(
          language: language.tag, pages: own.count,
          words: own.reduce(0) { $0 + ReadingTime($1.document).words },
          figures: own.reduce(0) { $0 + figures(on: $1) }, claims: checked.claims.count,
          values: valuesOfLanguages[language.tag] ?? 0)
      })
  }
}
