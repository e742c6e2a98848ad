import Diagnostics

/// The words about a work that are not its own but the report's: a title that describes what has none, what kind of a work it
/// is, a note. They may differ by language; CSL itself has one text for each.
struct OwnWords: Sendable {
  var title: LocalizedText?
  var shortTitle: LocalizedText?
  var genre: LocalizedText?
  var note: LocalizedText?

  /// All that are given by language.
  var all: [LocalizedText] { [title, shortTitle, genre, note].compactMap(\.self) }
}

extension BibliographyEntry {
  /// The work as a page in a language speaks of it. What is not there in that language stays as it is given first.
  func shown(in language: Language) -> BibliographyEntry {
    func text(_ text: LocalizedText?) -> String? { text?[language.tag]?.text }
    var entry = self
    if let title = text(ownWords.title) {
      entry.formattedTitle = CSLMarkup.read(title)
      // These words are not in the language of the work.
      entry.language = nil
    }
    if let title = text(ownWords.shortTitle) { entry.shortTitle = CSLMarkup.plain(title) }
    if let genre = text(ownWords.genre) { entry.genre = CSLMarkup.plain(genre) }
    if let note = text(ownWords.note) { entry.note = CSLMarkup.plain(note) }
    return entry
  }
}
