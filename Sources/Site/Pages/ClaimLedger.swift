import Diagnostics
import Markup
import Templates

/// Writes the pages of all claims, one for each order, which lead to each other.
struct ClaimLedger {
  /// What the claims of a page are sorted by.
  enum Order: String, CaseIterable {
    case reading, verdict, source

    /// The name of the page.
    var slug: String { self == .reading ? "claims" : "claims-by-" + rawValue }
  }

  private let language: Language
  private let site: SiteContents
  private let claims: [EvaluatedClaim]

  init(_ language: Language, _ site: SiteContents) {
    self.language = language
    self.site = site
    let known = Dictionary(
      site.report.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    claims = site.claimPlaces.order(language).compactMap { known[$0] }
  }

  /// The pages; none without claims.
  var pages: [GeneratedPage] { claims.isEmpty ? [] : orders.map(page) }

  /// The orders that there is a page for.
  private var orders: [Order] { site.standsAlone ? [.reading] : Order.allCases }

  private func page(_ order: Order) -> GeneratedPage {
    var html = MarkupWriter(.html)
    var phrases = PhraseWriter(language, site, .ofReport)
    writeCounts(&html)
    if orders.count > 1 { writeSwitch(order, &html) }
    let groups = self.groups(by: order)
    for group in groups {
      if let title = group.title {
        html.element("h2", ["id": "\(group.anchor)"], text: title)
        html.newline()
      }
      for claim in group.claims { write(claim, &phrases, &html) }
    }
    phrases.provenance.writePopovers(to: &html)
    return GeneratedPage(
      slug: order.slug, title: language.claims(by: order),
      summary: language.ledgerSummary(claims.count),
      isListed: order == .reading,
      headings: groups.compactMap { group in
        group.title.map { PageLink(title: $0, href: "#" + group.anchor) }
      }, body: html.finish())
  }

  private func write(
    _ claim: EvaluatedClaim, _ phrases: inout PhraseWriter, _ html: inout MarkupWriter
  ) {
    ClaimBox(
      claim: claim, number: site.claimPlaces.number(of: claim.id, language) ?? 0,
      language: language, site: site, place: site.claimPlaces.page(of: claim.id, language),
      isInLedger: true
    ).write(hasAnchor: true, &phrases, to: &html)
    html.newline()
  }

  // MARK: Head

  /// How many claims got each verdict.
  private func writeCounts(_ html: inout MarkupWriter) {
    html.open("ul", ["class": "claim-counts"])
    for verdict in ClaimEntry.Verdict.allCases {
      let count = claims.count { $0.entry.verdict?.value == verdict }
      guard count > 0 else { continue }
      html.open("li", ["class": "claim-\(verdict.rawValue)"])
      html.open("span", ["class": "verdict"])
      html.element("span", ["aria-hidden": "true"], text: verdict.sign)
      html.text("\u{A0}" + language.verdict(verdict))
      html.close("span")
      html.text(" \(count)")
      html.close("li")
    }
    html.close("ul")
    html.newline()
  }

  /// The orders, of which this is one.
  private func writeSwitch(_ order: Order, _ html: inout MarkupWriter) {
    html.open("nav", ["class": "claim-orders", "aria-label": "\(language.sortedBy)"])
    html.element("span", text: language.sortedBy)
    for other in orders {
      html.text(" ")
      html.element(
        "a",
        [
          "href": "\(other.slug).html", "aria-current": other == order ? "page" : .absent,
        ], text: language.order(other))
    }
    html.close("nav")
    html.newline()
  }

  // MARK: Orders

  private struct Group {
    let title: String?
    let anchor: String
    let claims: [EvaluatedClaim]
  }

  private func groups(by order: Order) -> [Group] {
    switch order {
    case .reading: return [Group(title: nil, anchor: "", claims: claims)]
    case .verdict:
      return ClaimEntry.Verdict.allCases.map { verdict in
        Group(
          title: language.verdict(verdict), anchor: "verdict-" + verdict.rawValue,
          claims: claims.filter { $0.entry.verdict?.value == verdict })
      }.filter { !$0.claims.isEmpty }
    case .source:
      // Whom most is asked of comes first; among equals who comes first in the text.
      var keys: [String?] = []
      for claim in claims where !keys.contains(claim.source) { keys.append(claim.source) }
      let groups = keys.enumerated().map { place, key in
        Group(
          title: key.map(title) ?? language.withoutSource, anchor: "source-\(place + 1)",
          claims: claims.filter { $0.source == key })
      }
      return groups.enumerated().sorted {
        (-$0.element.claims.count, $0.offset) < (-$1.element.claims.count, $1.offset)
      }.map(\.element)
    }
  }

  private func title(_ source: String) -> String {
    site.report.checked.citation(source, language)?.text ?? source
  }
}

extension EvaluatedClaim {
  /// The first of its sources, by which it is sorted.
  fileprivate var source: String? { entry.sources.first?.text }
}
