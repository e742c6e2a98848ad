import Diagnostics

/// A work that a report rests on or speaks of, as its bibliography describes it.
///
/// The fields are the variables of CSL that a list of references shows; all texts but the title are plain, without markup.
struct BibliographyEntry: Sendable {
  /// The key by which it is cited, and where that stands.
  let key: Located<String>
  var type = SourceType.document
  /// The title with what is set apart in it; the key, where it could not be read.
  var formattedTitle: FormattedText
  /// That it has no title, which is to be told unless the work is there already.
  var missingTitle: BibliographyProblem?
  /// The title as a citation of a work without authors has it.
  var shortTitle: String?
  var authors = NameList()
  var editors = NameList()
  /// When it came out; `nil` when that is not known.
  var issued: SourceDate?
  /// When somebody looked at it.
  var accessed: SourceDate?
  /// What it is part of: a journal, a book, a site.
  var container: String?
  var publisher: String?
  var place: String?
  var volume: String?
  var issue: String?
  var pages: String?
  var number: String?
  var edition: String?
  var version: String?
  /// What kind of a work it is, in the words of its author: "PhD thesis".
  var genre: String?
  var note: String?
  /// What of these is said in several languages: its first version stands above too.
  var ownWords = OwnWords()
  /// The language that it is written in, as a BCP 47 tag.
  var language: String?
  var doi: String?
  /// Where a browser finds it: an address on the web.
  var url: String?

  var id: String { key.value }

  init(_ key: Located<String>) {
    self.key = key
    formattedTitle = FormattedText(key.value)
  }

  /// The title as plain text.
  var title: String { formattedTitle.plain }

  /// Where it is found: its DOI, else its own address.
  var link: String? { doi.map { "https://doi.org/" + $0 } ?? url }
}

extension BibliographyEntry {
  /// A DOI without the address of its resolver: `10.1000/182`.
  static func doi(_ text: String) -> String? {
    var rest = Substring(text)
    for start in ["https://", "http://", "dx.", "doi.org/", "doi:", "DOI:", " "]
    where rest.hasPrefix(start) {
      rest = rest.dropFirst(start.count)
    }
    return rest.hasPrefix("10.") ? String(rest) : nil
  }

  /// An address that a link may have: on the web.
  static func webAddress(_ text: String) -> String? {
    text.hasPrefix("https://") || text.hasPrefix("http://") ? text : nil
  }
}
