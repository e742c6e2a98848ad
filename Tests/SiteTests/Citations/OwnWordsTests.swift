import Testing

@testable import Site

/// What a report says about works in words of its own is there in each language.
@Suite struct OwnWordsTests {
  private let report = SmallReport.citing("It is said [@anon], and again [@thread].")
    .with(
      "sources.yaml",
      """
      - id: anon
        title: {en: Essay on <i>scaling</i>, nl: Essay over <i>schalen</i>}
        issued: {date-parts: [[2025]]}
        language: de
        genre: {en: Press report, nl: Persbericht}
        note: {en: In German., nl: In het Duits.}
      - id: thread
        title: How it went
        title-short: {en: It went, nl: Het ging}
        language: en
        issued: {date-parts: [[2024]]}

      """)

  @Test func aListHasThemInItsLanguage() {
    let english = report.output("en/references.html")
    let dutch = report.output("nl/references.html")
    for (page, words) in [
      (english, ["Essay on <i>scaling</i>", "[Press report]", "In German."]),
      (dutch, ["Essay over <i>schalen</i>", "[Persbericht]", "In het Duits."]),
    ] {
      for word in words { #expect(page.contains(word), "\(word)") }
    }
    #expect(!dutch.contains("In German."))
    // Only the title that a work has itself is in the language of the work.
    #expect(!english.contains("lang=\"de\""))
    #expect(dutch.contains("<cite lang=\"en\">How it went</cite>"))
  }

  @Test func aCitationHasThemToo() {
    #expect(report.output("en/index.html").contains("Essay on scaling"))
    #expect(report.output("nl/index.html").contains("Essay over schalen"))
    #expect(report.output("nl/index.html").contains("Het ging"))
  }

  @Test func aLanguageThatIsMissingIsTold() {
    let lines = shortLines(
      report.replacing(", nl: Persbericht", with: "", in: "sources.yaml").build())
    #expect(
      lines == [
        "content/sources.yaml:5:10: error: the text is not there in `nl` [missing-translation]"
      ])
  }

  @Test func aLanguageThatNobodyKnowsIsTold() {
    let lines = shortLines(
      report.replacing("nl: Persbericht", with: "xx: Persbericht", in: "sources.yaml").build())
    #expect(lines.contains { $0.contains("unknown-language") })
  }

  /// In JSON they are what CSL knows.
  @Test func jsonHasOneText() {
    let lines = shortLines(
      report.with("more.json", #"[{"id": "x", "title": {"en": "A", "nl": "B"}}]"#).build())
    #expect(lines.contains { $0.contains("`title` must be text") })
  }
}
