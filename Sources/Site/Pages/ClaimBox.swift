import Diagnostics
import Formula
import Markdown
import Markup
import MathML

/// Writes a claim: the sentence, who says so, what the models give, the verdict, and why.
///
/// It is the same on a page and in the ledger, but for the link that leads to the other.
struct ClaimBox {
  let claim: EvaluatedClaim
  let number: Int
  let language: Language
  let site: SiteContents
  /// Where the claim stands in the text, seen from the ledger; `nil` on a page.
  var place: PageFile?
  var isInLedger = false

  private var report: EvaluatedReport { site.report }
  private var writer: ClaimWriter { ClaimWriter(report.checked.environment, language) }
  private var entry: ClaimEntry { claim.entry }

  /// The address of a claim on its page and in the ledger.
  static func anchor(_ id: String) -> String { "claim-" + id }

  /// Writes it; one that stands on the page already has no address.
  func write(
    hasAnchor: Bool, _ phrases: inout PhraseWriter, to html: inout MarkupWriter
  ) {
    let verdict = entry.verdict?.value ?? .open
    html.open(
      "section",
      [
        "class": "claim claim-\(verdict.rawValue)",
        "id": hasAnchor ? "\(Self.anchor(claim.id))" : .absent,
      ])
    html.open("p", ["class": "claim-label"])
    html.element("span", ["class": "claim-number"], text: language.claim(number))
    html.text(" ")
    html.open("strong", ["class": "verdict"])
    html.element("span", ["aria-hidden": "true"], text: verdict.sign)
    html.text("\u{A0}" + language.verdict(verdict))
    html.close("strong")
    html.close("p")
    html.open("blockquote", ["class": "claim-says"])
    html.element("p", text: entry.says?[language.tag]?.text ?? "")
    writeSources(&phrases, &html)
    html.close("blockquote")
    html.open("dl", ["class": "claim-facts"])
    writeCondition(&html)
    writeCases(&phrases, &html)
    writeTurningPoints(&html)
    html.close("dl")
    writeReason(&phrases, &html)
    writePlace(&html)
    html.close("section")
  }

  // MARK: Who says so

  private func writeSources(_ phrases: inout PhraseWriter, _ html: inout MarkupWriter) {
    guard !entry.sources.isEmpty else { return }
    html.open("footer", ["class": "claim-source"])
    html.text("— ")
    phrases.citations.write(sources: entry.sources.map(\.text), to: &html)
    html.close("footer")
  }

  // MARK: What the models give

  private func writeCondition(_ html: inout MarkupWriter) {
    guard let condition = claim.checked.condition, let standing = claim.standing else { return }
    fact(language.testedAs, &html) { html in
      html.openFormula("claim-formula", language.testedAs)
      html.append(site.formula(condition.formula.tree, in: claim.checked.scope, language))
      html.close("div")
    }
    fact(language.modelsGive, &html) { html in write(standing, &html) }
  }

  /// `5.5 ≈ 10 within 10%`, and how far that is from turning.
  private func write(_ standing: ClaimStanding, _ html: inout MarkupWriter) {
    if let numbers = writer.numbers(standing) {
      html.element("span", ["class": "claim-numbers"], text: numbers)
      html.text(language.betweenNumbersAndMargin)
    }
    html.text(writer.given(standing))
  }

  private func writeCases(_ phrases: inout PhraseWriter, _ html: inout MarkupWriter) {
    guard let dependence = entry.dependence, !claim.cases.isEmpty else { return }
    html.open("div")
    html.element("dt", text: language.dependsOn)
    html.open("dd")
    phrases.write(dependence.on, to: &html)
    html.open("ul", ["class": "claim-cases"])
    for place in claim.cases {
      html.open("li")
      html.element(
        "span", ["class": "claim-case-sign", "aria-hidden": "true"],
        text: place.standing.truth.sign)
      html.text("\u{A0}")
      phrases.write(place.checked.file.when, to: &html)
      html.text(": ")
      write(place.standing, &html)
      html.close("li")
    }
    html.close("ul")
    html.close("dd")
    html.close("div")
  }

  /// How many turning points are told; the numbers of the report have all of them.
  private static let shownPoints = 3

  private func writeTurningPoints(_ html: inout MarkupWriter) {
    guard let standing = claim.standing else { return }
    guard !claim.turningPoints.isEmpty else {
      if !claim.inputs.isEmpty, isDecided {
        fact(language.turnsAt, &html) { $0.text(language.turnsNowhere) }
      }
      return
    }
    fact(language.turnsAt, &html) { html in
      html.open("ul", ["class": "claim-points"])
      for point in claim.turningPoints.prefix(Self.shownPoints) {
        html.element(
          "li",
          text: writer.turningPoint(point, standing, label: site.label(point.parameter, language)))
      }
      html.close("ul")
    }
  }

  private var isDecided: Bool { claim.wanted != nil }

  // MARK: Why

  private func writeReason(_ phrases: inout PhraseWriter, _ html: inout MarkupWriter) {
    guard entry.because != nil else { return }
    html.open("p", ["class": "claim-because"])
    phrases.write(entry.because, to: &html)
    html.close("p")
  }

  private func writePlace(_ html: inout MarkupWriter) {
    guard isInLedger else {
      html.open("p", ["class": "claim-link"])
      html.element(
        "a", ["href": "\(ClaimPlaces.href(inLedger: claim.id))"], text: language.allClaims)
      html.close("p")
      return
    }
    guard let place else { return }
    html.open("p", ["class": "claim-link"])
    html.text(language.inTheText + " ")
    html.element(
      "a", ["href": "\(place.fileName)#\(Self.anchor(claim.id))"],
      text: place.front.title.map { report.text($0, language) } ?? place.slug)
    html.close("p")
  }

  // MARK: Parts

  private func fact(
    _ term: String, _ html: inout MarkupWriter, _ write: (inout MarkupWriter) -> Void
  ) {
    html.open("div")
    html.element("dt", text: term)
    html.open("dd")
    write(&html)
    html.close("dd")
    html.close("div")
  }
}

extension ClaimEntry.Verdict {
  /// A sign that is told from the others without colour.
  var sign: String {
    switch self {
    case .holds: "✓"
    case .depends: "◐"
    case .overstated: "▲"
    case .understated: "▼"
    case .misstated: "✗"
    case .open: "○"
    }
  }
}

extension ClaimStanding.Truth {
  /// A sign that is told from the others without colour.
  var sign: String {
    switch self {
    case .holds: "✓"
    case .fails: "✗"
    case .undecided: "○"
    }
  }
}
