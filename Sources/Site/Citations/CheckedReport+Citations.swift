import Diagnostics
import Markdown

extension CheckedReport {
  /// How a work is cited in a language; `nil` for a key that means nothing.
  func citation(_ key: String, _ language: Language) -> SourceCitation? {
    report.bibliography[key].map { entry in
      SourceCitation(key: key, label: citations.label(entry, language))
    }
  }

  /// Whether what looks like a citation is one: `@name` in running text may be the name of somebody.
  func isCitation(_ citation: Citation) -> Bool {
    citation.works.allSatisfy { report.bibliography[$0.key.text] != nil }
  }

  /// The parts of a citation in a language; `nil` when it is none.
  func pieces(of citation: Citation, _ language: Language) -> [CitationPiece]? {
    guard isCitation(citation) else { return nil }
    // What the page's own words say comes first, and English is there for everybody.
    return Site.pieces(
      of: citation, language, readIn: [language] + report.languages + [.english]
    ) { self.citation($0, language)?.label }
  }

  /// A citation as plain text; `words` gives that of what the author wrote around the keys.
  func text(_ citation: Citation, _ language: Language, _ words: ([Inline]) -> String) -> String {
    guard let pieces = pieces(of: citation, language) else { return words(citation.written) }
    return pieces.map { piece in
      switch piece {
      case .text(let text), .label(_, let text): text
      case .words(let inlines): words(inlines)
      }
    }.joined()
  }
}

/// A work as it is cited, and where its entry stands.
struct SourceCitation {
  let key: String
  let label: CitationLabel

  /// `Ord, 2025`
  var text: String { label.inBrackets }

  /// Where the entry of a work stands.
  enum List {
    /// At the end of a page that cites the work or whose numbers rest on it.
    case ofPage
    /// On the page of all works, for any page.
    case ofReport
  }

  /// What leads to the entry.
  func href(in list: List) -> String {
    let anchor = "#" + SourceAnchor.entry(key)
    return list == .ofPage ? anchor : "references.html" + anchor
  }
}

/// The ids of entries and citations.
enum SourceAnchor {
  /// That of an entry: `source-ord2025`.
  static func entry(_ key: String) -> String { "source-" + fragment(key) }
  /// That of a citation of it on a page, counted from zero: `cite-ord2025-1`.
  static func citation(_ key: String, _ place: Int) -> String {
    "cite-" + fragment(key) + "-\(place + 1)"
  }

  /// A key in letters, digits and hyphens; other bytes are written in hexadecimal, so that no two keys meet.
  private static func fragment(_ key: String) -> String {
    var text = ""
    for byte in key.utf8 {
      let isPlain =
        byte.isASCIILetter || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
      text += isPlain ? String(Unicode.Scalar(byte)) : "." + String(byte, radix: 16)
    }
    return text
  }
}
