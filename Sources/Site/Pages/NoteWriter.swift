import Diagnostics
import Markdown
import Markup

/// Writes notes and descriptions: texts with Markdown that stand in popovers and on the pages of models.
///
/// Their values are no buttons, and their citations have no place of their own that an entry could lead back to: a note
/// stands wherever its value is asked.
struct NoteWriter {
  private let language: Language
  private let site: SiteContents
  private let list: SourceCitation.List

  /// A writer whose citations lead to the entries of `list`.
  init(_ language: Language, _ site: SiteContents, _ list: SourceCitation.List) {
    self.language = language
    self.site = site
    self.list = list
  }

  /// Writes a text.
  func write(_ phrase: Phrase, to html: inout MarkupWriter) {
    var isInLink = false
    for part in phrase.parts {
      switch part {
      case .text(let words), .code(let words): html.text(words.text)
      case .value(let span):
        if let written = site.report.written(span, language) {
          html.element("bdi") { written.write(to: &$0) }
        }
      case .citation(let citation): write(citation, isInLink: isInLink, &html)
      case .begin(let mark):
        if case .link = mark { isInLink = true }
        begin(mark, &html)
      case .end(let mark):
        if case .link = mark { isInLink = false }
        html.close(mark.element)
      }
    }
  }

  private func begin(_ mark: Phrase.Mark, _ html: inout MarkupWriter) {
    guard case .link(let destination, let isEmpty) = mark else {
      html.open(mark.element)
      return
    }
    let target = site.target(ofNote: destination.text, language)
    html.open("a", ["href": "\(target.href)"])
    if isEmpty { html.text(target.words) }
  }

  private func write(_ citation: Citation, isInLink: Bool, _ html: inout MarkupWriter) {
    let checked = site.report.checked
    for piece in checked.pieces(of: citation, language) ?? [.words(citation.written)] {
      switch piece {
      case .text(let text): html.text(text)
      case .words(let inlines): html.text(plainText(of: inlines))
      case .label(let key, let text):
        if !isInLink, let source = checked.citation(key, language) {
          html.element("a", ["href": "\(source.href(in: list))"], text: text)
        } else {
          html.text(text)
        }
      }
    }
  }
}

extension Phrase.Mark {
  /// The element that shows it.
  fileprivate var element: String {
    switch self {
    case .emphasis: "em"
    case .strong: "strong"
    case .strikethrough: "del"
    case .code: "code"
    case .link: "a"
    }
  }
}

extension SiteContents {
  /// Where a link of a note leads, seen from any page of the language, and what it says without words of its own.
  fileprivate func target(
    ofNote destination: String, _ language: Language
  ) -> (href: String, words: String) {
    switch Destination(destination) {
    case .model(let name):
      (ModelAddress(model: name).href, title(ofModel: name, language))
    case .claim(let id):
      (
        ClaimPlaces.href(inLedger: id), language.claim(claimPlaces.number(of: id, language) ?? 0)
      )
    case .page(let slug, let heading):
      address(ofPage: slug, heading, language)
    case .web, .chart, .formula, .table, .control, .heading, .media, .unknownKind, .path:
      (destination, destination)
    }
  }

  private func address(
    ofPage slug: String, _ heading: String?, _ language: Language
  ) -> (href: String, words: String) {
    let report = report.checked.report
    guard let page = report.shownPage(slug, in: language.tag) else { return (slug, slug) }
    let anchor = heading.flatMap { report.anchor($0, of: page, in: language.tag) }
    let own = self.report.language(page.language) ?? language
    let title = page.front.title.map { self.report.text($0, own) } ?? slug
    let section = page.parts.headings.first { $0.slug == heading }
    return (
      page.fileName + (anchor.map { "#" + $0 } ?? ""),
      section.map { self.report.title(of: $0, on: page, own) } ?? title
    )
  }
}
