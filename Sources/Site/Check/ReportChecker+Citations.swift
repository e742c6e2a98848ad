import Diagnostics
import Markdown

extension ReportChecker {
  /// Checks the sources that something names.
  mutating func check(sources: [Excerpt]) {
    for source in sources { check(source: source) }
  }

  private mutating func check(source: Excerpt) {
    let key = source.text
    usedSources.insert(key)
    guard report.bibliography[key] == nil, !gaps.hasUnreadBibliography else { return }
    let near = nearestName(to: key, in: report.bibliography.keys.sorted())
    add(.unknownSource(key, source.range, nearest: near))
  }

  /// Checks a citation: each of its works must be in the bibliography.
  ///
  /// `@name` in running text may be somebody's name elsewhere. It is a citation when there is such a key, and a mistake
  /// when it ends with a year or is near to a key, as misspelt keys are.
  mutating func check(_ citation: Citation) {
    for work in citation.works where checkedCitations.insert(work.key.range).inserted {
      let key = work.key.text
      if citation.form == .narrative, report.bibliography[key] == nil {
        let near = nearestName(to: key, in: report.bibliography.keys.sorted())
        guard near != nil || Self.endsWithYear(key) else { continue }
      }
      check(source: work.key)
    }
  }

  /// Whether a name ends with a year, maybe with a letter behind it: `ord2025a`.
  private static func endsWithYear(_ key: String) -> Bool {
    var rest = Array(key.utf8)
    if let last = rest.last, last.isASCIILetter { rest.removeLast() }
    let digits = rest.suffix(5)
    guard digits.count == 5, digits.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    let isAlone = !(0x30...0x39).contains(digits[digits.startIndex])
    return isAlone
      && ["15", "16", "17", "18", "19", "20"].contains(
        String(decoding: digits.dropFirst().prefix(2), as: UTF8.self))
  }

  /// Tells of words about works that are not there in a language of the report.
  mutating func checkWordsOfSources() {
    let entries = report.bibliography.values.sorted { $0.id < $1.id }
    for text in entries.flatMap(\.ownWords.all) {
      for language in languages where text[language] == nil {
        add(.missingTranslation(language: language, text.range))
      }
    }
  }

  /// Warns of works that nothing rests on, unless something that could not be read may.
  mutating func checkUnusedSources() {
    guard !gaps.mayHideSources else { return }
    let planned = report.drafts.flatMap { $0.parts.citations.flatMap(\.works) }.map(\.key.text)
    let used = usedSources.union(planned)
    let unused = report.bibliography.values.filter { !used.contains($0.id) }
    for entry in unused.sorted(by: { $0.id < $1.id }) {
      add(.unusedSource(entry.id, entry.key.range))
    }
  }
}
