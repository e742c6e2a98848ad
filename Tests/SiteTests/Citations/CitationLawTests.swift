import Foundation
import Testing

@testable import Site

/// What holds for every page that cites.
@Suite struct CitationLawTests {
  private let report = SmallReport.citing(
    """
    @ord2025 says it [@ord2025, p. 3; @hilton], and so do @khatri.

    ## As @hilton put it {not an id}

    | [@boek] | @deel |
    | --- | --- |
    | [@ord2025] | `= price` |

    A note.[^1] [A link @epoch](page:index), `= yearly`.

    > Quoted [@anon; @wet]

    [^1]: In a note, @thesis [p. 5] and [@epoch].
    """
  ).replacing(
    "  price: 14 EUR/kg", with: "  price: {value: 14 EUR/kg, source: ord2025b}",
    in: "models/coffee.yaml")

  @Test(arguments: ["en", "nl"]) func everyLinkLeadsSomewhereAndBack(tag: String) {
    for page in ["index", "references"] {
      let html = report.output("\(tag)/\(page).html")
      let shape = PageShape(html)
      #expect(shape.faults == [])
      let ids = shape.attributes["id"] ?? []
      #expect(Set(ids).count == ids.count)
      for link in shape.attributes["href"] ?? [] where link.hasPrefix("#") {
        #expect(ids.contains(String(link.dropFirst())), "\(page): \(link)")
      }
      for id in ids where id.hasPrefix("cite-") {
        let key = id.dropFirst(5).prefix { $0 != "-" }
        #expect(ids.contains("source-\(key)"))
        #expect(shape.attributes["href"]?.contains("#" + id) == true, "\(id)")
      }
    }
    let cited = PageShape(report.output("\(tag)/index.html")).attributes["id"] ?? []
    #expect(cited.filter { $0.hasPrefix("cite-ord2025-") }.count == 3)
    #expect(cited.filter { $0.hasPrefix("source-") }.count == 10)
    for link in PageShape(report.output("\(tag)/references.html")).attributes["href"] ?? []
    where link.hasPrefix("index.html#source-") {
      #expect(cited.contains(String(link.dropFirst("index.html#".count))))
    }
  }

  /// All texts of files in YAML that cite.
  private let texts = SmallReport()
    .with("sources.yaml", SmallReport.works)
    .replacing("pages: [index]", with: "pages: [index, more]", in: "report.yaml")
    .with(
      "charts/cups.yaml",
      """
      title: "After @ord2025: `= coffee.yearly` [@khatri]"
      subtitle: As [@ord2025] has it
      caption: Drawn by @boek (`= coffee.yearly`), and [see @ord2025, p. 3].
      x: {label: Habit, unit: cup/day, domain: [0, 6]}
      y: {label: Cost of a year, unit: EUR}
      marks: [line: coffee.cost(x) * 1 year]

      """
    )
    .with(
      "tables/costs.yaml",
      """
      title: Costs after [@ord2025]
      columns: [{label: "A year [@deel]"}, {label: Remark}]
      rows: [{label: Now, values: [coffee.yearly, {text: "says [@epoch]"}]}]
      caption: Of [@ord2025; @ord2025b]

      """
    )
    .with(
      "claims/a.yaml",
      """
      bill:
        says: It grows.
        source: [anon, ord2025]
        verdict: open
        because: It is `= coffee.yearly` [@ord2025].
      unshown:
        says: It shrinks.
        verdict: open
        because: As @wet says.

      """
    )
    .with(
      "en/index.md",
      "---\ntitle: \"Coffee [@thesis]\"\nsummary: After [@hilton]\n---\n\n![](chart:cups)\n\n"
        + "![](table:costs)\n\n![](claim:bill)\n\n![](claim:bill)\n"
    )
    .with("en/more.md", "---\ntitle: More\n---\n\nNothing.\n")

  @Test func everyTextCitesAsProseDoes() {
    let html = texts.output("en/index.html")
    let shape = PageShape(html)
    #expect(shape.faults == [])
    let ids = shape.attributes["id"] ?? []
    #expect(Set(ids).count == ids.count)
    let links = Set(shape.attributes["href"] ?? [])
    let counts = [
      "ord2025": 9, "khatri": 1, "boek": 1, "deel": 1, "epoch": 1, "ord2025b": 1, "anon": 2,
      "thesis": 1, "hilton": 1,
    ]
    for (key, count) in counts {
      #expect(ids.count { $0.hasPrefix("cite-\(key)-") } == count, "\(key)")
      #expect(ids.contains("source-\(key)") && links.contains("#source-\(key)"))
      for place in 1...count { #expect(links.contains("#cite-\(key)-\(place)"), "\(key)") }
    }
    #expect(html.contains("<span class=\"kept\">(<data"))
    #expect(!ids.contains("source-wet"))
  }

  @Test func theLedgerCitesTheWorksOfTheReport() {
    let links = PageShape(texts.output("en/claims.html")).attributes["href"] ?? []
    let entries = PageShape(texts.output("en/references.html")).attributes["id"] ?? []
    for key in ["ord2025", "anon", "wet"] {
      #expect(links.contains("references.html#source-\(key)"))
      #expect(entries.contains("source-\(key)"))
    }
  }

  /// Where each entry of a list leads, by the key of the work.
  private func links(ofEntriesOn page: String) -> [String: [String]] {
    var links: [String: [String]] = [:]
    for part in page.components(separatedBy: "<li id=\"source-").dropFirst() {
      let key = String(part.prefix { $0 != "\"" })
      let entry = part.components(separatedBy: "</li>")[0]
      links[key] = PageShape(entry).attributes["href"] ?? []
    }
    return links
  }

  @Test func everyWorkLeadsToWhereItIsNamed() {
    let works = ["cited", "behind", "modelled", "claimed", "unshown"].map {
      "- {id: \($0), title: On \($0)}\n"
    }
    let report = SmallReport()
      .with("sources.yaml", works.joined())
      .with(
        "models/coffee.yaml",
        """
        title: A year of coffee
        parameters:
          price: {value: 14 EUR/kg, source: [behind, modelled]}
          habit: {value: 3 cups/day, source: modelled}
        definitions: {half: price / 2}

        """
      )
      .with(
        "claims/all.yaml",
        [
          "a: {says: A, verdict: open, source: claimed}",
          "b: {says: B, verdict: open, source: unshown}",
        ]
        .joined(separator: "\n")
      )
      .with("charts/cups.yaml", nil)
      .withPage("It costs `= half` [@cited].\n\n![](claim:a)\n")
    let all = links(ofEntriesOn: report.output("en/references.html"))
    #expect(
      all == [
        "cited": ["index.html#source-cited"], "claimed": ["index.html#source-claimed"],
        "behind": ["index.html#source-behind", "model-coffee.html"],
        "modelled": ["index.html#source-modelled", "model-coffee.html"],
        "unshown": ["claims.html#claim-b"],
      ])
    let page = links(ofEntriesOn: report.output("en/index.html"))
    #expect(page["claimed"] == ["#cite-claimed-1"] && page["cited"] == ["#cite-cited-1"])
  }

