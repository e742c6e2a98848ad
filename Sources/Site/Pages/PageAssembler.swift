import Diagnostics
import Templates

/// Gathers what the theme is told about the pages of one language.
struct PageAssembler {
  private let language: Language
  private let contents: SiteContents
  private let entries: [Entry]
  /// Chapters are the pages after the front page.
  private var chapters: [Entry] { entries.filter { !$0.page.isFront } }

  /// A page in its place among the others.
  private struct Entry {
    let page: PageFile
    let link: PageLink
    let summary: String?
    /// The number of the chapter; the front page has none.
    let number: Int?

    var numberText: String? { number.map { "\($0)" } }
  }

  private var report: Report { contents.report.checked.report }

  init(_ language: Language, _ contents: SiteContents) {
    self.language = language
    self.contents = contents
    func text(_ phrase: Phrase?) -> String? { phrase.map { contents.report.text($0, language) } }
    var count = 0
    var entries: [Entry] = []
    for page in contents.report.checked.report.pages(in: language.tag) {
      if !page.isFront { count += 1 }
      entries.append(
        Entry(
          page: page,
          link: PageLink(title: text(page.front.title) ?? page.slug, href: page.fileName),
          summary: text(page.front.summary), number: page.isFront ? nil : count))
    }
    self.entries = entries
  }

  /// Every page with its path, in reading order.
  var pages: [(path: String, context: PageContext)] {
    entries.indices.map { (path: entries[$0].page.path, context: context($0)) }
  }

  private func context(_ place: Int) -> PageContext {
    let entry = entries[place]
    let page = entry.page
    var context = PageContext(
      language: language.tag, root: "../",
      reportTitle: report.config.title?[language.tag]?.text ?? "", home: "index.html",
      title: entry.link.title, content: PageWriter.body(of: page, language, contents),
      navigation: entries.map {
        PageNavigationItem($0.link, number: $0.numberText, isCurrent: $0.page.slug == page.slug)
      }, labels: language.labels)
    context.isFront = page.isFront
    context.summary = entry.summary
    context.position = entry.number.map { language.position($0, of: chapters.count) }
    let authors = report.config.authors
    context.authors = authors.isEmpty ? nil : authors.joined(separator: ", ")
    context.date = (page.front.date ?? report.config.date).map {
      PageDate(machine: $0.description, text: language.date($0))
    }
    context.canonical = report.config.baseURL.map {
      ($0.hasSuffix("/") ? $0 : $0 + "/") + page.path
    }
    if page.isFront {
      context.chapters = chapters.map {
        PageCard($0.link, number: $0.numberText, summary: $0.summary)
      }
    } else {
      context.contents = headings(of: page)
    }
    context.previous = place > 0 ? entries[place - 1].link : nil
    context.next = place + 1 < entries.count ? entries[place + 1].link : nil
    context.languages = languages(of: page)
    context.numbers = "../numbers.json"
    return context
  }

  private func headings(of page: PageFile) -> [PageLink] {
    page.parts.headings.filter { $0.level == 2 && $0.isTopLevel }.map {
      PageLink(
        title: contents.report.text($0.inlines, of: page, language), href: "#" + $0.slug)
    }
  }

  /// The same page in every language, or the front page where there is none; nothing with one language.
  private func languages(of page: PageFile) -> [PageLanguage] {
    let all = contents.report.languages
    guard all.count > 1 else { return [] }
    return all.map { other in
      let target = report.page(page.slug, in: other.tag)
      return PageLanguage(
        code: other.tag, name: other.name,
        href: "../\(other.tag)/\(target?.fileName ?? "index.html")",
        isCurrent: other == language, isTranslation: target != nil)
    }
  }
}
