import Diagnostics
import Foundation
import Testing

@testable import Site

/// Two languages of a page show the same, or the build says what is missing where.
@Suite struct ParityTests {
  private static let english = """
    ## The bill

    A year costs `= yearly`, at `= habit`.

    ![](chart:cups)

    ## How it is made

    ![](formula:coffee.cost)

    It rests on `= coffee.dose`.
    """

  private static let dutch = """
    ## De rekening

    Bij `= habit` kost een jaar `= coffee.yearly | 0 decimals`, dus `= yearly`.

    ![](chart:cups)

    ## Hoe dat komt

    ![](formula:coffee.cost)

    Het rust op `= dose`.
    """

  private func report(_ english: String = Self.english, _ dutch: String = Self.dutch)
    -> SmallReport
  {
    func page(_ title: String, _ text: String) -> String {
      "---\ntitle: \(title)\nmodels: [coffee]\n---\n\n" + text + "\n"
    }
    return SmallReport.inTwoLanguages([])
      .with("charts/cups.yaml", Self.chart)
      .with("en/index.md", page("Coffee", english)).with("nl/index.md", page("Koffie", dutch))
  }

  private static let chart = """
    title: {en: Up to `= coffee.yearly`, nl: Tot `= coffee.yearly`}
    x: {label: {en: Habit, nl: Gewoonte}, unit: cup/day, domain: [0, 6]}
    y: {label: {en: Cost, nl: Kosten}, unit: EUR}
    marks:
      - line: coffee.cost(x) * 1 year
        label: {en: Home-made, nl: Thuis}
    """

  @Test func thePagesMayUseTheirValuesInAnyOrder() {
    #expect(shortLines(report().build()) == [])
  }

  @Test(arguments: [
    ("`= habit`", "veel", ["value `coffee.habit`"]),
    ("`= dose`", "`= price`", ["value `coffee.dose`", "value `coffee.price`"]),
    ("![](chart:cups)", "", ["figure `cups`"]),
    ("![](formula:coffee.cost)", "", ["formula `coffee.cost`"]),
  ])
  func whatTheTranslationLacksIsTold(_ old: String, _ new: String, _ names: [String]) {
    let lines = shortLines(
      report(Self.english, Self.dutch.replacingOccurrences(of: old, with: new)).build())
    #expect(lines.count == names.count)
    for (line, name) in zip(lines, names) {
      #expect(line.contains("language-parity") && line.contains(name), "\(line)")
      #expect(line.hasPrefix("content/nl/index.md"), "\(line)")
    }
  }

  @Test func citationsAreTheSame() {
    let sources = "references:\n  - {id: shop, title: A shop}\n  - {id: farm, title: A farm}\n"
    func lines(_ english: String, _ dutch: String) -> [String] {
      shortLines(
        report(Self.english + "\n\n" + english, Self.dutch + "\n\n" + dutch)
          .with("sources.yaml", sources).build())
    }
    #expect(lines("Dear [@shop, p. 3; @farm].", "Volgens @farm duur [@shop, blz. 3].") == [])
    let missing = lines("Dear [@shop; @farm].", "Duur [@farm]. Zie @shop@x.org.")
    #expect(missing.count == 1, "\(missing)")
    #expect(missing.first?.contains("citation `shop`") == true, "\(missing)")
    #expect(missing.first?.hasPrefix("content/nl/index.md") == true, "\(missing)")
  }

