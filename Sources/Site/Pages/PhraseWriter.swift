import Diagnostics
import Markdown
import Markup

/// Writes texts that do not stand in the document of a page, such as captions and the reasons of claims: their values with
/// where these come from, and their citations with links to the works.
///
/// A page has one, which the document writes its own values and citations with too, so that what they share stands once and
/// all citations are counted together.
struct PhraseWriter {
  var provenance: ProvenanceWriter
  var citations: CitationWriter

  private var language: Language { provenance.language }
  private var report: EvaluatedReport { provenance.report }

  /// A writer for a page whose citations lead to the entries of `list`.
  init(_ language: Language, _ site: SiteContents, _ list: SourceCitation.List) {
    provenance = ProvenanceWriter(language, site, list)
    citations = CitationWriter(language, site.report.checked, list)
  }

  /// Writes a text in the language of the page; nothing where it has none.
  mutating func write(_ text: LocalizedPhrase?, to html: inout MarkupWriter) {
    if let phrase = text?[language.tag] { write(phrase, to: &html) }
  }

  /// Writes a text with its values and its citations.
  mutating func write(_ phrase: Phrase, to html: inout MarkupWriter) {
    let parts = phrase.parts.map { part -> LinePart<Phrase.Part> in
      switch part {
      case .text(let words), .code(let words): .text(words.text)
      case .value: .value(part)
      case .citation, .begin, .end: .other(part)
      }
    }
    for piece in linePieces(parts) {
      if piece.isKept { html.open("span", ["class": "kept"]) }
      html.text(piece.before)
      if let part = piece.item { write(part, to: &html) }
      html.text(piece.after)
      if piece.isKept { html.close("span") }
    }
  }

  private mutating func write(_ part: Phrase.Part, to html: inout MarkupWriter) {
    switch part {
    case .text(let words), .code(let words): html.text(words.text)
    case .value(let span):
      if let written = report.written(span, language) { provenance.write(span, written, to: &html) }
    case .citation(let citation):
      for piece in report.checked.pieces(of: citation, language) ?? [.words(citation.written)] {
        switch piece {
        case .text(let text): html.text(text)
        case .words(let inlines): html.text(plainText(of: inlines))
        case .label(let key, let text): citations.write(label: text, of: key, to: &html)
        }
      }
    // A text that a page owns is not read as Markdown.
    case .begin, .end: break
    }
  }
}
