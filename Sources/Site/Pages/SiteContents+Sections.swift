import Templates

extension SiteContents {
  /// The sections of a page with those within them, each with its number where it has one.
  func sections(of page: PageFile, _ language: Language, href: String = "") -> [PageHeading] {
    var sections: [PageHeading] = []
    let numbers = numbering(language).sections(of: page)
    let own = report.language(page.language) ?? language
    for (heading, number) in zip(page.parts.headings, numbers) where heading.isTopLevel {
      let link = PageLink(
        title: report.title(of: heading, on: page, own), href: href + "#" + heading.slug)
      switch heading.level {
      case 2: sections.append(PageHeading(link, number: number))
      case 3 where !sections.isEmpty:
        sections[sections.count - 1].parts.append(PageHeading(link, number: number))
      default: break
      }
    }
    return sections
  }
}
