import Diagnostics
import TestSupport
import Testing

@testable import Site

/// What `tenfold diff` says of two builds.
@Suite struct ComparisonTests {
  private static let before = SmallReport()

  private static func compare(
    _ old: SmallReport, _ new: SmallReport, tolerance: Double = 0
  ) -> ReportComparison {
    compareReports(old.published(), new.published(), tolerance: tolerance)
  }

  @Test func whatIsTheSameIsSaidInASentence() {
    let same = Self.compare(Self.before, Self.before)
    #expect(!same.isDifferent)
    #expect(same.text.text == "nothing changed\n")
    #expect(same.markdown == "No number, claim, figure or page of the report changed.\n")
  }

  @Test func aPriceThatRises() {
    let after = Self.before.replacing("14 EUR/kg", with: "15 EUR/kg", in: "models/coffee.yaml")
      .replacing("≈ 276 EUR", with: "≈ 296 EUR", in: "models/coffee.yaml")
      .replacing("  dose:", with: "  sugar: 3 g/cup\n  dose:", in: "models/coffee.yaml")
      .replacing("{x: coffee.habit", with: "{x: 2 cup/day", in: "charts/cups.yaml")
      .replacing("At `= habit`", with: "Behold: `= habit * 7 days`, with", in: "en/index.md")
      .with("en/more.md", "---\ntitle: More\n---\n\nMore.\n")
      .replacing("pages: [index]", with: "pages: [index, more]", in: "report.yaml")
    let comparison = Self.compare(Self.before, after)
    expectGolden(comparison.text.text, "price.txt")
    expectGolden(comparison.markdown, "price.md")
    expectGolden(comparison.json, "price.json")
  }

  @Test func anInsertedParagraphLeavesWhatFollowsAlone() throws {
    let after = Self.before.replacing(
      "At `= habit`", with: "First `= yearly | 0 decimals`, then\n\nAt `= habit`", in: "en/index.md"
    )
    let difference = ReportDifference(
      try Self.before.published().numbers(), try after.published().numbers())
    #expect(difference.values.changed.isEmpty && difference.values.removed.isEmpty)
    #expect(difference.values.added.map(\.name) == ["= yearly | 0 decimals"])
  }

