import Diagnostics
import Markup
import Templates

extension SiteContents {
  /// The page of all works that the report rests on, with links to the pages that cite each; `nil` for a report
  /// without.
  func referencesPage(_ language: Language) -> GeneratedPage? {
    let checked = report.checked
    let pages = checked.report.pages(in: language.tag)
    var keys: [String] = []
    let ledger = PageSources(ofAllClaimsIn: language.tag, checked)
    for key in pages.flatMap({ sources(of: $0).all }) + modelSources + ledger.all
    where !keys.contains(key) {
      keys.append(key)
    }
    keys = keys.filter { checked.report.bibliography[$0] != nil }
    guard !keys.isEmpty else { return nil }
    var html = MarkupWriter(.html)
    html.open("section", ["class": "references", "aria-label": "\(language.allReferences)"])
    ReferenceListWriter(language, checked).list(keys, &html) { key, html in
      let citing = pages.filter { sources(of: $0).cited.contains(key) }
      let resting = pages.filter { sources(of: $0).behind.contains(key) }
      write(links(to: citing, key, language), language.citedOn, &html)
      write(links(to: resting, key, language), language.behindNumbersOf, &html)
      write(claims(naming: key, language), language.inClaims, &html)
      write(models(naming: key, language), language.inModels, &html)
    }
    html.close("section")
    return GeneratedPage(
      slug: GeneratedPage.Prefix.references.rawValue, title: language.allReferences,
      summary: language.allReferencesSummary, isListed: true, body: html.finish())
  }

  /// What the models rest on, whether a page shows it or not.
  private var modelSources: [String] { report.checked.report.models.flatMap(\.sources) }

  /// Pages, at their own entries of a work.
  private func links(to pages: [PageFile], _ key: String, _ language: Language) -> [PageLink] {
    pages.map { page in
      PageLink(
        title: page.front.title.map { report.text($0, language) } ?? page.slug,
        href: "\(page.fileName)#\(SourceAnchor.entry(key))")
    }
  }

  /// The claims of a work that no page shows: they stand in the ledger alone.
  private func claims(naming key: String, _ language: Language) -> [PageLink] {
    claimPlaces.order(language).compactMap { id in
      guard claimPlaces.page(of: id, language) == nil,
        let claim = report.checked.report.claim(id),
        claim.sources.contains(where: { $0.text == key })
      else { return nil }
      return PageLink(
        title: language.claim(claimPlaces.number(of: id, language) ?? 0),
        href: ClaimPlaces.href(inLedger: id))
    }
  }

  private func models(naming key: String, _ language: Language) -> [PageLink] {
    report.checked.report.models.filter { $0.sources.contains(key) }.map {
      PageLink(
        title: title(ofModel: $0.name, language), href: ModelAddress(model: $0.name).href)
    }
  }

  private func write(_ links: [PageLink], _ words: String, _ html: inout MarkupWriter) {
    guard !links.isEmpty else { return }
    html.open("span", ["class": "reference-pages"])
    html.text(words + " ")
    for (place, link) in links.enumerated() {
      if place > 0 { html.text(", ") }
      html.element("a", ["href": "\(link.href)"], text: link.title)
    }
    html.text(".")
    html.close("span")
  }
}

extension ModelFile {
  /// The keys of all works that it names.
  fileprivate var sources: [String] {
    (description?.works ?? []) + entries.flatMap(\.works)
      + (data.flatMap(\.sources) + fits.flatMap(\.sources)).map(\.text)
  }
}
