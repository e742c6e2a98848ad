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
    let claims = PageSources(ofAllClaimsIn: language.tag, checked)
    for key in pages.flatMap({ sources(of: $0).all }) + modelSources + claims.all
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
      write(citing, language.citedOn, key, language, &html)
      write(resting, language.behindNumbersOf, key, language, &html)
    }
    html.close("section")
    return GeneratedPage(
      slug: GeneratedPage.Prefix.references.rawValue, title: language.allReferences,
      summary: language.allReferencesSummary, isListed: true, body: html.finish())
  }

  /// What the models rest on, whether a page shows it or not.
  private var modelSources: [String] {
    report.checked.report.models.flatMap { model in
      model.entries.flatMap(\.sources) + model.data.flatMap(\.sources)
        + model.fits.flatMap(\.sources)
    }.map(\.text)
  }

  private func write(
    _ pages: [PageFile], _ words: String, _ key: String, _ language: Language,
    _ html: inout MarkupWriter
  ) {
    guard !pages.isEmpty else { return }
    html.open("span", ["class": "reference-pages"])
    html.text(words + " ")
    for (place, page) in pages.enumerated() {
      if place > 0 { html.text(", ") }
      let title = page.front.title.map { report.text($0, language) } ?? page.slug
      html.element(
        "a", ["href": "\(page.fileName)#\(SourceAnchor.entry(key))"], text: title)
    }
    html.text(".")
    html.close("span")
  }
}
