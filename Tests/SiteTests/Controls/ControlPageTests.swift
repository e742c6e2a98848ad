import Foundation
import Testing

@testable import Site

/// Controls as readers see them, without a script.
@Suite struct ControlPageTests {
  private let report = SmallReport.controlled

  @Test func aControlSaysWhatItsParameterIsAndHowFarItGoes() {
    let body = report.body()
    #expect(
      body.contains(
        "<div class=\"control\" role=\"group\" aria-label=\"The share of RL\" id=\"control-cost.rl_share\">"
      ))
    #expect(body.contains("<mi>ρ</mi></math> The share of RL</span>"))
    #expect(body.contains("<span>from 0.01</span> <span>to 100</span>"))
    #expect(body.contains("<span class=\"control-scale\">logarithmic</span>"))
    // The value is asked where it comes from, as all others are.
    #expect(body.contains("popovertarget=\"why-cost.rl_share\">1</button>"))
    #expect(body.contains("id=\"why-cost.rl_share\">"))
    #expect(body.contains("href=\"#source-ord\""))
  }

  @Test func itIsWrittenInTheLanguageOfItsPage() {
    let body = report.body(of: "nl/index.html")
    #expect(body.contains("aria-label=\"Het aandeel van RL\""))
    #expect(body.contains("<span>van 0,01</span> <span>tot 100</span>"))
    #expect(body.contains(">Bewering\u{A0}1</a> zou opgaan vanaf 8."))
    #expect(body.contains("<q>De rekening wordt tien keer zo hoog.</q>"))
    #expect(body.contains("bereik: <a href=\"claims.html#claim-growth\">Bewering\u{A0}3</a>"))
  }

  @Test func claimsTellWhereTheyTurn() {
    let body = report.body()
    let items = body.components(separatedBy: "<li>").dropFirst().map {
      $0.components(separatedBy: "</li>")[0]
    }
    #expect(
      Array(items.prefix(3)) == [
        "<a href=\"claims.html#claim-parity\">Claim\u{A0}2</a> would fail at 0.8 or less. <q>RL is half of it.</q>",
        "<a href=\"claims.html#claim-parity\">Claim\u{A0}2</a> would fail from 1.2 on.",
        "<a href=\"#claim-bill\">Claim\u{A0}1</a> would hold from 8 on. <q>The bill grows tenfold.</q>",
      ])
    #expect(
      body.contains(
        "No turning point found in this range: <a href=\"claims.html#claim-growth\">Claim\u{A0}3</a></p>"
      ))
  }

  @Test func theDrawingHasThePlacesAndSaysNothing() {
    let body = report.body()
    #expect(
      body.contains(
        "<svg class=\"control-track\" width=\"100%\" height=\"34\" aria-hidden=\"true\" focusable=\"false\">"
      ))
    // One is half the way from 0.01 to 100, and 8 is log10(800) / 4 of it.
    #expect(body.contains("<circle class=\"control-now\" cx=\"50%\""))
    #expect(body.contains("<line class=\"control-turn\" x1=\"72.58%\" x2=\"72.58%\""))
    #expect(body.components(separatedBy: "class=\"control-turn\"").count == 4)
    #expect(body.components(separatedBy: "class=\"control-decade\"").count == 6)
    // Two turns of one claim beside each other are one number.
    #expect(body.contains("text-anchor=\"middle\">2</text>"))
    #expect(body.contains("text-anchor=\"middle\">1</text>"))
  }

  @Test func anUncertainParameterHasItsInterval() {
    let body =
      report
      .replacing("value: 1\n", with: "value: (0.5 to 2) * 1\n", in: "models/cost.yaml")
      .with("claims/all.yaml", nil)
      .replacing("![](claim:bill)\n", with: "", in: "en/index.md")
      .replacing("![](claim:bill)\n", with: "", in: "nl/index.md")
      .body()
    #expect(body.contains("1 (0.5 to 2)</button>"))
    #expect(body.contains("<line class=\"control-interval\" x1=\"42.47%\" x2=\"57.53%\""))
    #expect(!body.contains("control-claims") && !body.contains("control-others"))
    #expect(body.contains("width=\"100%\" height=\"20\""))
  }

  @Test func endsAreWrittenInTheUnitOfTheParameter() {
    let body = SmallReport()
      .replacing(
        "    value: 3 cups/day\n",
        with: "    value: 3 cups/day\n    control: {from: 0, to: 70 cups/week}\n",
        in: "models/coffee.yaml"
      )
      .with(
        "en/index.md",
        "---\ntitle: Coffee\nmodels: [coffee]\n---\n\n![](control:habit)\n\n![](control:coffee.habit)\n"
      )
      .with("charts/cups.yaml", nil).body()
    #expect(body.contains("from 0\u{A0}cups/day</span> <span>to 10\u{A0}cups/day</span></p>"))
    #expect(body.contains("cx=\"30%\""))
    // What stands on a page twice has its address once.
    #expect(body.components(separatedBy: "id=\"control-coffee.habit\"").count == 2)
    #expect(body.components(separatedBy: "class=\"control\"").count == 3)
  }

  @Test func thePageOfAModelSaysWhereAControlIsShown() {
    let page = report.output("en/model-cost.html")
    #expect(page.contains("logarithmic"))
    #expect(page.contains("<dt>Shown on</dt><dd><a href=\"index.html\">Costs</a></dd>"))
  }
}
