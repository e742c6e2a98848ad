import Templates

/// What decides all of a site but the running text of pages.
struct AssemblyKey: Hashable, Sendable {
  /// Which state of all that pages share it is.
  let revision: Int
  /// What pages show of each other.
  let facts: [PageFacts]

  /// The key of a report; `nil` for one with a page that was not read from a file.
  init?(_ report: Report, revision: Int) {
    self.revision = revision
    let pages = report.pages + report.drafts
    facts = pages.compactMap(\.facts)
    guard facts.count == pages.count else { return nil }
  }
}

/// The pages and files that were made last. A page is made again where its file differs, and all of them where something
/// differs that pages show of each other.
struct AssembledSite: Sendable {
  /// A page with what the theme was told about it.
  struct Page: Sendable {
    let context: PageContext
    let file: OutputFile
    /// What the author wrote; nothing for a page that no author wrote.
    fileprivate let written: [UInt8]
  }

  private var key: AssemblyKey?
  private var pages: [String: Page] = [:]
  private var generated: [String: [GeneratedPage]] = [:]
  private var others: [OutputFile]?
  /// The digests of files.
  var digests = KnownDigests()

  /// A site of which nothing is made yet.
  init() {}

  /// Forgets what another key made; `nil` is like no other.
  mutating func begin(_ key: AssemblyKey?) {
    guard key == nil || key != self.key else { return }
    self.key = key
    pages = [:]
    generated = [:]
    others = nil
  }

  /// Every page of a language, in order.
  mutating func pages(
    _ language: Language, _ contents: SiteContents, _ theme: Theme
  ) -> [Page] {
    let assembler = PageAssembler(language, contents, generated: generated[language.tag])
    generated[language.tag] = assembler.generated
    return assembler.places.map { place in
      let written = place.file?.bytes ?? []
      if let known = pages[place.path], known.written == written { return known }
      let context = assembler.context(of: place)
      let page = Page(
        context: context, file: OutputFile(path: place.path, bytes: theme.render(context)),
        written: written)
      pages[place.path] = page
      return page
    }
  }

  /// The files that are no pages.
  mutating func otherFiles(_ make: () -> [OutputFile]) -> [OutputFile] {
    if let others { return others }
    let files = make()
    others = files
    return files
  }
}
