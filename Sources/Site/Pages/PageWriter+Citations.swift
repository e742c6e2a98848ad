import Markdown
import Markup

extension PageWriter {
  /// Writes a citation with a link to each of its works; what only looks like one, as it is written.
  mutating func write(_ citation: Citation) {
    let pieces = site.report.checked.pieces(of: citation, language)
    for piece in pieces ?? [.words(citation.written)] {
      switch piece {
      case .text(let text): html.text(text)
      case .words(let inlines): write(inlines)
      case .label(let key, let text):
        // In a link there can be no other.
        if isInLink {
          html.text(text)
        } else {
          phrases.citations.write(label: text, of: key, to: &html)
        }
      }
    }
  }

  /// Writes the works that the page rests on, at its end.
  mutating func writeReferences() {
    ReferenceListWriter(language, site.report.checked)
      .write(site.sources(of: page), phrases.citations.counts, to: &html)
  }
}