  @Test func accentedNamesStandAmongTheirLetters() {
    let names = [
      "Zola", "Émile", "van der Berg", "Fano", "Ångström", "Ørsted", "Oz", "Łos", "Straße",
    ]
    let works = names.enumerated().map { place, name in
      "- {id: w\(place), title: T, author: [{family: \(name)}], issued: 2020}\n"
    }
    let report = SmallReport().with("sources.yaml", works.joined()).with("charts/cups.yaml", nil)
      .withPage("[" + names.indices.map { "@w\($0)" }.joined(separator: "; ") + "]\n")
    let list = report.output("en/references.html").components(separatedBy: "<li id=").dropFirst()
    let order = list.compactMap { part in names.first { part.contains($0) } }
    #expect(
      order == [
        "Ångström", "Émile", "Fano", "Łos", "Ørsted", "Oz", "Straße", "van der Berg", "Zola",
      ])
  }

  @Test func whatNumbersRestOnIsBehindThem() {
    let body = report.body()
    let parts = body.components(separatedBy: "Behind the numbers")
    #expect(parts.count == 2)
    #expect(parts[1].contains("id=\"source-ord2025b\""))
    #expect(parts[1].contains("<a href=\"#source-ord2025b\">Ord, 2025b</a>"))
    #expect(!parts[0].contains("id=\"source-ord2025b\""))
  }

  @Test func aReportWithoutSourcesHasNoList() {
    let build = SmallReport().build()
    #expect(!build.files.contains { $0.path.hasSuffix("references.html") })
    #expect(!SmallReport().body().contains("class=\"references\""))
  }

  @Test func figuresCiteInTheirCaptions() {
    let body = SmallReport().with("sources.yaml", "- {id: ord, title: One, author: Ord}")
      .replacing(
        "y: {label", with: "caption: After @ord, drawn.\ny: {label", in: "charts/cups.yaml"
      )
      .body()
    #expect(body.contains(">Ord (n.d.)</a>, drawn.</p>"))
    #expect(body.contains("id=\"source-ord\""))
  }

  @Test func lettersFollowTitlesAndNotPages() {
    let works = """
      - {id: x, title: Zebra, author: {family: A}, issued: "2020"}
      - {id: y, title: aardvark, author: {family: A}, issued: "2020-05"}
      - {id: z, title: Middle, author: {family: A}, issued: "2021"}
      """
    let body = SmallReport().with("sources.yaml", works)
      .with("charts/cups.yaml", nil).withPage("[@x] [@y] [@z]").body()
    for text in ["A, 2020b", "A, 2020a", "A, 2021"] { #expect(body.contains(">\(text)</a>")) }
    #expect(
      CitationLabels.letter(0) + CitationLabels.letter(26) + CitationLabels.letter(701) == "aaazz")
  }

  /// The same works in YAML, in JSON and in BibTeX are shown in the same way.
  @Test func theFormatsAgree() {
    let yaml = """
      - id: a
        type: article-journal
        title: Über things
        author: [{family: Berg, given: Jan, non-dropping-particle: van den}, {literal: Epoch AI}]
        container-title: Journal
        volume: 3
        issue: 4
        page: 5–6
        issued: 2025-10-20
        DOI: 10.1000/182
      """
    let json = """
      [{"id": "a", "type": "article-journal", "title": "\\u00DCber things", "custom": {"x": [1, null]},
        "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"},
                   {"literal": "Epoch AI"}],
        "container-title": "Journal", "volume": 3, "issue": "4", "page": "5-6", "note": null,
        "issued": {"date-parts": [[2025, 10, 20]]}, "DOI": "https:\\/\\/doi.org\\/10.1000\\/182"}]
      """
    let bibTeX = """
      @article{a, title = {{\\"U}ber things}, author = {van den Berg, Jan and {Epoch AI}},
        journal = "Journal", volume = 3, number = 4, pages = {5--6}, date = {2025-10-20},
        doi = {10.1000/182}}
      """
    let bodies = [("sources.yaml", yaml), ("sources.json", json), ("references.bib", bibTeX)].map {
      SmallReport().with($0.0, $0.1).with("charts/cups.yaml", nil).withPage("[@a]").body()
    }
    #expect(bodies[0].contains("van den Berg, J., &amp; Epoch AI. (2025). Über things."))
    #expect(bodies[0] == bodies[1])
    #expect(bodies[0] == bodies[2])
  }
}
