/// An entry of the bibliography, as far as popovers need it.
struct BibliographyEntry: Sendable {
  let id: String
  let title: String
  let authors: String?
  let year: String?
  /// An address that a browser may open: on the web.
  let url: String?

  /// The entry in a few words: `Ord, 2025`.
  var shortText: String {
    [authors ?? title, year].compactMap(\.self).joined(separator: ", ")
  }
}
