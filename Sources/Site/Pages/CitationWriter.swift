import Markup

/// Writes what leads from a citation to the entry of its work, and counts these links, so that the entry can lead back.
struct CitationWriter {
  private let language: Language
  private let checked: CheckedReport
  private let list: SourceCitation.List
  /// How often each work was cited so far, by its key.
  private(set) var counts: [String: Int] = [:]

  /// A writer for a page whose citations lead to the entries of `list`.
  init(_ language: Language, _ checked: CheckedReport, _ list: SourceCitation.List) {
    self.language = language
    self.checked = checked
    self.list = list
  }

  /// Writes the label of a work as a link to its entry. One in the list of the page leads back to it.
  mutating func write(label: String, of key: String, to html: inout MarkupWriter) {
    guard let source = checked.citation(key, language) else {
      html.text(label)
      return
    }
    let place = counts[key, default: 0]
    counts[key] = place + 1
    html.element(
      "a",
      [
        "class": "citation",
        "id": list == .ofPage ? "\(SourceAnchor.citation(key, place))" : .absent,
        "href": "\(source.href(in: list))", "role": "doc-biblioref",
      ], text: label)
  }

  /// Writes the works that something rests on, each as a link to its entry.
  mutating func write(sources keys: [String], to html: inout MarkupWriter) {
    let known = keys.compactMap { checked.citation($0, language) }
    for (place, source) in known.enumerated() {
      if place > 0 { html.text("; ") }
      write(label: source.text, of: source.key, to: &html)
    }
  }
}
