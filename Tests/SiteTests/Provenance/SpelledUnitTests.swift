import Diagnostics
import Testing

@testable import Site

/// Values whose units are gone: `6 hour/day` is a quarter.
@Suite struct SpelledUnitTests {
  private static let report = SmallReport()
    .with(
      "models/coffee.yaml",
      """
      title: A year of coffee
      parameters:
        use: {value: 6 hour/day, label: Use}
        rest: -18 hour/day
        share: 20%
        plain: 0.25
        dose: 18 g/cup
        chance: normal(0, 1)
      definitions:
        half: use / 2
        both: half + rest + share + plain
      checks:
        - use ≈ 6 hour/day

      """
    ).with("charts/cups.yaml", nil).with(
      "claims/all.yaml",
      """
      used: {says: Much, verdict: holds, models: [coffee], holds: use > 10%}
      likely: {says: Likely, verdict: holds, models: [coffee], holds: probability(chance > -1.5) > 0.9}

      """
    ).withPage("`= use`, `= half`, `= share`, `= both`\n\n![](claim:used)\n\n![](claim:likely)\n")

  @Test func popoversSayTheUnit() {
    let html = Self.report.output("en/index.html")
    #expect(html.contains("<dt>Exactly</dt><dd>0.25 = 6\u{A0}h/day</dd>"))
    #expect(html.contains("<dd>0.25 = 6\u{A0}h/day</dd></dl>"))
    #expect(html.contains("<dd>−0.75 = −18\u{A0}h/day</dd>"))
    #expect(html.contains("<dt>Exactly</dt><dd>20%</dd>"))
    #expect(html.contains(">plain</button></dt><dd>0.25</dd>"))
  }

  @Test func theTurningPointSaysTheUnit() {
    #expect(Self.report.output("en/index.html").contains("now 0.25 = 6\u{A0}h/day"))
  }

  @Test func thePageOfTheModelSaysTheUnit() {
    let html = Self.report.output("en/model-coffee.html")
    #expect(html.contains("<p class=\"entry-value\">0.25 = 6\u{A0}h/day</p>"))
    #expect(html.contains("class=\"graph-value\">6\u{A0}h/day</text>"))
    #expect(html.contains("<p class=\"entry-value\">18\u{A0}g/cup</p>"))
  }

  @Test func messagesSayTheUnit() {
    let lines = Self.report.replacing("use > 10%", with: "use > 30%", in: "claims/all.yaml").build()
      .diagnostics.flatMap { [$0.message] + $0.notes }
    #expect(lines.contains { $0.contains("coffee.use = 0.25 = 6\u{A0}h/day") }, "\(lines)")
  }

  @Test func aNameIsNotSaidTwice() {
    let html = Self.report.output("en/index.html")
    #expect(html.contains("<dt><button popovertarget=\"why-coffee.use\">Use</button></dt>"))
  }

  @Test func probabilitiesAreReadAsShares() {
    #expect(Self.report.output("en/index.html").contains("93.3% &gt; 90%"))
  }
}
