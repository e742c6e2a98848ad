import Diagnostics
import Foundation
import Testing

@testable import Site

/// Numbers of figures, tables and formulas, and the links to them.
@Suite struct NumberingTests {
  static let costs = """
    title: Costs
    names: Of what
    columns:
      - {label: A year}
    rows:
      - {label: As it is, values: [coffee.yearly]}
      - {label: Twice as much, values: [2 * coffee.yearly]}

    """

  private func report(_ pages: [(String, String)]) -> SmallReport {
    var report = SmallReport().with("tables/costs.yaml", Self.costs)
      .replacing(
        "pages: [index]", with: "pages: [\(pages.map(\.0).joined(separator: ", "))]",
        in: "report.yaml")
    for (slug, text) in pages {
      report = report.with("en/\(slug).md", "---\ntitle: T\nmodels: [coffee]\n---\n\n" + text)
    }
    return report
  }

  @Test func everyKindIsCountedByItself() {
    let report = report([
      ("index", "![](formula:coffee.cost)\n\n[](formula:yearly), [](table:costs)\n"),
      (
        "b",
        "![](table:costs)\n\n![](formula:yearly)\n\n![](formula:cost)\n\n```chart cups\n```\n\n"
          + "[](formula:cost) [](formula:coffee.yearly) [more](table:costs) [](chart:cups)\n"
      ),
    ])
    let index = report.body().visibleBlanks
    #expect(index.contains("<a href=\"b.html#formula-coffee.yearly\">Formula_2</a>"))
    #expect(index.contains("<a href=\"b.html#table-costs\">Table_1</a>"))
    #expect(index.contains("<div class=\"formula-block\" id=\"formula-coffee.cost\">"))
    let page = report.body(of: "en/b.html").visibleBlanks
    // A formula that stands on two pages has one number, and the link leads to the nearer one.
    #expect(page.contains("<a href=\"#formula-coffee.cost\">Formula_1</a>"))
    #expect(page.contains("<a href=\"#formula-coffee.yearly\">Formula_2</a>"))
    #expect(page.contains("<a href=\"#table-costs\">more</a>"))
    #expect(page.contains("<a href=\"#figure-cups\">Figure_1</a>"))
    #expect(page.contains("aria-label=\"Formula_1\">(1)</a>"))
  }