  @Test func anotherFormatIsAChangeOfTheSameValue() throws {
    let after = Self.before.replacing(
      "yearly | 0 decimals", with: "yearly | 1 decimal", in: "en/index.md")
    let comparison = Self.compare(Self.before, after)
    #expect(
      comparison.text.text == """
        Values in prose and figures: 1 changed
          en/index.md
        ~ = yearly | 1 decimal  €276 → €276.1  was = yearly | 0 decimals

        """)
  }

  @Test func digitsThatNobodySeesAreToldApart() throws {
    let after = Self.before.replacing(
      "14 EUR/kg", with: "14.0000001 EUR/kg", in: "models/coffee.yaml")
    let text = Self.compare(Self.before, after).text.text
    #expect(text.contains("Definitions: 2 the same on the page\n"), "\(text)")
    #expect(
      text.contains("≈ coffee.price   14 EUR/kg → 14.0000001 EUR/kg"), "\(text)")
    #expect(!Self.compare(Self.before, after, tolerance: 1e-6).isDifferent)
    #expect(Self.compare(Self.before, after, tolerance: 1e-9).isDifferent)
  }

  @Test func aTextThatDiffersIsAChangeWhateverTheTolerance() throws {
    let after = Self.before.replacing("14 EUR/kg", with: "14.1 EUR/kg", in: "models/coffee.yaml")
      .replacing("within 0.1%", with: "within 5%", in: "models/coffee.yaml")
    let difference = ReportDifference(
      try Self.before.published().numbers(), try after.published().numbers(), tolerance: 0.5)
    #expect(difference.definitions.changed.map(\.new.name) == ["coffee.price", "coffee.yearly"])
    #expect(difference.series.isEmpty, "its points are within the tolerance")
  }

  @Test func claimsAreComparedFactByFact() throws {
    func numbers(_ claims: String) throws -> PublishedNumbers {
      try PublishedSite(
        path: "n", bytes: Array(#"{"schema": "tenfold-numbers/1", "claims": [\#(claims)]}"#.utf8)
      ).numbers()
    }
    let old = try numbers(
      #"""
      {"id": "bill", "verdict": "holds", "margin": 0.5, "says": {"en": "Ten"},
       "turning_points": [{"parameter": "a.x", "value": 1}, {"parameter": "b", "value": 2}]},
      {"id": "gone", "verdict": "open"}
      """#)
    let new = try numbers(
      #"""
      {"id": "new", "verdict": "holds"},
      {"id": "bill", "verdict": "overstated", "margin": 0.5, "says": {"en": "Ten"},
       "turning_points": [{"parameter": "b", "value": 3}]}
      """#)
    let difference = ReportDifference(old, new)
    #expect(
      difference.claims.changed.map(\.facts) == [
        [
          .init(path: "verdict", old: .text("holds"), new: .text("overstated")),
          .init(path: "turning_points[b].value", old: .number(2), new: .number(3)),
          .init(path: "turning_points[a.x].parameter", old: .text("a.x"), new: nil),
          .init(path: "turning_points[a.x].value", old: .number(1), new: nil),
        ]
      ])
    #expect(difference.claims.added.map(\.name) == ["new"])
    #expect(difference.claims.removed.map(\.name) == ["gone"])
    #expect(
      difference.text.text == """
        Claims: 1 changed, 1 added, 1 removed
        ~ bill  holds → overstated  verdict
                2 → 3               turning point of b
                1 → –               turning point of a.x
        - gone  open
        + new   holds

        """)
  }

  @Test func columnsOfTablesAreCompared() throws {
    let report = SmallReport()
      .replacing(
        "definitions:\n",
        with: "data:\n  runs:\n    origin: A shop\n    licence: CC0\n"
          + "    columns: {run: {text: true}, cost: EUR}\ndefinitions:\n",
        in: "models/coffee.yaml"
      )
      .with("data/runs.csv", "run,cost\nfirst,5\nsecond,\n")
      .with(
        "tables/runs.yaml",
        "title: Runs\ndata: runs\ncolumns: [run, {column: cost, label: Cost}]\n"
      )
      .withPage("![](table:runs)\n\n![](chart:cups)\n")
    let before = try report.published().numbers()
    #expect(
      before.columns.map(\.values) == [
        [.text("first"), .text("second")], [.number(5), .nothing],
      ])
    #expect(before.columns.map(\.unit) == ["", "EUR"])
    let dearer = report.with("data/runs.csv", "run,cost\nfirst,6\nsecond,7\n")
    #expect(
      ReportDifference(before, try dearer.published().numbers()).text.text == """
        Tables of data: 1 changed
        ~ runs · Cost (EUR)  5 → 6  row 1, 2 of 2 rows

        """)
    let longer = report.with("data/runs.csv", "run,cost\nfirst,5\nsecond,\nthird,1\n")
      .replacing("label: Cost", with: "label: Price", in: "tables/runs.yaml")
    #expect(
      ReportDifference(before, try longer.published().numbers()).text.text == """
        Tables of data: 2 changed
        ~ runs · run          2 rows → 3 rows
        ~ runs · Price (EUR)  runs · Cost (EUR) → runs · Price (EUR)  label
                              2 rows → 3 rows

        """)
    let difference = ReportDifference(before, try SmallReport().published().numbers())
    #expect(difference.columns.removed.count == 2)
    #expect(difference.json.text.contains("\"tables\": {"))
  }

  @Test(arguments: [
    ("verdict", "verdict"), ("says.nl", "the sentence (nl)"), ("standing", "how it stands"),
    ("standing.share", "share of the samples in which it holds"),
    ("standing.sides[1][2].value", "side 2"),
    ("standing.sides[2][1].unit", "unit of side 1 of comparison 2"),
    ("standing.margin.distance", "margin"),
    ("cases[fails].sides[1][1].value", "the case that fails: side 1"),
    ("cases[3].truth", "case 3: how it stands"),
    ("turning_points[cost.rl_share].now", "cost.rl_share now"),
    (
      "turning_points[cost.rl_share].sampled",
      "whether samples settle the turning point of cost.rl_share"
    ),
    ("origin.en", "origin (en)"), ("sources[2]", "source 2"),
    ("standing.mood", nil), ("turning_points", nil), ("later.member[1]", nil),
  ])
  func factsAreSaidAsReadersWould(path: String, words: String?) {
    #expect(FactPath(path).words == words)
  }

  @Test func aMarkThatIsPutBeforeOthersLeavesThemAlone() throws {
    let after = Self.before.replacing(
      "marks:\n", with: "marks:\n  - rule: {y: 300 EUR}\n    label: Limit\n", in: "charts/cups.yaml"
    )
    let difference = ReportDifference(
      try Self.before.published().numbers(), try after.published().numbers())
    #expect(difference.series.changed.isEmpty && difference.series.removed.isEmpty)
    #expect(difference.series.added.map { $0.labels.map(\.text) } == [["Limit"]])
  }

  @Test func wordsAreSafeInATable() {
    func numbers(_ text: String) -> PublishedNumbers {
      var numbers = PublishedNumbers()
      numbers.definitions = [
        PublishedNumber(
          place: .definition("a"), value: 1, unit: "1", interval: [], standardError: nil,
          texts: [PublishedText(language: "en", text: text)], data: [])
      ]
      return numbers
    }
    let markdown = ReportDifference(numbers("1|2 *x*"), numbers("<b>\n[y]")).markdown
    #expect(
      markdown.contains(#"| ~ | `a` | 1\|2 \*x\* | \<b\> \[y\] |"#), "\(markdown)")
  }

  // MARK: What is wrong with the files

  private static func problems(_ text: String) -> [String] {
    let comparison = compareReports(
      PublishedSite(path: "old/numbers.json", bytes: Array(text.utf8)), before.published())
    #expect(!comparison.isDifferent, "after an error nothing is compared")
    var drawing = CaretDrawing(comparison.sources)
    return comparison.diagnostics.map { drawing.shortLine($0) }
  }

  @Test func wrongFilesAreToldAtTheirCharacters() {
    #expect(
      Self.problems("{\"schema\": \"tenfold-numbers/1\",\n \"values\": [1,]}") == [
        "old/numbers.json:2:15: error: this is not JSON: here must stand a value [malformed-json]"
      ])
    #expect(
      Self.problems("{\"schema\": \"tenfold-numbers/9\"}") == [
        "old/numbers.json:1:12: error: the schema is `tenfold-numbers/9` [unknown-schema]"
      ])
    #expect(
      Self.problems("[]") == [
        "old/numbers.json:1:1: error: this does not say its schema [unknown-schema]"
      ])
    #expect(
      Self.problems(
        #"{"schema": "tenfold-numbers/1", "definitions": [{"name": 1}, {"name": "a", "value": 1}, 2]}"#
      ) == [
        "old/numbers.json:1:58: error: `name` must be text, not a number [invalid-numbers]",
        "old/numbers.json:1:62: error: `unit` is missing [invalid-numbers]",
        "old/numbers.json:1:89: error: here must stand an object, not a number [invalid-numbers]",
      ])
  }
}
