import Foundation
import TestSupport
import Testing

@testable import Site

/// What stands behind the values of a page.
@Suite struct ProvenanceTests {
  private static var report: SmallReport {
    SmallReport()
      .with(
        "sources.yaml",
        """
        references:
          - id: shop
            title: Prices of coffee
            author: [{family: Bean, given: A.}]
            issued: {date-parts: [[2025, 3]]}
            URL: https://example.org/prices

        """
      )
      .replacing(
        "price: 14 EUR/kg",
        with: """
          price:
              value: (10 to 18) EUR/kg
              label: Price of beans
              symbol: p
              source: shop
              note: Read off the shelves of three shops; organic beans cost more.
          """, in: "models/coffee.yaml"
      )
      .replacing(
        "  - yearly ≈ 276 EUR within 0.1%", with: "  - yearly > 0 EUR", in: "models/coffee.yaml"
      )
      .replacing(
        "dose: 18 g/cup", with: "dose: {value: 18 g/cup, note: By the scoop.}",
        in: "models/coffee.yaml")
  }

  private func popovers(_ html: String) -> String {
    html.components(separatedBy: "\n").filter { $0.hasPrefix("<div class=\"why\"") }
      .joined(separator: "\n").replacingOccurrences(of: "><", with: ">\n<") + "\n"
  }

  @Test func popoversOfASmallReportAreTheirGolden() {
    let page = Self.report.withPage(
      """
      A year costs `= yearly | 0 decimals`, a month `= yearly / 12`, and at two cups a day
      `= cost(2 cups/day) * 1 year in EUR`.

      ![](chart:cups)
      """
    ).output("en/index.html")
    expectGolden(popovers(page), "popovers.html")
  }

  @Test func whatSeveralValuesTakeStandsOnce() {
    let page = Self.report.withPage(
      "`= yearly / 12`, `= yearly / 52`, `= habit * 7 days` and `= habit`\n\n![](chart:cups)\n"
    ).output("en/index.html")
    let ids = PageShape(page)["id"].filter { $0.hasPrefix("why-") }
    #expect(Set(ids).count == ids.count)
    // The title of the figure is asked too.
    #expect(
      ids == [
        "why-1", "why-2", "why-3", "why-coffee.habit", "why-4", "why-coffee.yearly",
        "why-coffee.price", "why-coffee.dose",
      ])
  }

  @Test func aFunctionIsShownWithWhatIsPutIn() {
    let page = Self.report.withPage("`= cost(2 cups/day) * 1 year in EUR`\n\n![](chart:cups)\n")
      .output("en/index.html")
    #expect(
      page.contains("alttext=\"cost(cups a day) = p\u{A0}×\u{A0}dose\u{A0}×\u{A0}cups a day\""),
      "\(popovers(page))")
    #expect(page.contains("alttext=\"cups a day = 2\u{A0}cups/day\""))
  }

  @Test func titlesHeadingsAndFiguresCanBeAsked() {
    let page = Self.report
      .with(
        "en/index.md",
        """
        ---
        title: Coffee for `= yearly | 0 decimals`
        summary: That is `= yearly / 12 | 0 decimals` a month.
        models: [coffee]
        ---

        ## `= habit` is a habit

        ![](chart:cups)
        """
      ).output("en/index.html")
    for (open, close) in [
      ("<h1>", "</h1>"), ("<p class=\"standfirst\">", "</p>"), ("<h2 id=", "</h2>"),
      ("<p class=\"figure-title\">", "</p>"),
    ] {
      let inside = page.components(separatedBy: open).dropFirst().first?
        .components(separatedBy: close).first
      #expect(inside?.contains("popovertarget=") ?? false, "\(open)")
    }
    #expect(page.contains("<title>What does coffee cost?</title>"))
    #expect(!page.contains("<meta name=\"description\" content=\"<"))
  }

  @Test func everyValueHasAPopoverAndEveryPopoverIsAsked() {
    for build in [SmallReport(realContent).build(), Gallery.build] {
      var values = 0
      for file in build.files where file.path.hasSuffix(".html") {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let shape = PageShape(text)
        let popovers = shape["id"].filter { $0.hasPrefix("why-") }
        #expect(Set(popovers).count == popovers.count, "\(file.path)")
        // Those of definitions are long, and have a button that closes them.
        let closed = popovers.filter { $0.contains(".") }
        #expect(shape["popovertargetaction"].count == closed.count, "\(file.path)")
        let targets = Dictionary(grouping: shape["popovertarget"]) { $0 }
          .filter { $1.count > (closed.contains($0) ? 1 : 0) }
        #expect(Set(popovers) == Set(targets.keys), "\(file.path)")
        values += text.components(separatedBy: "class=\"value\"").count - 1
      }
      #expect(values > 0)
    }
  }

  @Test func theNoteOfADefinitionIsHeldAgainstItsFormat() {
    let report = SmallReport().replacing(
      "label: Cups a day", with: "label: Cups a day\n    notes: By heart", in: "models/coffee.yaml")
    let lines = shortLines(report.build())
    #expect(lines.count == 1 && lines[0].contains("note"), "\(lines)")
  }
}
