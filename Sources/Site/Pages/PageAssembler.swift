import Diagnostics
import Markup
import Templates

/// Gathers what the theme is told about the pages of one language.
struct PageAssembler {
  private let language: Language
  private let contents: SiteContents
  private let entries: [Entry]
  /// The pages that no author wrote.
  let generated: [GeneratedPage]
  /// Chapters are the pages after the front page.
  private var chapters: [Entry] { entries.filter { !$0.page.isFront } }

  /// A page in its place among the others.
  private struct Entry {
    let page: PageFile
    let link: PageLink
    let summary: String?
    /// The number of the chapter; the front page has none.
    let number: Int?
    /// The language that it is written in: another than the site's where it is not translated.
    let language: Language

    var numberText: String? { number.map { "\($0)" } }
  }

  private var report: Report { contents.report.checked.report }

  /// `generated` has the pages that no author wrote, where they are known.
  init(_ language: Language, _ contents: SiteContents, generated: [GeneratedPage]? = nil) {
    self.language = language
    self.contents = contents
    let numbering = contents.numbering(language)
    var entries: [Entry] = []
    for page in contents.report.checked.report.pages(in: language.tag) {
      let own = contents.report.language(page.language) ?? language
      func text(_ phrase: Phrase?) -> String? { phrase.map { contents.report.text($0, own) } }
      entries.append(
        Entry(
          page: page,
          link: PageLink(
            title: text(page.front.title) ?? page.slug, href: page.fileName,
            language: own == language ? nil : own.tag),
          summary: text(page.front.summary), number: numbering.chapter(page), language: own))
    }
    self.entries = entries
    self.generated = generated ?? contents.generatedPages(language)
  }

  /// A page that is to be made.
  struct Place {
    let path: String
    /// The file that an author wrote.
    let file: PageFile?
    fileprivate let index: Int
  }

  /// Every page: those of the authors in reading order, then the generated ones.
  var places: [Place] {
    entries.enumerated().map { index, entry in
      Place(path: language.tag + "/" + entry.page.fileName, file: entry.page, index: index)
    }
      + generated.enumerated().map { index, page in
        Place(path: language.tag + "/" + page.fileName, file: nil, index: index)
      }
  }

  /// What the theme is told about a page.
  func context(of place: Place) -> PageContext {
    place.file == nil ? context(generated[place.index]) : context(place.index)
  }

  /// Every page with its path.
  var pages: [(path: String, context: PageContext)] {
    places.map { (path: $0.path, context: context(of: $0)) }
  }

  /// What every page has, whoever wrote it.
  private func context(
    _ title: String, _ content: Fragment, file: String
  ) -> PageContext {
    var context = PageContext(
      language: language.tag, root: "../",
      reportTitle: report.config.title?[language.tag]?.text ?? "", home: "index.html",
      title: title, content: content,
      navigation: entries.map {
        PageNavigationItem(
          $0.link, number: $0.numberText, isCurrent: $0.page.fileName == file)
      }, labels: language.labels)
    context.appendices = generated.filter(\.isListed).map {
      PageNavigationItem(
        PageLink(title: $0.title, href: $0.fileName), isCurrent: $0.fileName == file)
    }
    context.canonical = base?.address(of: language.tag + "/" + file)
    context.locale = language.locale
    let card =
      contents.cards[language.tag + "/" + file] ?? contents.cards[language.tag + "/index.html"]
    context.card = card.flatMap { base?.address(of: $0) }
    context.feed = feed
    context.numbers = "../numbers.json"
    context.isRightToLeft = language.isRightToLeft
    return context
  }

  /// Where the site is on the web, when the report knows that.
  private var base: SiteBase? { report.config.base }

  /// The feed of the language, where there is one: pages with dates make it.
  private var feed: String? {
    guard base != nil else { return nil }
    let hasDates = entries.contains { $0.language == language && date(of: $0.page) != nil }
    return hasDates ? AtomFeed.fileName : nil
  }

  private func date(of page: PageFile) -> CalendarDate? { page.front.date ?? report.config.date }

  /// What machines read of a page, of which the rest of the context is known.
  private func structuredData(
    _ context: PageContext, _ kind: StructuredData.Kind, _ page: PageFile? = nil
  ) -> Fragment {
    var data = StructuredData(
      kind: kind, title: context.title, language: context.contentLanguage ?? language.tag,
      reportTitle: context.reportTitle)
    data.summary = context.summary
    data.address = context.canonical
    data.image = context.card
    data.home = base?.address(of: language.tag + "/index.html")
    if let page {
      data.authors = report.config.authors
      data.date = date(of: page)
      data.works = contents.sources(of: page).all.compactMap {
        report.bibliography[$0]?.shown(in: language)
      }
    }
    return data.element
  }

  private func context(_ page: GeneratedPage) -> PageContext {
    var context = context(page.title, page.body, file: page.fileName)
    context.summary = page.summary
    context.contents = page.headings.map { PageHeading($0) }
    context.languages = languages(page.fileName) { _ in true }
    context.structuredData = structuredData(context, .generated)
    return context
  }

  private func context(_ place: Int) -> PageContext {
    let entry = entries[place]
    let page = entry.page
    let texts = PageWriter.texts(of: page, entry.language, contents, among: language)
    var context = context(entry.link.title, texts.body, file: page.fileName)
    if let title = texts.title { context.heading = title }
    context.standfirst = texts.summary
    if entry.language != language {
      context.contentLanguage = entry.language.tag
      context.notice = language.notTranslated(from: entry.language)
      context.canonical = base?.address(of: page.path)
      context.card = contents.cards[page.path].flatMap { base?.address(of: $0) } ?? context.card
    }
    if page.front.isDraft {
      context.notice = [language[.draft], context.notice].compactMap { $0 }.joined(separator: " ")
    }
    context.isFront = page.isFront
    context.summary = entry.summary
    context.position = entry.number.map { language.position($0, of: chapters.count) }
    let authors = report.config.authors
    context.authors = authors.isEmpty ? nil : authors.joined(separator: ", ")
    context.date = date(of: page).map {
      PageDate(machine: $0.description, text: language.date($0))
    }
    context.readingTime = ReadingTime(page.document).minutes.map(language.readingTime)
    if page.isFront {
      context.chapters = chapters.map {
        PageCard($0.link, number: $0.numberText, summary: $0.summary)
      }
    } else {
      context.contents = contents.sections(of: page, language)
      if !contents.sources(of: page).all.isEmpty {
        context.contents.append(
          PageHeading(
            PageLink(
              title: entry.language.referenceHeading, href: "#" + ReferenceListWriter.anchor)))
      }
    }
    context.previous = place > 0 ? entries[place - 1].link : nil
    context.next = place + 1 < entries.count ? entries[place + 1].link : nil
    context.languages = languages(page.fileName) { report.page(page.slug, in: $0) != nil }
    context.structuredData = structuredData(context, page.isFront ? .report : .chapter, page)
    return context
  }

  /// The same page in every language; nothing with one language. `has` tells whether a language has the page itself
  /// and not only what stands in for it.
  private func languages(
    _ file: String, _ has: (_ tag: String) -> Bool
  ) -> [PageLanguage] {
    let all = contents.report.languages
    guard all.count > 1 else { return [] }
    return all.enumerated().map { place, other in
      let path = other.tag + "/" + file
      return PageLanguage(
        code: other.tag, name: other.name, href: "../" + path, locale: other.locale,
        address: base?.address(of: path), isCurrent: other == language,
        isTranslation: has(other.tag), isFirst: place == 0)
    }
  }
}
