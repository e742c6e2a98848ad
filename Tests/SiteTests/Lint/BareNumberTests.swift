import Diagnostics
import Testing

@testable import Site

/// Numbers in prose: those that a model should have computed, and the many that nobody should be told of.
@Suite struct BareNumberTests {
  private func numbers(_ text: String, _ front: String = "") -> [String] {
    let report = SmallReport().with(
      "en/index.md",
      "---\ntitle: Coffee\nmodels: [coffee]\n\(front)---\n\n\(text)\n\n![](chart:cups)\n")
    return report.build().diagnostics.filter { $0.code.name == "bare-number" }
      .map { String($0.message.split(separator: "`")[0]) }
  }

  @Test(arguments: [
    ("Coffee costs 276 euros.", ["276"]), ("It takes 5% of the day.", ["5"]),
    ("It is 3× as dear.", ["3"]), ("It is 3x as dear.", ["3"]), ("It costs €5.", ["5"]),
    ("About 40 people drink it.", ["40"]), ("Ongeveer 40 mensen.", ["40"]),
    ("It grew by 1,234.5 cups.", ["1,234.5"]), ("A 100-fold rise.", ["100"]),
    ("It rose from 20% to 80%.", ["20", "80"]), ("Odds of 1:1.", ["1:1"]),
    ("- a list of 30 cups", ["30"]), ("## 30 cups", ["30"]), ("*about 30* cups", ["30"]),
    ("| Cups |\n| --- |\n| 30 |", ["30"]), ("> [!NOTE]\n> It takes 30 cups.", ["30"]),
    ("It takes 30 cups. See [them](https://x.org).", ["30"]),
    ("`= habit` is less than 30 cups.", ["30"]), ("At −30 degrees.", ["30"]),
    ("It takes 5 percent, or 6 per cent.", ["5", "6"]), ("Het kost 5 procent.", ["5"]),
    ("Het scheelt 3 procentpunt.", ["3"]), ("Een model van 13 miljard.", ["13"]),
    ("A model of 13 billion.", ["13"]), ("Negen van 90 procent.", ["90"]),
    ("It was 1.5 in 2019.", ["1.5"]), ("In 2019 it took 2500 cups.", ["2500"]),
  ]) func typedByHand(text: String, expected: [String]) { #expect(numbers(text) == expected) }

  @Test(arguments: [
    "GPT-4, o1, H100, R1 and 7B models.", "Grok 4 beat Claude 3.7 and 3.5.", "Sonnet 3.7 is here.",
    "On MATH level 5 and GPQA Diamond.", "See chapter 30 and table 14.", "Zie hoofdstuk 30.",
    "A 90% interval, and 95%-confidence intervals.", "Het 90%-interval.",
    "An interval of 90%, or a 90 per cent interval.", "Het interval van 90 procent.",
    "Een betrouwbaarheidsinterval van 95%.",
    "In 2019, 2020–21 and 1998.", "On 25 July 2025, and July 26.", "Op 25 juli.", "On 2026-11-22.",
    "At 12:30 it ends.", "Version 3.1.2 and v2.", "The 3rd and the 19th century.",
    "A 3D figure, 4o.",
    "It takes 12 cups, or 3, or 0.", "Half of 24/7 is enough.", "arXiv:2501.12948 says so.",
    "It takes [30 cups](https://x.org).", "It takes 30 cups, [they say](https://x.org).",
    "It takes 30 cups [@ord2025].", "Code: `30` and `x = 40`.", "> It takes 30 cups.",
    "```\n30 cups\n```", "| Cups | By |\n| --- | --- |\n| 30 | [them](https://x.org) |",
    "1. one\n2. two\n\n14. three", "Words only.", "The A100 80 GB card.",
    "It is `= habit | 2 digits` a day.",
  ]) func leftAlone(text: String) { #expect(numbers(text) == []) }

  @Test func aNoteSaysWhereANumberIsFrom() {
    #expect(numbers("It takes 30 cups.[^a]\n\n[^a]: By [them](https://x.org).") == [])
  }

  @Test func constantsAreListedAndUsed() {
    #expect(numbers("A year of 365 days, at 1:1.", "constants: [365, \"1:1\"]\n") == [])
    let report = SmallReport().with(
      "en/index.md",
      "---\ntitle: Coffee\nconstants: [365, 40]\n---\n\nA year of 365 days.\n\n![](chart:cups)\n")
    #expect(
      shortLines(report.build()) == [
        "content/en/index.md:3:18: warning: no number in the prose is `40` [unused-constant]"
      ])
  }

  @Test func textsAroundFiguresTablesAndClaimsAreProse() {
    let report = SmallReport()
      .with(
        "charts/cups.yaml",
        """
        title: Coffee at 15 euros, or `14`
        subtitle: {en: "For 16 \\
          people"}
        caption: >-
          Of `= coffee.yearly`, and
          of 17 cups, and 18 [@ord]. Then 19.
        alt: It rises to 20.
        x: {label: Of 21 cups, unit: cup/day, domain: [0, 6]}
        y: {label: Cost of a year, unit: EUR}
        marks: [{line: coffee.cost(x) * 1 year, label: 22 cups}]

        """
      )
      .with("sources.yaml", "- {id: ord, title: One, author: Ord}")
      .with(
        "tables/costs.yaml",
        "title: 'It''s 23 cups'\ncaption: About 24\nrows: [{label: 25 cups, value: coffee.yearly}]\n"
      )
      .with(
        "claims/a.yaml",
        """
        bill:
          says: It costs 26 euros.
          models: [coffee]
          holds: yearly > 100 EUR
          verdict: depends
          because: Of 27 cups [@ord]. Of 28 cups.
          depends:
            on: the 29 cups
            cases:
              - {when: it is 30 cups, verdict: holds}
              - {when: it is none, with: {habit: 0 cup/day}, verdict: fails}

        """
      )
      .with(
        "en/index.md",
        "---\ntitle: Of 31 cups\nsummary: Of 32 or 365 cups\nmodels: [coffee]\nconstants: [365]\n---\n\n"
          + "![](chart:cups)\n\n![](table:costs)\n\n![](claim:bill)\n"
      )
    let lines = shortLines(report.build()).map { $0.replacing(" is typed by hand", with: "") }
    #expect(
      lines == [
        "content/charts/cups.yaml:1:18: warning: `15` [bare-number]",
        "content/charts/cups.yaml:2:21: warning: `16` [bare-number]",
        "content/charts/cups.yaml:6:35: warning: `19` [bare-number]",
        "content/charts/cups.yaml:7:18: warning: `20` [bare-number]",
        "content/claims/a.yaml:6:34: warning: `28` [bare-number]",
        "content/claims/a.yaml:8:13: warning: `29` [bare-number]",
        "content/claims/a.yaml:10:22: warning: `30` [bare-number]",
        "content/en/index.md:2:11: warning: `31` [bare-number]",
        "content/en/index.md:3:13: warning: `32` [bare-number]",
        "content/tables/costs.yaml:1:15: warning: `23` [bare-number]",
        "content/tables/costs.yaml:2:16: warning: `24` [bare-number]",
      ])
  }

  @Test func itStandsAtItsCharacters() {
    #expect(
      shortLines(SmallReport().withPage("Tea &amp; coffee: 276 cups.\n\n![](chart:cups)\n").build())
        == ["content/en/index.md:6:19: warning: `276` is typed by hand [bare-number]"])
  }
}
