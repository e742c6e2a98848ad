import Testing

@testable import Site

/// Claims on pages and in the ledger.
@Suite struct ClaimPageTests {
  private static let report = SmallReport.bill
    .replacing("languages: [en]", with: "languages: [en, nl]", in: "report.yaml")
    .with(
      "sources.yaml",
      "- {id: ord, title: Essay, author: [{family: Ord}], issued: {date-parts: [[2025]]}}\n"
    )
    .with(
      "claims/a.yaml",
      """
      bill:
        says: {en: The bill grows tenfold., nl: De rekening wordt tien keer zo hoog.}
        source: ord
        models: [cost]
        holds: next_tenfold ≈ 10 within 10%
        verdict: overstated
        because: {en: "It grows by `= next_tenfold | factor`.", nl: "Zij groeit met `= next_tenfold | factor`."}
      unshown:
        says: {en: Nobody knows., nl: Niemand weet het.}
        verdict: open

      """
    )
    .with(
      "claims/b.yaml",
      """
      first:
        says: {en: It grows., nl: Zij groeit.}
        models: [cost]
        holds: next_tenfold > 5
        verdict: holds

      """
    )
    .with("charts/cups.yaml", nil)
    .with("en/index.md", page)
    .with("nl/index.md", page)

  private static let page =
    "---\ntitle: A\n---\n\n![](claim:first)\n\n## Two\n\n![](claim:bill)\n\nSee [](claim:first) and [](claim:unshown).\n"

  @Test func aBoxSaysWhatIsSaidAndWhatTheModelsGive() {
    let body = Self.report.body()
    #expect(body.contains("id=\"claim-first\""))
    #expect(body.contains("<blockquote class=\"claim-says\"><p>The bill grows tenfold.</p>"))
    #expect(
      body.contains("id=\"cite-ord-1\" href=\"#source-ord\" role=\"doc-biblioref\">Ord, 2025</a>"))
    #expect(body.contains("5.5 ≈ 10 within 10%"))
    #expect(body.contains("the sides are 45% apart, and only 10% is allowed"))
    #expect(body.contains("would hold from rl_share = 8 on (now 1)"))
    #expect(body.contains("▲</span>\u{A0}Overstated"))
    #expect(body.contains("It grows by <span class=\"kept\"><data"))
  }

  @Test func aBoxIsWrittenInTheLanguageOfItsPage() {
    let body = Self.report.body(of: "nl/index.html")
    #expect(body.contains("De rekening wordt tien keer zo hoog."))
    #expect(body.contains("5,5 ≈ 10 op 10% na"))
    #expect(body.contains("Overdreven"))
  }

  @Test func claimsAreNumberedInReadingOrderAndLinkedThere() {
    let body = Self.report.body()
    #expect(body.contains("<a href=\"#claim-first\">Claim\u{A0}1</a>"))
    #expect(body.contains("<a href=\"claims.html#claim-unshown\">Claim\u{A0}3</a>"))
  }

  @Test(arguments: [
    ("claims", ["first", "bill", "unshown"]),
    ("claims-by-verdict", ["first", "bill", "unshown"]),
    ("claims-by-source", ["first", "unshown", "bill"]),
  ])
  func theLedgerHasAllClaimsInItsOrder(slug: String, order: [String]) {
    let page = Self.report.output("en/\(slug).html")
    let found = page.matches(of: /id="claim-([a-z]+)"/).map { String($0.1) }
    #expect(found == order)
    #expect(page.contains("<a href=\"index.html#claim-bill\">A</a>"))
    for other in ["claims", "claims-by-verdict", "claims-by-source"] {
      #expect(page.contains("href=\"\(other).html\""))
    }
  }

  @Test func aReportWithoutClaimsHasNoLedger() {
    let build = SmallReport().build()
    #expect(!build.files.contains { $0.path.contains("claims") })
  }

  @Test func aBoxAgainHasNoAddressOfItsOwn() {
    let twice = Self.report.with("en/index.md", Self.page + "\n![](claim:bill)\n")
    #expect(twice.body().matches(of: /id="claim-bill"/).count == 1)
  }

  @Test func programsReadTheLedgerToo() throws {
    let numbers = Self.report.output("numbers.json")
    #expect(numbers.contains("\"id\": \"bill\", \"verdict\": \"overstated\""))
    #expect(numbers.contains("\"distance\": -0.35"))
    #expect(numbers.contains("\"parameter\": \"cost.rl_share\", \"now\": 1"))
    let claims = checkSite(Self.report.input).claims
    #expect(claims.map(\.id) == ["bill", "unshown", "first"])
    #expect(claims[0].margin == "35%")
    #expect(claims[0].turningPoint == "cost.growth = 17 (now 10)")
  }
}
