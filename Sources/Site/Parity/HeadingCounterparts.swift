/// Headings of the same page in other languages. Where two languages have the same headings, level by level, each has
/// its counterpart in the same place.
extension Report {
  /// The anchor of the heading with which a page's heading goes together in a language, as that language shows the
  /// page; `nil` when there is none.
  func anchor(_ slug: String, of page: PageFile, in language: String) -> String? {
    guard let target = shownPage(page.slug, in: language) else { return nil }
    if target.language == page.language { return slug }
    return counterpart(of: slug, on: page, in: target)
  }

  private func counterpart(of slug: String, on page: PageFile, in target: PageFile) -> String? {
    // An address that both authors have given says so outright.
    func isOwn(_ heading: PageParts.Heading) -> Bool { heading.hasOwnSlug && heading.slug == slug }
    if page.parts.headings.contains(where: isOwn), target.parts.headings.contains(where: isOwn) {
      return slug
    }
    let (ours, theirs) = (page.outlinedHeadings, target.outlinedHeadings)
    guard ours.map(\.level) == theirs.map(\.level),
      let place = ours.firstIndex(where: { $0.slug == slug })
    else { return nil }
    return theirs[place].slug
  }
}

extension SiteContents {
  /// Where the section under a heading is in each other language that has the page itself.
  func translations(
    of heading: PageParts.Heading, on page: PageFile
  ) -> [(language: Language, href: String)] {
    if standsAlone { return [] }
    let files = report.checked.report
    return report.languages.compactMap { other in
      guard other.tag != page.language, let target = files.page(page.slug, in: other.tag),
        let slug = files.anchor(heading.slug, of: page, in: other.tag)
      else { return nil }
      return (other, "../" + target.path + "#" + slug)
    }
  }
}

extension PageFile {
  fileprivate var outlinedHeadings: [PageParts.Heading] { parts.headings.filter(\.isTopLevel) }
}
