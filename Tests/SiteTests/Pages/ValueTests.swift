import Foundation
import Testing

@testable import Site

/// Values in the text of a page: their numbers, their units, and what stands behind them.
@Suite struct ValueTests {
  /// A value as it is written, and as it is shown in English and in Dutch.
  static let table: [(code: String, english: String, dutch: String)] = [
    ("4329.5", "4,329.5", "4.329,5"),
    ("4329.5 | 0 decimals", "4,330", "4.330"),
    ("-3", "−3", "−3"),
    ("2/3 | 2 digits", "0.67", "0,67"),
    ("0.2 | percent", "20%", "20%"),
    ("0.2356 | percent, 1 decimal", "23.6%", "23,6%"),
    ("20%", "20%", "20%"),
    ("20% | bare", "20", "20"),
    ("30 pp", "30_percentage points", "30_procentpunt"),
    ("1 pp", "1_percentage point", "1_procentpunt"),
    ("100 | factor", "100×", "100×"),
    ("6.02e23 | scientific, 3 digits", "6.02_×_1023", "6,02_×_1023"),
    ("5.02e9 | words, 3 digits", "5.02_billion", "5,02_miljard"),
    ("1e12 | words", "1_trillion", "1_biljoen"),
    ("1_000_000", "1,000,000", "1.000.000"),
    ("habit", "3_cups/day", "3_koppen/dag"),
    ("3 cups", "3_cups", "3_koppen"),
    ("1 cup", "1_cup", "1_kop"),
    ("2 pots in cup", "16_cups", "16_koppen"),
    ("1 query", "1_query", "1_vraag"),
    ("2 query", "2_queries", "2_vragen"),
    ("3 GPU", "3_GPUs", "3_GPUs"),
    ("5 years", "5_years", "5_jaar"),
    ("1 year", "1_year", "1_jaar"),
    ("310 GWh", "310_GWh", "310_GWh"),
    ("3 m^2", "3_m²", "3_m²"),
    ("14 EUR", "€14", "€_14"),
    ("-14 EUR", "−€14", "−€_14"),
    ("4.9e8 USD | words", "$490_million", "$_490_miljoen"),
    ("14 EUR | bare", "14", "14"),
    ("310 GWh | bare", "310", "310"),
    ("price", "14_EUR/kg", "14_EUR/kg"),
    ("yearly | 0 decimals", "€276", "€_276"),
    ("1/3 | exact", "0.3333333333333333", "0,3333333333333333"),
  ]

  @Test func valuesAreWrittenInTheLanguageOfThePage() {
    let report = SmallReport.inTwoLanguages(Self.table.map(\.code))
    let english = shownValues(report.body())
    let dutch = shownValues(report.body(of: "nl/index.html"))
    #expect(english.count == Self.table.count)
    #expect(dutch.count == Self.table.count)
    for (row, (own, other)) in zip(Self.table, zip(english, dutch)) {
      #expect(own == row.english, "\(row.code)")
      #expect(other == row.dutch, "\(row.code)")
    }
  }

  @Test func aPowerOfTenIsRaised() {
    let body = SmallReport().withPage("`= 6.02e23 | scientific, 3 digits`\n\n![](chart:cups)\n")
      .body()
    #expect(body.contains("10<sup>23</sup>"))
  }

  @Test func theExactValueStandsInTheMarkup() {
    let body = SmallReport().withPage("`= 2/3 | 1 digit`\n\n![](chart:cups)\n").body()
    #expect(body.contains("<data value=\"0.6666666666666666\">"))
  }

  @Test func aPopoverSaysFormulaValueInputsAndSources() {
    let body = SmallReport()
      .with(
        "sources.yaml",
        """
        references:
          - id: shop
            title: Prices of coffee
            author: [{family: Bean, given: A.}]
            issued: {date-parts: [[2025, 3]]}
            URL: https://example.org/prices
          - {id: habit, title: A diary, URL: "javascript:alert(1)"}

        """
      )
      .replacing(
        "price: 14 EUR/kg",
        with: "price: {value: 14 EUR/kg, label: Price of beans, source: shop}",
        in: "models/coffee.yaml"
      )
      .replacing(
        "label: Cups a day", with: "label: Cups a day\n    source: [habit]",
        in: "models/coffee.yaml"
      )
      .body()
    let popovers = body.components(separatedBy: "<div class=\"why\"").dropFirst()
    // Those of the habit, of the year, of the figure's title, and of the two inputs that these share.
    #expect(popovers.count == 5)
    let markup = popovers.first { $0.contains("id=\"why-coffee.yearly\"") } ?? ""
    #expect(markup.contains("alttext=\"yearly = cost(habit)\u{A0}×\u{A0}1\u{A0}year\""))
    #expect(
      markup.contains(
        "alttext=\"cost(cups a day) = price\u{A0}×\u{A0}dose\u{A0}×\u{A0}cups a day\""))
    let yearly = PageShape("<div" + markup).text
    #expect(yearly.contains("Exactly€276.129"))
    #expect(yearly.contains("Cups a day3\u{A0}cups/day"))
    #expect(yearly.contains("Sources: “A diary”, n.d.; Bean, 2025"))
    #expect(body.contains("<a href=\"#source-shop\">Bean, 2025</a>"))
    #expect(body.contains("href=\"https://example.org/prices\">example.org/prices</a>"))
    #expect(!body.contains("javascript:"))
  }

  @Test func theSameFormulaHasOnePopover() {
    let body = SmallReport()
      .withPage("`= yearly`, `= yearly | 1 decimal` and `= yearly / 12`\n\n![](chart:cups)\n")
      .body()
    let shape = PageShape(body)
    let own = shape["popovertarget"].prefix(3)
    #expect(own == ["why-coffee.yearly", "why-coffee.yearly", "why-1"])
    #expect(shape["id"].count { $0 == "why-coffee.yearly" } == 1)
  }

  @Test func aValueInALinkIsNoButton() {
    let body = SmallReport().withPage("[it is `= 3`](page:index)\n\n![](chart:cups)\n").body()
    #expect(body.contains("<a href=\"index.html\">it is 3</a>"))
  }

  @Test func valuesStandInTitlesHeadingsAndTexts() {
    let page = SmallReport()
      .with(
        "en/index.md",
        """
        ---
        title: Coffee for `= yearly | 0 decimals`
        summary: That is `= yearly / 12 | 0 decimals` a month.
        models: [coffee]
        ---

        ![](chart:cups)
        """
      ).output("en/index.html")
    #expect(page.contains("\">€276</button></data></h1>"))
    #expect(page.contains("<meta name=\"description\" content=\"That is €23 a month.\">"))
    #expect(page.contains("A cup a day costs €92 a year"))
  }

  @Test func codeThatIsNoValueStaysCode() {
    let body = SmallReport().withPage("`=x`, `a = b`, `== 3` and `x`\n\n![](chart:cups)\n").body()
    // The title of the figure has a value.
    #expect(shownValues(body) == ["€92"])
    #expect(PageShape(body).elements.filter { $0 == "code" }.count == 4)
  }
}
