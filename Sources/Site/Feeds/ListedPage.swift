import Templates

/// A page as the lists for machines have it: the feed of its language, and the map of the site.
///
/// A page that stands in for one that is not translated is listed where it was written, and not here.
struct ListedPage: Hashable, Sendable {
  let path: String
  let language: String
  let title: String
  let summary: String?
  /// The day on which it was last changed; pages that no author wrote have none.
  let date: String?
  /// Its address on the web.
  let address: String
  /// The addresses of the page in all languages that have it, with their tags, the first language of the report first.
  let alternates: [Alternate]

  struct Alternate: Hashable, Sendable {
    let language: String
    let address: String
  }

  /// The page at `path`; `nil` for one that has no address, or that was written in another language.
  init?(_ path: String, _ context: PageContext) {
    guard let address = context.canonical, context.contentLanguage == nil else { return nil }
    self.path = path
    self.address = address
    language = context.language
    title = context.title
    summary = context.summary
    date = context.date?.machine
    alternates = context.languages.filter(\.isTranslation).compactMap { language in
      language.address.map { Alternate(language: language.code, address: $0) }
    }
  }
}