  @Test func aFormulaTwiceOnAPageHasTwoAddressesAndOneNumber() {
    let body = report([("index", "![](formula:cost)\n\n![](formula:cost)\n\n![](chart:cups)\n")])
      .with("tables/costs.yaml", nil).body()
    #expect(
      PageShape(body)["id"].filter { $0.hasPrefix("formula-") } == [
        "formula-coffee.cost", "formula-coffee.cost_2",
      ])
    #expect(body.components(separatedBy: ">(1)</a>").count == 3)
  }

  @Test func wordsAreOfTheLanguageOfThePage() {
    let page =
      "---\ntitle: K\nmodels: [coffee]\n---\n\n![](table:costs)\n\n![](formula:cost)\n\n"
      + "[](table:costs) [](formula:cost)\n"
    let report = SmallReport.inTwoLanguages([]).with("tables/costs.yaml", Self.costs)
      .with("nl/index.md", page).with("en/index.md", page)
    let body = report.body(of: "nl/index.html").visibleBlanks
    #expect(body.contains(">Tabel_1</a> <a href=\"#formula-coffee.cost\">Formule_1</a>"))
  }

  @Test func aLinkToWhatOnlyAnotherLanguageShowsIsTold() {
    let report = SmallReport.inTwoLanguages([]).with("tables/costs.yaml", Self.costs)
      .with("nl/index.md", "---\ntitle: K\nmodels: [coffee]\n---\n\n![](table:costs)\n")
      .with("en/index.md", "---\ntitle: K\nmodels: [coffee]\n---\n\n[](table:costs)\n")
    let own = report.build().diagnostics.filter { $0.code.name == "table-not-embedded" }
    #expect(own.map(\.notes) == [["it stands on the page `index` in `nl`"]])
  }

  @Test func sectionsAreNumberedWithTheirChapter() {
    let report = report([
      ("index", "## Front\n\n![](table:costs)\n\n![](chart:cups)\n"),
      ("b", "## One `= 1`\n\n### Part\n\n> ## Quoted\n\n## Two\n\n### Other\n\n#### Deep\n"),
    ])
    let page = report.output("en/b.html")
    #expect(PageShape(page)["data-number"] == ["1.1", "1.1.1", "1.2", "1.2.1"])
    #expect(page.contains("<a href=\"#one\"><span class=\"number\">1.1</span> One 1</a>"))
    #expect(page.contains("<a href=\"#part\"><span class=\"number\">1.1.1</span> Part</a>"))
    #expect(PageShape(report.output("en/index.html"))["data-number"] == [])
  }

  @Test func theContentsHaveClaimsThatNoPageShows() {
    let report = report([
      ("index", "![](claim:dear)\n"), ("b", "![](chart:cups)\n\n![](table:costs)\n"),
    ])
    .with(
      "claims/all.yaml",
      "cheap: {says: It is cheap., verdict: open}\ndear: {says: It is dear., verdict: open}\n")
    let page = report.output("en/contents.html").visibleBlanks
    for link in [
      "<a href=\"index.html#claim-dear\"><span class=\"figure-label\">Claim_1</span> It is dear.",
      "<a href=\"claims.html#claim-cheap\"><span class=\"figure-label\">Claim_2</span> It is cheap.",
    ] {
      #expect(page.contains(link), "\(link)")
    }
  }

  @Test func aReportOfSeveralPagesHasAPageOfAllContents() {
    let report = report([
      ("index", "![](chart:cups)\n"),
      ("b", "## One\n\n### Part\n\n![](formula:coffee.cost)\n\n![](table:costs)\n"),
    ])
    let page = report.output("en/contents.html").visibleBlanks
    #expect(PageShape(page).faults == [])
    for link in [
      "<a href=\"index.html\">T</a>", "<a href=\"b.html\"><span class=\"number\">1</span> T</a>",
      "<a href=\"b.html#one\"><span class=\"number\">1.1</span> One</a>",
      "<a href=\"b.html#part\"><span class=\"number\">1.1.1</span> Part</a>",
      "<a href=\"index.html#figure-cups\"><span class=\"figure-label\">Figure_1</span> A cup",
      "<a href=\"b.html#table-costs\"><span class=\"figure-label\">Table_1</span> Costs</a>",
      "<a href=\"b.html#formula-coffee.cost\"><span class=\"figure-label\">Formula_1</span>",
    ] {
      #expect(page.contains(link), "\(link)")
    }
    #expect(!SmallReport().build().files.contains { $0.path == "en/contents.html" })
  }

  @Test(arguments: [realContent, Gallery.files])
  func everyLinkWithinTheSiteLeadsSomewhere(content: [InputFile]) {
    let files = SmallReport(content).build().files
    #expect(!files.isEmpty)
    var shapes: [String: PageShape] = [:]
    for file in files where file.path.hasSuffix(".html") {
      shapes[file.path] = PageShape(String(decoding: file.bytes, as: UTF8.self))
    }
    let paths = Set(files.map(\.path))
    for (path, shape) in shapes {
      for href in shape["href"] where !href.contains(":") {
        let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = resolved(String(parts[0]), from: path)
        #expect(paths.contains(target), "\(path): \(href)")
        guard parts.count > 1, let page = shapes[target] else { continue }
        #expect(page["id"].contains(String(parts[1])), "\(path): \(href)")
      }
    }
  }

  /// The numbers of each kind go from 1 up in the order of the pages.
  @Test func numbersGoUpInReadingOrder() {
    let files = SmallReport(realContent).build().files
    let order = [
      "index", "what-is-rl", "two-ways", "tenfold-costs", "five-years", "thinking-longer",
      "economic-choice", "two-curves", "verdicts", "what-follows", "method",
    ]
    for word in ["Figure", "Table"] {
      var numbers: [Int] = []
      for slug in order {
        guard let file = files.first(where: { $0.path == "en/\(slug).html" }) else { continue }
        let html = String(decoding: file.bytes, as: UTF8.self)
        for part in html.components(separatedBy: "<span class=\"figure-label\">\(word)\u{A0}")
          .dropFirst()
        {
          if let number = Int(part.prefix { $0.isNumber }) { numbers.append(number) }
        }
      }
      #expect(numbers == Array(1...max(numbers.count, 1)), "\(word)")
    }
  }

  private func resolved(_ path: String, from page: String) -> String {
    if path.isEmpty { return page }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      if part == ".." { folders.removeLast() } else { folders.append(String(part)) }
    }
    return folders.joined(separator: "/")
  }
}
