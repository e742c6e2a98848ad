import Diagnostics
import Markup

/// Writes works as lists, ordered by their authors.
struct ReferenceListWriter {
  private let language: Language
  private let checked: CheckedReport

  init(_ language: Language, _ checked: CheckedReport) {
    self.language = language
    self.checked = checked
  }

  /// The id of the list of a page. No heading of an author has it.
  static let anchor = "_sources"

  /// The works of one page: those that it cites, with links back to each citation, then those that only its numbers
  /// rest on.
  func write(_ sources: PageSources, _ counts: [String: Int], to html: inout MarkupWriter) {
    guard !sources.all.isEmpty else { return }
    html.open("section", ["class": "references", "aria-labelledby": "\(Self.anchor)"])
    html.element("h2", ["id": "\(Self.anchor)"], text: language.referenceHeading)
    html.newline()
    list(sources.cited, &html) { key, html in
      writeBackLinks(key, counts[key] ?? 0, &html)
    }
    if !sources.behind.isEmpty {
      html.element("h3", ["id": "_behind"], text: language.behindTheNumbers)
      html.newline()
      list(sources.behind, &html) { _, _ in }
    }
    html.close("section")
    html.newline()
  }

  /// Works as a list; `after` writes what stands behind each.
  func list(
    _ keys: [String], _ html: inout MarkupWriter,
    after: (String, inout MarkupWriter) -> Void
  ) {
    guard !keys.isEmpty else { return }
    html.open("ul", ["class": "reference-list"])
    html.newline()
    for entry in ordered(keys) {
      html.open("li", ["id": "\(SourceAnchor.entry(entry.id))"])
      write(entry, &html)
      after(entry.id, &html)
      html.close("li")
      html.newline()
    }
    html.close("ul")
    html.newline()
  }

  /// By authors, then by year and its letter, then by title.
  private func ordered(_ keys: [String]) -> [BibliographyEntry] {
    let entries = keys.compactMap { checked.report.bibliography[$0] }
    let texts = entries.map { entry -> [String] in
      let label = checked.citations.label(entry, language)
      let text = ReferenceText(entry, label, language).plain
      let first = entry.authors.isEmpty && entry.editors.isEmpty ? text : label.authors
      // Accents decide only where letters and digits do not.
      return [first.bareLetters, label.year, text.bareLetters, text]
    }
    return entries.indices.sorted { texts[$0].lexicographicallyPrecedes(texts[$1]) }
      .map { entries[$0] }
  }

  private func write(_ work: BibliographyEntry, _ html: inout MarkupWriter) {
    let entry = work.shown(in: language)
    let label = checked.citations.label(entry, language)
    for piece in ReferenceText(entry, label, language).pieces {
      switch piece {
      case .text(let text): html.text(text)
      case .container(let text): html.element("i", text: text)
      case .title(let text, let isSetApart): write(title: text, isSetApart, of: entry, &html)
      case .link(let address, let text):
        html.element("a", ["class": "reference-link", "href": "\(address)"], text: text)
      }
    }
  }

  /// A title, in its own language where that is another than the page's.
  private func write(
    title: FormattedText, _ isSetApart: Bool, of entry: BibliographyEntry,
    _ html: inout MarkupWriter
  ) {
    let own = entry.language.flatMap { tag -> String? in
      let isSame = tag.prefix { $0 != "-" }.lowercased() == language.tag.prefix { $0 != "-" }
      return isSame || tag.contains(" ") ? nil : tag
    }
    guard isSetApart || own != nil else {
      write(title, &html)
      return
    }
    html.element(
      isSetApart ? "cite" : "span", ["lang": own.map { .text($0) } ?? .absent]
    ) { write(title, &$0) }
  }

  private func write(_ title: FormattedText, _ html: inout MarkupWriter) {
    for piece in title.pieces {
      switch piece {
      case .text(let text): html.text(text)
      case .begin(.smallCapitals): html.open("span", ["class": "small-caps"])
      case .begin(let style): html.open(style.element)
      case .end(let style): html.close(style.element)
      }
    }
  }

  /// Links to each place that cites a work: an arrow, or letters where there are several.
  private func writeBackLinks(_ key: String, _ count: Int, _ html: inout MarkupWriter) {
    guard count > 0 else { return }
    html.text(" ")
    html.open("span", ["class": "reference-back"])
    for place in 0..<count {
      if place > 0 { html.text(" ") }
      let letter = CitationLabels.letter(place)
      html.element(
        "a",
        [
          "href": "#\(SourceAnchor.citation(key, place))", "role": "doc-backlink",
          "aria-label":
            "\(count == 1 ? language.backToCitation : language.backToCitation(letter))",
        ], text: count == 1 ? "↩︎" : letter)
    }
    html.close("span")
  }
}

extension FormattedText.Style {
  /// The element that shows it.
  fileprivate var element: String {
    switch self {
    case .italic: "i"
    case .bold: "b"
    case .lowered: "sub"
    case .raised: "sup"
    case .smallCapitals: "span"
    }
  }
}
