import Markdown

/// The fragments of a page's headings: no two alike, and none that something else on the page has.
struct PageAnchors: Sendable {
  private var slugs = Slugs()

  /// What the ids begin with that are not made from the author's words: drawings, figures, notes, the
  /// popovers of values, and, with an underscore, the parts of the theme.
  static let taken = ["chart-", "figure-", "note-", "why-", "_"]

  /// The fragment of the next heading.
  mutating func slug(for text: String) -> String {
    let plain = Markdown.slug(text)
    return slugs.next(for: Self.taken.contains(where: plain.hasPrefix) ? "section " + text : text)
  }
}