  @Test func aValueInAnotherSectionIsMissingInItsOwn() {
    let moved =
      Self.dutch.replacingOccurrences(of: "Bij `= habit` kost", with: "Zo kost") + "\n`= habit`"
    let build = report(Self.english, moved).build()
    #expect(shortLines(build).count == 2)
    // The section where it belongs, and where it stands in the other language.
    #expect(
      build.diagnostics[0].labels.map(\.text) == ["missing in this section", "it stands here"])
    #expect(build.diagnostics[1].labels.map(\.text) == ["only here", "missing in this section"])
  }

  @Test func headingsMustGoTogether() {
    let flat = Self.dutch.replacingOccurrences(of: "## Hoe dat", with: "### Hoe dat")
    let lines = shortLines(report(Self.english, flat).build())
    #expect(lines.count == 1 && lines[0].contains("headings"), "\(lines)")
    #expect(lines[0].hasPrefix("content/nl/index.md:12"), "\(lines)")
  }

  @Test func figuresKeepTheirOrder() {
    let second = "![](formula:coffee.cost)\n\n![](formula:coffee.yearly)"
    let swapped = "![](formula:coffee.yearly)\n\n![](formula:coffee.cost)"
    let old = "![](formula:coffee.cost)"
    let lines = shortLines(
      report(
        Self.english.replacingOccurrences(of: old, with: second),
        Self.dutch.replacingOccurrences(of: old, with: swapped)
      ).build())
    #expect(lines.count == 1 && lines[0].contains("another order"), "\(lines)")
  }

  @Test func theTextsOfAFigureHaveTheSameValues() {
    let lines = shortLines(
      report().with(
        "charts/cups.yaml",
        Self.chart.replacingOccurrences(of: "nl: Tot `= coffee.yearly`", with: "nl: Veel")
      ).build())
    #expect(lines.count == 1 && lines[0].contains("language-parity"), "\(lines)")
    #expect(lines[0].hasPrefix("content/charts/cups.yaml:1"), "\(lines)")
  }

  @Test(arguments: [
    ("[@shop, pp. 3-5]", "[@shop, pp. 3-6]", ["`pp. 3–6`, and with `pp. 3–5`"]),
    ("[@shop, p. 3]", "[@shop]", ["no place in it, and with `p. 3`"]),
    ("[@shop, chap. 2]", "[@shop, hfst. 2]", []),
    ("[@shop, p. 3] [@shop, p. 4]", "[@shop, p. 4] [@shop, p. 3]", []),
    ("[@shop] [@shop, p. 4]", "[@shop, p. 4]", []),
  ])
  func citationsNameTheSamePlaces(_ english: String, _ dutch: String, _ words: [String]) {
    let lines = shortLines(
      report(Self.english + "\n\n" + english, Self.dutch + "\n\n" + dutch)
        .with("sources.yaml", "- {id: shop, title: A shop}\n").build()
    ).map(\.visibleBlanks).map { $0.replacingOccurrences(of: "_", with: " ") }
    #expect(lines.count == words.count, "\(lines)")
    for (line, word) in zip(lines, words) { #expect(line.contains(word), "\(line)") }
  }

  @Test func frontMatterIsTheSame() {
    let sources = "- {id: shop, title: A shop}\n"
    func lines(_ english: String, _ dutch: String) -> [String] {
      shortLines(
        report().with("sources.yaml", sources)
          .with("en/index.md", "---\n\(english)\nmodels: [coffee]\n---\n\n`= dose` [@shop]\n")
          .with("nl/index.md", "---\n\(dutch)\nmodels: [coffee]\n---\n\n`= dose` [@shop]\n")
          .with("charts/cups.yaml", nil).build())
    }
    #expect(lines("title: A", "title: B") == [])
    let told = lines("title: A", "title: B at `= dose` [@shop]")
    #expect(told.count == 2, "\(told)")
    #expect(told.allSatisfy { $0.hasPrefix("content/nl/index.md:2:") }, "\(told)")
    let summary = lines("title: A\nsummary: Of `= dose`.", "title: B\nsummary: C")
    #expect(summary.count == 1 && summary[0].hasPrefix("content/nl/index.md:2:8"), "\(summary)")
  }

  @Test func citationsOfATextAreTheSame() {
    let claim =
      "a: {says: {en: A, nl: B}, verdict: open, because: {en: Dear., nl: 'Duur [@shop].'}}\n"
    let lines = shortLines(
      report().with("sources.yaml", "- {id: shop, title: A shop}\n")
        .with("claims/all.yaml", claim).build())
    #expect(lines.count == 1 && lines[0].contains("citation `shop`"), "\(lines)")
    #expect(lines[0].hasPrefix("content/claims/all.yaml:1:"), "\(lines)")
  }

  @Test func anAddressOfAHeadingIsTheSame() {
    func lines(_ english: String, _ dutch: String) -> [String] {
      shortLines(
        report("## A bill \(english)\n", "## Een rekening \(dutch)\n")
          .with("charts/cups.yaml", nil).build())
    }
    #expect(lines("<!-- #bill -->", "<!-- #bill -->") == [])
    let other = lines("<!-- #bill -->", "<!-- #bil -->")
    #expect(other.count == 1, "\(other)")
    #expect(other[0].contains("has `#bil`, and `#bill` in `en/index.md`"), "\(other)")
    #expect(other[0].hasPrefix("content/nl/index.md:6:23"), "\(other)")
    let none = lines("<!-- #bill -->", "")
    #expect(none.count == 1, "\(none)")
    #expect(none[0].contains("has no address of its own, and `#bill`"), "\(none)")
    // What cannot be an address is told by itself.
    #expect(lines("<!-- #Bill -->", "<!-- #bill -->").count == 1)
  }

  @Test func whatIsMissingBeforeTheFirstHeadingIsToldThere() {
    let lines = shortLines(
      report("`= dose` costs.\n\n## A bill\n", "Het kost.\n\n## Een rekening\n")
        .with("charts/cups.yaml", nil).build())
    #expect(lines.count == 1 && lines[0].hasPrefix("content/nl/index.md:6:1"), "\(lines)")
    let empty = shortLines(
      report("`= dose` costs.\n\n## A bill\n", "## Een rekening\n")
        .with("charts/cups.yaml", nil).build())
    #expect(empty.count == 1 && empty[0].hasPrefix("content/nl/index.md:2:8"), "\(empty)")
  }

  @Test func aBrokenFormulaIsOneMistake() {
    let broken = Self.dutch.replacingOccurrences(of: "`= dose`", with: "`= dose +`")
    #expect(shortLines(report(Self.english, broken).build()).count == 1)
  }
}
