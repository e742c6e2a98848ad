import Markdown
import Markup

extension PageWriter {
  /// Writes a citation with a link to each of its works; what only looks like one, as it is written.
  mutating func write(_ citation: Citation) {
    guard let pieces = site.report.checked.pieces(of: citation, language) else {
      write(citation.written)
      return
    }
    for piece in pieces {
      switch piece {
      case .text(let text): html.text(text)
      case .words(let inlines): write(inlines)
      case .label(let key, let text): write(label: text, of: key)
      }
    }
  }

  /// A link to the entry of a work, to which that leads back. In a link there can be no other.
  private mutating func write(label: String, of key: String) {
    guard !isInLink, let source = site.report.checked.citation(key, language) else {
      html.text(label)
      return
    }
    let place = citationCounts[key, default: 0]
    citationCounts[key] = place + 1
    html.element(
      "a",
      [
        "class": "citation", "id": "\(SourceAnchor.citation(key, place))",
        "href": "\(source.onPage)", "role": "doc-biblioref",
      ], text: label)
  }

  /// Writes a text with its values and its citations.
  mutating func write(_ phrase: Phrase) {
    for part in phrase.parts {
      switch part {
      case .text(let text): html.text(text)
      case .value(let span):
        if let written = site.report.written(span, language) {
          provenance.write(span, written, to: &html)
        }
      case .citation(let citation): write(citation, plain: { plainText(of: $0) })
      }
    }
  }

  /// A citation in a text that is not part of the document of a page.
  private mutating func write(_ citation: Citation, plain: ([Inline]) -> String) {
    guard let pieces = site.report.checked.pieces(of: citation, language) else {
      html.text(plain(citation.written))
      return
    }
    for piece in pieces {
      switch piece {
      case .text(let text): html.text(text)
      case .words(let inlines): html.text(plain(inlines))
      case .label(let key, let text): write(label: text, of: key)
      }
    }
  }

  /// The caption of a chart with its citations; `nil` where plain text says as much.
  mutating func citingCaption(of chart: String) -> Fragment? {
    let caption = site.report.checked.report.chart(chart)?.caption?[language.tag]
    guard let caption, !caption.citations.isEmpty else { return nil }
    let outer = html
    html = MarkupWriter(.html)
    write(caption)
    defer { html = outer }
    return html.finish()
  }

  /// Writes the works that the page rests on, at its end.
  mutating func writeReferences() {
    ReferenceListWriter(language, site.report.checked)
      .write(site.sources(of: page), citationCounts, to: &html)
  }
}
