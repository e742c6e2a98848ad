import Diagnostics
import Markup
import Templates

/// Gathers what the theme is told about the pages of one language.
struct PageAssembler {
  private let language: Language
  private let contents: SiteContents
  private let entries: [Entry]
  private let generated: [GeneratedPage]
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
    generated = contents.generatedPages(language)
  }

  /// Every page with its path: those of the authors in reading order, then the generated ones.
  var pages: [(path: String, context: PageContext)] {
    entries.indices.map { (path: entries[$0].page.path, context: context($0)) }
      + generated.map { (path: language.tag + "/" + $0.fileName, context: context($0)) }
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
    context.canonical = report.config.baseURL.map {
      ($0.hasSuffix("/") ? $0 : $0 + "/") + language.tag + "/" + file
    }
    context.numbers = "../numbers.json"
    return context
  }

  private func context(_ page: GeneratedPage) -> PageContext {
    var context = context(page.title, page.body, file: page.fileName)
    context.summary = page.summary
    context.contents = page.headings
    context.languages = languages { _ in page.fileName }
    return context
  }

  private func context(_ place: Int) -> PageContext {
    let entry = entries[place]
    let page = entry.page
    var context = context(
      entry.link.title, PageWriter.body(of: page, language, contents), file: page.fileName)
    context.isFront = page.isFront
    context.summary = entry.summary
    context.position = entry.number.map { language.position($0, of: chapters.count) }
    let authors = report.config.authors
    context.authors = authors.isEmpty ? nil : authors.joined(separator: ", ")
    context.date = (page.front.date ?? report.config.date).map {
      PageDate(machine: $0.description, text: language.date($0))
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
    context.languages = languages { report.page(page.slug, in: $0)?.fileName }
    return context
  }

  private func headings(of page: PageFile) -> [PageLink] {
    page.parts.headings.filter { $0.level == 2 && $0.isTopLevel }.map {
      PageLink(
        title: contents.report.text($0.inlines, of: page, language), href: "#" + $0.slug)
    }
  }

  /// The same page in every language, or the front page where there is none; nothing with one language.
  private func languages(_ file: (_ tag: String) -> String?) -> [PageLanguage] {
    let all = contents.report.languages
    guard all.count > 1 else { return [] }
    return all.map { other in
      let target = file(other.tag)
      return PageLanguage(
        code: other.tag, name: other.name,
        href: "../\(other.tag)/\(target ?? "index.html")",
        isCurrent: other == language, isTranslation: target != nil)
    }
  }
}
