import Diagnostics
import Markdown
import Markup
import Templates

/// Makes the single file of a language from the parts of its pages.
///
/// Each page is rewritten by itself, then the template `single.html` puts them together, and at last what that names is put
/// in: style sheets, icons, files.
struct SingleFileWriting {
  private let language: Language
  private let contents: SiteContents
  private let theme: Theme
  private let site: SiteFiles
  private let pages: [(path: String, context: PageContext)]
  private(set) var obstacles: [Found] = []

  /// What could not be taken along, the tag that asks for it, and the page that it stands on.
  struct Found {
    let obstacle: InlineObstacle
    let tag: ArraySlice<UInt8>
    let path: String
  }

  /// `files` are those of the whole site.
  init(
    _ language: Language, _ contents: SiteContents, _ theme: Theme, _ files: [OutputFile],
    _ appendices: Appendices
  ) {
    self.language = language
    self.contents = contents.standingAlone
    self.theme = theme
    let all = PageAssembler(language, self.contents).pages
    pages = all.filter { appendices.holds(SiteFiles.anchor(ofPage: $0.path)) }
    site = SiteFiles(
      files, pages: pages.map(\.path), leftOut: Set(all.map(\.path)),
      base: contents.report.checked.report.config.base)
  }

  /// The file; `nil` for a language without a page.
  mutating func file() -> SingleFile? {
    guard let front = pages.first else { return nil }
    let report = contents.report.checked.report
    var context = SinglePageContext(front.context)
    context.page.root = "../"
    let parts = pages.map { part($0.path, $0.context) }
    context.front = parts[0]
    context.parts = Array(parts.dropFirst())
    context.page.contents = pages.filter { !isAppendix($0.path) }.dropFirst().map(heading)
    context.page.appendices = context.page.appendices.map { item in
      PageNavigationItem(link(item.link, on: front.path), isCurrent: false)
    }.filter { $0.link.href.hasPrefix("#") }
    context.notesLabel = language.linkNotes
    let path = language.tag + "/single.html"
    var around = PartRewriting(path: path, anchor: nil, site)
    let page = around.rewritten(theme.render(context))
    // What a part could not hold is in its place still, and was told there.
    let told = Set(obstacles.map(\.obstacle))
    obstacles += around.obstacles.filter { !told.contains($0.obstacle) }.map {
      Found(obstacle: $0.obstacle, tag: $0.tag, path: path)
    }
    let titles = RunningTitles(
      report: context.page.reportTitle,
      parts: pages.dropFirst().map { path, page in
        (SiteFiles.anchor(ofPage: path), isContinued(path, page) ? nil : page.title)
      }, isRightToLeft: language.isRightToLeft)
    return SingleFile(
      language: language.tag, name: Self.name(context.page.reportTitle, language.tag),
      bytes: withStyle(titles.element, page),
      day: report.config.date.map { $0.description.filter { $0 != "-" } },
      pageReference: language.pageReference("{page}"))
  }

  // MARK: Parts

  private mutating func part(_ path: String, _ page: PageContext) -> SinglePagePart {
    let anchor = SiteFiles.anchor(ofPage: path)
    var rewriting = PartRewriting(path: path, anchor: anchor, site)
    func rewritten(_ fragment: Fragment) -> Fragment {
      var html = MarkupWriter(.html)
      html.append(
        trusted: String(decoding: rewriting.rewritten(fragment.bytes), as: UTF8.self))
      return html.finish()
    }
    let heading = rewritten(page.heading)
    let standfirst = page.wholeStandfirst.map(rewritten)
    let content = rewritten(page.content)
    obstacles += rewriting.obstacles.map { Found(obstacle: $0.obstacle, tag: $0.tag, path: path) }
    return SinglePagePart(
      anchor: anchor, isAppendix: isAppendix(path), isContinued: isContinued(path, page),
      position: page.position, heading: heading,
      standfirst: standfirst, contentLanguage: page.contentLanguage,
      notice: page.notice, content: content,
      notes: rewriting.notes.addresses.enumerated().map { ("\($0.offset + 1)", $0.element) })
  }

  /// Whether a page is one that no author wrote.
  private func isAppendix(_ path: String) -> Bool {
    let slug = SiteFiles.anchor(ofPage: path)
    return !contents.report.checked.report.pages(in: language.tag).contains { $0.slug == slug }
  }

  /// Whether a page is reached from another one that no author wrote, as that of a model is.
  private func isContinued(_ path: String, _ page: PageContext) -> Bool {
    isAppendix(path)
      && !page.appendices.contains {
        SiteAddress($0.link.href, on: path, base: nil) == .file(path, fragment: nil)
      }
  }

  // MARK: Contents

  /// A chapter with its sections, as the contents of the file have them.
  private func heading(_ page: (path: String, context: PageContext)) -> PageHeading {
    let context = page.context
    let here = context.navigation.first { $0.isCurrent }
    let title = PageLink(
      title: context.title, href: "#" + SiteFiles.anchor(ofPage: page.path),
      language: context.contentLanguage)
    // What a page rests on is at the end of each.
    let sections = context.contents.filter { $0.number != nil || !$0.parts.isEmpty }
    return PageHeading(
      title, number: here?.number,
      parts: sections.map { section in
        PageHeading(link(section.link, on: page.path), number: section.number)
      })
  }

  /// A link of a page as it leads within the file.
  private func link(_ link: PageLink, on path: String) -> PageLink {
    var href = link.href
    if case .file(let file, let fragment) = SiteAddress(href, on: path, base: site.base),
      let anchor = site.anchor(of: file)
    {
      href = "#" + (fragment.map { SiteFiles.id($0, on: anchor) } ?? anchor)
    }
    return PageLink(title: link.title, href: href, language: link.language)
  }

  // MARK: The whole

  private func withStyle(_ style: String, _ page: [UInt8]) -> [UInt8] {
    let end = HTMLTokenizer(page).first { token in
      if case .close("head") = token.kind { true } else { false }
    }
    guard let place = end?.range.lowerBound else { return page }
    return page[..<place] + Array(style.utf8) + page[place...]
  }

  /// A name that says what is in the file, of at most 60 letters of ASCII, so that any disk and any mail can keep it.
  private static func name(_ title: String, _ language: String) -> String {
    var words: [String] = []
    var length = 0
    for word in slug(title).split(separator: "-") {
      let letters = word.unicodeScalars.filter { $0.isASCII }
      guard !letters.isEmpty, length + letters.count < 60 else { continue }
      words.append(letters.map { String($0) }.joined())
      length += letters.count + 1
    }
    return (words.isEmpty ? ["report"] : words).joined(separator: "-") + "-" + language
  }
}

extension Theme {
  /// The bytes of a single file.
  fileprivate func render(_ context: SinglePageContext) -> [UInt8] {
    render(SinglePageContext.contract.template, context.values)
  }
}
