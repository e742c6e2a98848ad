import Diagnostics
import Formula
import Markup
import Templates

extension SiteContents {
  /// The page that lists all chapters with their sections, and everything that has a number; `nil` for a report of
  /// one page, which shows it all.
  func contentsPage(_ language: Language) -> GeneratedPage? {
    let pages = report.checked.report.pages
    let hasChapters = Set(pages.map(\.slug)).count > 1
    guard hasChapters else { return nil }
    let writer = ContentsWriter(self, language)
    return GeneratedPage(
      slug: "contents", title: language.fullContents, summary: language.fullContentsSummary,
      isListed: true, headings: writer.headings, body: writer.body)
  }
}

/// Writes the list of all there is.
private struct ContentsWriter {
  private let site: SiteContents
  private let language: Language
  private let numbering: Numbering

  init(_ site: SiteContents, _ language: Language) {
    self.site = site
    self.language = language
    numbering = site.numbering(language)
  }

  private var kinds: [Exhibit.Kind] {
    Exhibit.Kind.allCases.filter { !listed($0).isEmpty }
  }

  /// All of one kind, in the order of their numbers: claims that no page shows have numbers too.
  private func listed(_ kind: Exhibit.Kind) -> [Exhibit] {
    guard kind == .claim else { return numbering.all(kind) }
    return site.claimPlaces.order(language).map { Exhibit(kind: .claim, name: $0) }
  }

  /// The number of something, and where it stands.
  private func place(of exhibit: Exhibit) -> (number: Int, href: String)? {
    if let place = numbering[exhibit] {
      return (place.number, place.page.fileName + "#" + exhibit.anchor())
    }
    return site.claimPlaces.number(of: exhibit.name, language).map {
      ($0, ClaimPlaces.href(inLedger: exhibit.name))
    }
  }

  private func anchor(_ kind: Exhibit.Kind) -> String { kind.rawValue + "s" }

  var headings: [PageLink] {
    [PageLink(title: language.labels.chapters, href: "#chapters")]
      + kinds.map { PageLink(title: language.plural($0), href: "#" + anchor($0)) }
  }

  var body: Fragment {
    var html = MarkupWriter(.html)
    html.element("h2", ["id": "chapters"], text: language.labels.chapters)
    html.open("ol", ["class": "full-contents"])
    for page in site.report.checked.report.pages(in: language.tag) {
      // A page that is not translated stands here in its own language.
      html.open("li", ["lang": page.language == language.tag ? .absent : .text(page.language)])
      let own = site.report.language(page.language) ?? language
      let title = page.front.title.map { site.report.text($0, own) } ?? page.slug
      let number = numbering.chapter(page).map { "\($0)" }
      write(PageHeading(PageLink(title: title, href: page.fileName), number: number), &html)
      write(site.sections(of: page, language, href: page.fileName), &html)
      html.close("li")
    }
    html.close("ol")
    for kind in kinds { write(kind, &html) }
    return html.finish()
  }

  private func write(_ sections: [PageHeading], _ html: inout MarkupWriter) {
    guard !sections.isEmpty else { return }
    html.open("ol")
    for section in sections {
      html.open("li")
      write(section, &html)
      write(section.parts, &html)
      html.close("li")
    }
    html.close("ol")
  }

  private func write(_ heading: PageHeading, _ html: inout MarkupWriter) {
    html.open("a", ["href": "\(heading.link.href)"])
    if let number = heading.number {
      html.element("span", ["class": "number"], text: number)
      html.text(" ")
    }
    html.text(heading.link.title)
    html.close("a")
  }

  private func write(_ kind: Exhibit.Kind, _ html: inout MarkupWriter) {
    html.element("h2", ["id": "\(anchor(kind))"], text: language.plural(kind))
    html.open("ol", ["class": "full-contents"])
    for exhibit in listed(kind) {
      guard let place = place(of: exhibit) else { continue }
      html.open("li")
      html.open("a", ["href": "\(place.href)"])
      html.element(
        "span", ["class": "figure-label"], text: language.name(of: kind, place.number))
      html.text(" ")
      html.text(title(of: exhibit))
      html.close("a")
      html.close("li")
    }
    html.close("ol")
  }

  /// What something is called beside its number.
  private func title(of exhibit: Exhibit) -> String {
    switch exhibit.kind {
    case .figure: site.figures[language.tag]?[exhibit.name]?.words.title ?? exhibit.name
    case .table:
      site.tables[exhibit.name].map {
        TableWriting(table: $0, report: site.report, language: language).title
      } ?? exhibit.name
    case .formula: label(ofFormula: exhibit.name) ?? exhibit.name
    case .claim: site.claim(exhibit.name)?.entry.says?[language.tag]?.text ?? exhibit.name
    }
  }

  private func label(ofFormula name: String) -> String? {
    let checked = site.report.checked
    return checked.environment.definition(named: name, in: Scope())
      .flatMap { checked.entries[$0]?.label?[language.tag]?.text }
  }
}
