import Testing

@testable import Site

@Suite struct UntranslatedTextTests {
  private func lines(
    says: String = "{en: A, nl: B}", note: String = "{en: A, nl: B}",
    title: String = "`= coffee.dose`"
  ) -> [String] {
    let report = SmallReport.inTwoLanguages([])
      .replacing(
        "  dose: 18 g/cup", with: "  dose: {value: 18 g/cup, note: \(note)}",
        in: "models/coffee.yaml"
      )
      .with("claims/all.yaml", "a: {says: \(says), verdict: open}\n")
      .with(
        "charts/cups.yaml",
        "title: '\(title)'\nx: {label: Habit, domain: [0, 6], unit: cup/day}\ny: {unit: EUR}\n"
          + "marks: [{line: coffee.cost(x) * 1 year, label: Home}]\n"
      )
      .with("en/index.md", "---\ntitle: A\n---\n\n![](chart:cups)\n")
      .with("nl/index.md", "---\ntitle: B\n---\n\n![](chart:cups)\n")
    return shortLines(buildSite(report.wholeInput)).filter { $0.contains("untranslated-text") }
  }

  @Test func aSentenceForAllLanguagesIsTold() {
    #expect(lines() == [])
    let told = ": warning: one text stands for all languages: `en`, `nl` [untranslated-text]"
    #expect(lines(says: "Coffee is dear.") == ["content/claims/all.yaml:1:11" + told])
    #expect(lines(note: "A scale.") == ["content/models/coffee.yaml:4:33" + told])
    #expect(lines(title: "Of `= coffee.dose`") == ["content/charts/cups.yaml:1:8" + told])
  }

  @Test func aReportOfOneLanguageHasOneText() {
    let report = SmallReport().with("claims/all.yaml", "a: {says: Dear., verdict: open}\n")
    #expect(!shortLines(buildSite(report.wholeInput)).contains { $0.contains("untranslated") })
  }
}
