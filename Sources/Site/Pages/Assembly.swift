import Diagnostics
import Markup
import Templates

/// The fifth stage: pages from their parts, through the theme; then everything else that the site holds.
func assemble(
  _ contents: SiteContents, _ theme: Theme, _ sources: SourceMap, _ contentPath: String
) -> [OutputFile] {
  let report = contents.report.checked.report
  var files: [OutputFile] = []
  for language in report.config.languages.compactMap({ Language($0.value) }) {
    let pages = report.pages(in: language.tag)
    for page in pages {
      let context = PageAssembler(page, pages, language, contents).context
      files.append(OutputFile(path: page.path, bytes: theme.render(context)))
    }
  }
  if let entrance = entrance(report) { files.append(entrance) }
  files.append(OutputFile(path: "numbers.json", bytes: NumbersFile(contents, sources, contentPath).bytes))
  files += theme.assets.map { OutputFile(path: $0.path, bytes: $0.bytes) }
  files += report.media.map { OutputFile(path: $0.path, bytes: $0.bytes) }
  return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
}

/// Gathers what the theme is told about one page.
private struct PageAssembler {
  let page: PageFile
  let pages: [PageFile]
  let language: Language
  let contents: SiteContents

  init(_ page: PageFile, _ pages: [PageFile], _ language: Language, _ contents: SiteContents) {
    self.page = page
    self.pages = pages
    self.language = language
    self.contents = contents
  }

  private var report: Report { contents.report.checked.report }

  private func text(_ phrase: Phrase?) -> String? {
    phrase.map { contents.report.text($0, language) }
  }

  private func title(_ page: PageFile) -> String { text(page.title) ?? page.slug }

  private func link(_ page: PageFile) -> PageLink {
    PageLink(title: title(page), href: page.slug + ".html")
  }

  /// Chapters are the pages after the front page.
  private var chapters: [PageFile] { pages.filter { !$0.isFront } }

  private func number(_ page: PageFile) -> String? {
    chapters.firstIndex { $0.slug == page.slug }.map { String($0 + 1) }
  }

  var context: PageContext {
    let body = PageWriter.body(of: page, language, contents)
    let reportTitle = report.config.title?[language.tag]?.text ?? ""
    var context = PageContext(
      language: language.tag, root: "../", reportTitle: reportTitle, home: "index.html",
      title: title(page), content: body,
      navigation: pages.map {
        PageNavigationItem(link($0), number: number($0), isCurrent: $0.slug == page.slug)
      }, labels: language.labels)
    context.summary = text(page.summary)
    if let number = number(page).flatMap(Int.init) {
      context.position = language.position(number, of: chapters.count)
    }
    context.authors = report.config.authors.isEmpty ? nil : report.config.authors.joined(separator: ", ")
    context.date = (page.date ?? report.config.date).map {
      PageDate(machine: $0.description, text: language.date($0))
    }
    context.canonical = report.config.baseURL.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + page.path }
    if page.isFront {
      context.chapters = chapters.map {
        PageCard(link($0), number: number($0), summary: text($0.summary))
      }
    } else {
      context.contents = Site.headings(of: page.document).filter { $0.level == 2 }.map {
        PageLink(title: headingText($0), href: "#" + $0.slug)
      }
    }
    let place = pages.firstIndex { $0.slug == page.slug } ?? 0
    context.previous = place > 0 ? link(pages[place - 1]) : nil
    context.next = place + 1 < pages.count ? link(pages[place + 1]) : nil
    context.languages = languages
    context.numbers = "../numbers.json"
    return context
  }

  private func headingText(_ heading: Heading) -> String {
    contents.report.plainText(heading.inlines, language)
  }

  private var languages: [PageLanguage] {
    let all = report.config.languages.compactMap { Language($0.value) }
    guard all.count > 1 else { return [] }
    return all.map { other in
      let slug = report.page(page.slug, in: other.tag) == nil ? "index" : page.slug
      return PageLanguage(
        code: other.tag, name: other.name, href: "../\(other.tag)/\(slug).html",
        isCurrent: other == language)
    }
  }
}

/// The page at the root of the site, which leads to the front page of the first language at once, and
/// shows a link to each language to whoever is not led.
private func entrance(_ report: Report) -> OutputFile? {
  let languages = report.config.languages.compactMap { Language($0.value) }
  guard let first = languages.first else { return nil }
  let title = report.config.title?[first.tag]?.text ?? ""
  var html = MarkupWriter(.html)
  html.doctype()
  html.element("html", ["lang": "\(first.tag)"]) { html in
    html.element("head") { html in
      html.empty("meta", ["charset": "utf-8"])
      html.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      html.empty("meta", ["http-equiv": "refresh", "content": "0; url=\(first.tag)/index.html"])
      html.element("title", text: title)
      html.empty("link", ["rel": "canonical", "href": "\(first.tag)/index.html"])
    }
    html.element("body") { html in
      html.element("h1", text: title)
      html.element("ul") { html in
        for language in languages {
          html.element("li") { html in
            html.element(
              "a",
              [
                "href": "\(language.tag)/index.html", "hreflang": "\(language.tag)",
                "lang": "\(language.tag)",
              ], text: language.name)
          }
        }
      }
    }
  }
  html.newline()
  return OutputFile(path: "index.html", bytes: html.finish().bytes)
}
