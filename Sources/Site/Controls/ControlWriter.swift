import Diagnostics
import Formula
import Markup

/// Writes the control of a parameter, as it is without a script: what the parameter is, how far it can go, and at which
/// of its values claims turn.
struct ControlWriter {
  let control: KnownControl
  let language: Language
  let site: SiteContents

  private var environment: Environment { site.report.checked.environment }

  /// A claim that turns between the ends.
  private struct Turn {
    let claim: EvaluatedClaim
    let number: Int
    let point: TurningPoint
  }

  /// Where claims turn, from the first end to the second.
  private var turns: [Turn] {
    claims.flatMap { claim, number in
      claim.turningPoints.filter { $0.parameter == control.parameter }.map {
        Turn(claim: claim, number: number, point: $0)
      }
    }.sorted { ($0.point.value, $0.number) < ($1.point.value, $1.number) }
  }

  /// The claims that rest on the parameter, in the order of their numbers.
  private var claims: [(claim: EvaluatedClaim, number: Int)] {
    site.claimPlaces.order(language).enumerated().compactMap { place, id in
      site.claim(id).flatMap {
        $0.inputs.contains(control.parameter) ? (claim: $0, number: place + 1) : nil
      }
    }
  }

  /// Writes it. `value` writes what the parameter is, and `link` a link to a claim.
  func write(
    hasAnchor: Bool, to html: inout MarkupWriter, value: (inout MarkupWriter) -> Void,
    link: (_ claim: String, inout MarkupWriter) -> Void
  ) {
    let name = site.name(of: control.parameter, language)
    html.open(
      "div",
      [
        "class": "control", "role": "group", "aria-label": "\(name)",
        "id": hasAnchor ? "\(anchor)" : .absent,
      ])
    html.open("p", ["class": "control-head"])
    html.open("span", ["class": "control-label"])
    var symbols: Set<String> = []
    if site.symbols[control.parameter] != nil,
      let symbol = site.symbol(of: control.parameter, apartFrom: &symbols, language)
    {
      html.append(symbol)
      html.text(" ")
    }
    html.text(name)
    html.close("span")
    html.text(" ")
    html.element("span", ["class": "control-value"], content: value)
    html.close("p")
    let turns = self.turns
    ControlTrack(
      control: control,
      turns: turns.map { (place: control.place(of: $0.point.value), number: $0.number) }
    ).write(to: &html)
    writeEnds(&html)
    write(turns, &html, link)
    writeOthers(than: turns, &html, link)
    html.close("div")
  }

  private var anchor: String { "control-" + environment.qualifiedName(control.parameter) }

  /// "from 0.001 to 100, logarithmic"
  private func writeEnds(_ html: inout MarkupWriter) {
    let ends = control.ends(environment.units, language)
    html.open("p", ["class": "control-ends"])
    html.element("span", text: language.controlFrom(ends.from))
    html.text(" ")
    html.element("span", text: language.controlTo(ends.to))
    if control.scale == .log {
      html.text(" ")
      html.element("span", ["class": "control-scale"], text: language.logarithmic)
    }
    html.close("p")
  }

  private func write(
    _ turns: [Turn], _ html: inout MarkupWriter, _ link: (String, inout MarkupWriter) -> Void
  ) {
    guard !turns.isEmpty else { return }
    let writer = ClaimWriter(environment, language)
    html.open("ul", ["class": "control-claims"])
    for (place, turn) in turns.enumerated() {
      html.open("li")
      link(turn.claim.id, &html)
      let stretch = writer.stretch(of: turn.point)
      html.text(" " + language.turns(along: turn.point, at: stretch.low, stretch.reach))
      // A claim that turns in several places is told what it says once.
      let isFirst = !turns[..<place].contains { $0.claim.id == turn.claim.id }
      if isFirst, let says = turn.claim.entry.says?[language.tag] {
        html.text(" ")
        html.element("q", text: says.text)
      }
      html.close("li")
    }
    html.close("ul")
  }

  private func writeOthers(
    than turns: [Turn], _ html: inout MarkupWriter, _ link: (String, inout MarkupWriter) -> Void
  ) {
    let others = claims.map(\.claim.id).filter { id in !turns.contains { $0.claim.id == id } }
    guard !others.isEmpty else { return }
    html.open("p", ["class": "control-others"])
    html.text(language.noTurningPoint)
    for (place, id) in others.enumerated() {
      html.text(place > 0 ? ", " : " ")
      link(id, &html)
    }
    html.close("p")
  }
}
