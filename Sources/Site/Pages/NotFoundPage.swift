import Markup
import Templates

/// `404.html`: what a server shows where there is no page, in all languages of the report.
///
/// It is shown at any depth, so that its links begin at the root of the server. A report that does not know where it is
/// published has no such page.
struct NotFoundPage {
  static let path = "404.html"

  /// The front page of the first language, whose surroundings it has.
  let front: PageContext
  let languages: [Language]
  let base: SiteBase

  /// What the theme is told.
  var context: PageContext? {
    guard let first = languages.first else { return nil }
    func fromRoot(_ link: PageLink) -> PageLink {
      PageLink(
        title: link.title, href: base.folder + first.tag + "/" + link.href, language: link.language)
    }
    func fromRoot(_ item: PageNavigationItem) -> PageNavigationItem {
      PageNavigationItem(fromRoot(item.link), number: item.number, isCurrent: false)
    }
    var context = PageContext(
      language: first.tag, root: base.folder, reportTitle: front.reportTitle,
      home: base.folder + first.tag + "/index.html", title: first[.notFound], content: body,
      navigation: front.navigation.map(fromRoot), labels: front.labels)
    context.isRightToLeft = first.isRightToLeft
    context.locale = first.locale
    context.isListed = false
    context.appendices = front.appendices.map(fromRoot)
    context.numbers = base.folder + "numbers.json"
    context.languages =
      languages.count < 2
      ? []
      : languages.map { language in
        PageLanguage(
          code: language.tag, name: language.name,
          href: base.folder + language.tag + "/index.html", locale: language.locale,
          isCurrent: language == first, isTranslation: false)
      }
    return context
  }

  private var body: Fragment {
    var html = MarkupWriter(.html)
    for (place, language) in languages.enumerated() {
      html.open("section", ["lang": place == 0 ? .absent : .text(language.tag)])
      if place > 0 { html.element("h2", text: language[.notFound]) }
      html.element("p", text: language[.notFoundReason])
      html.element("p") { html in
        html.element(
          "a", ["href": "\(base.folder)\(language.tag)/index.html"], text: language[.toFrontPage])
      }
      html.close("section")
      html.newline()
    }
    return html.finish()
  }
}
