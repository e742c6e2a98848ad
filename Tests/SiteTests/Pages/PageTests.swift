import Diagnostics
import Foundation
import Templates
import Testing

@testable import Site

/// Pages: what Markdown becomes, and how pages hang together.
@Suite struct PageTests {
  private func body(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    SmallReport().withPage(text + "\n\n![](chart:cups)\n").body(sourceLocation: sourceLocation)
  }

  @Test func headingsHaveAddresses() {
    let body = body("# One\n\n## Two & more\n\n### *Three* `= 3`\n\n### One\n\n> ## One")
    let shape = PageShape(body)
    #expect(shape.elements.filter { $0.hasPrefix("h") } == ["h2", "h2", "h3", "h3", "h2"])
    #expect(
      shape["id"].prefix(5) == ["one", "two--more", "three", "two--more-one", "two--more-one-one"])
    #expect(body.contains("href=\"#two--more\""))
  }

  @Test func noHeadingTakesAnAddressOfTheThemeOrOfAFigure() {
    let page = SmallReport().withPage(
      """
      ## figure-cups

      ## Figure of cups

      ## note-1

      ## why 1

      ## `_main`

      ## chart-cups-wide-title

      A note[^1] and `= 3`.

      ![](chart:cups)

      [^1]: Here.
      """
    ).output("en/index.html")
    let ids = PageShape(page)["id"]
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("section-figure-cups") && ids.contains("section-figure-of-cups"))
  }

  @Test func linksLeadToPagesHeadingsAndFigures() {
    let costs = """
      ---
      title: Costs of `= 3`
      ---

      ## A part

      [](chart:cups), [](page:index), [](page:index#top), [](#a-part), [part](page:costs#a-part)

      """
    let report = SmallReport()
      .replacing("pages: [index]", with: "pages: [index, costs]", in: "report.yaml")
      .with("en/costs.md", costs)
      .withPage("## Top\n\n[](page:costs) [](chart:cups)\n\n![](chart:cups)\n")
    let index = report.body()
    #expect(index.contains("<a href=\"costs.html\">Costs of 3</a>"))
    #expect(index.contains("<a href=\"#figure-cups\">Figure\u{A0}1</a>"))
    let other = report.body(of: "en/costs.html")
    #expect(other.contains("<a href=\"index.html#figure-cups\">Figure\u{A0}1</a>"))
    #expect(other.contains("<a href=\"index.html\">Coffee</a>"))
    #expect(other.contains("<a href=\"index.html#top\">Top</a>"))
    #expect(other.contains("<a href=\"#a-part\">A part</a>"))
    #expect(other.contains("<a href=\"#a-part\">part</a>"))
  }

  @Test func figuresAreNumberedThroughThePages() {
    let chart = "title: T\nx: {domain: [0, 1]}\ny: {}\nmarks: [{line: x}]\n"
    let report = SmallReport()
      .replacing("pages: [index]", with: "pages: [index, b, a]", in: "report.yaml")
      .with("charts/one.yaml", chart).with("charts/two.yaml", chart)
      .with("en/a.md", "---\ntitle: A\n---\n\n```chart one\n```\n\n![](chart:cups)\n")
      .with("en/b.md", "---\ntitle: B\n---\n\n![](chart:two)\n\n[](chart:one)\n")
    func labels(_ path: String) -> [String] {
      report.body(of: path).components(separatedBy: "<span class=\"figure-label\">").dropFirst()
        .map { $0.components(separatedBy: "<")[0].visibleBlanks }
    }
    #expect(labels("en/index.html") == ["Figure_1"])
    #expect(labels("en/b.html") == ["Figure_2"])
    #expect(labels("en/a.html") == ["Figure_3", "Figure_1"])
    #expect(report.body(of: "en/b.html").contains("href=\"a.html#figure-one\""))
  }

  @Test func aFigureHasItsWordsItsDrawingsAndItsData() {
    let body = SmallReport()
      .replacing(
        "title: A cup", with: "subtitle: Below\ncaption: Above\ntitle: A cup",
        in: "charts/cups.yaml"
      )
      .body()
    #expect(body.contains("<figure class=\"figure\" id=\"figure-cups\">"))
    #expect(body.contains("Below") && body.contains("Above"))
    #expect(body.components(separatedBy: "<svg").count == 3)
    #expect(body.contains("Cost of a year (EUR)"))
    #expect(body.contains("Habit (cups/day)"))
    #expect(body.contains("<th scope=\"row\">Now</th>"))
  }

  @Test func aFormulaIsSetFromItsDefinition() {
    let body = SmallReport().body()
    #expect(
      body.contains(
        "<div class=\"formula\" role=\"group\" tabindex=\"0\" aria-label=\"Formula\u{A0}1\"><math"))
    #expect(PageShape(body).faults == [])
  }

  @Test func notesStandBesideTheirText() {
    let body = body(
      """
      First[^b] and second[^a].

      Again[^b].

      [^a]: The second, see[^c].
      [^b]: The first.
      [^c]: Only from a note.
      """)
    let shape = PageShape(body)
    #expect(
      shape["id"].filter { $0.hasPrefix("note") } == [
        "note-ref-1", "note-ref-2", "note-1", "note-2", "note-ref-3", "note-3",
      ])
    #expect(shape["href"].filter { $0.hasPrefix("#note-") }.count == 4 + 3)
    for target in shape["href"] where target.hasPrefix("#note") {
      #expect(shape["id"].contains(String(target.dropFirst())), "\(target)")
    }
    #expect(body.components(separatedBy: "<aside").count == 2)
  }

  @Test func calloutsListsTasksAndTables() {
    let body = body(
      """
      > [!WARNING]
      > Hot.

      1. one
      2. two

      - [x] done
      - [ ] open

      7. seven

      | a | b | c | d |
      | --- | :-- | :-: | --: |
      | 1 | 2 | 3 | `= 3 \\| 1 decimal` |

      Term~~old~~ **new** *soft*  
      next
      """)
    #expect(body.contains("<div class=\"callout callout-warning\" role=\"note\">"))
    #expect(body.contains("<p class=\"callout-title\">Warning</p>"))
    #expect(body.contains("<li>one</li>"))
    #expect(body.contains("<input type=\"checkbox\" disabled checked aria-label=\"Done\"> done"))
    #expect(body.contains("<input type=\"checkbox\" disabled aria-label=\"To do\"> open"))
    #expect(body.contains("<ol start=\"7\">"))
    #expect(
      body.contains(
        "<th scope=\"col\">a</th><th scope=\"col\">b</th><th scope=\"col\" class=\"align-center\">c</th>"
      ))
    #expect(body.contains("<td class=\"number-cell\"><data value=\"3\">"))
    #expect(body.contains("<del>old</del> <strong>new</strong> <em>soft</em><br>"))
  }

  @Test func calloutsSpeakTheLanguageOfThePage() {
    let body = SmallReport.inTwoLanguages([])
      .with("nl/index.md", "---\ntitle: K\n---\n\n> [!WARNING]\n> Heet.\n").body(
        of: "nl/index.html")
    #expect(body.contains("Waarschuwing"))
  }

  @Test func rawHTMLIsWrittenOnlyWhenTheReportAllowsIt() {
    let text = "<div class=\"x\">\n\n**inside** <b>word</b>\n\n</div>\n\n![](chart:cups)\n"
    let refused = SmallReport().withPage(text).build()
    #expect(refused.files.isEmpty)
    let body = SmallReport().replacing("units:", with: "raw_html: true\nunits:", in: "report.yaml")
      .withPage(text).body()
    #expect(body.contains("<div class=\"x\">"))
    #expect(body.contains("<strong>inside</strong> <b>word</b>"))
  }

  @Test func whatAuthorsWriteIsEscaped() {
    let report = SmallReport()
      .with(
        "report.yaml", "title: '<script>alert(\"1\")</script>'\nlanguages: [en]\npages: [index]\n"
      )
      .with(
        "models/coffee.yaml",
        "definitions: {small: {value: if 1 < 2 then 3 else 4, label: '<i>'}}\n"
      )
      .with(
        "charts/cups.yaml",
        "title: '<b>\"A\"'\ncaption: '</figure>'\nx: {label: '<x>', domain: [0, 1]}\ny: {}\nmarks: [{line: x, label: '<y>'}]\n"
      )
      .with(
        "en/index.md",
        "---\ntitle: '<script>alert(\"1\")</script> & ''x'''\nmodels: [coffee]\n---\n\n"
          + "`<b>` \\<b> \"q\" `= small` `= if 1 < 2 then 3 else 4`\n\n![\\<b>\"](media/a.png \"<t>\")\n\n![](chart:cups)\n"
      )
      .with("media/a.png", bytes: TinyImage.png)
    let page = report.output("en/index.html")
    // The only script is the block of data, in which the title is spelled otherwise.
    let scripts = page.components(separatedBy: "<script")
    #expect(scripts.count == 2)
    #expect(scripts.last?.hasPrefix(" type=\"application/ld+json\">{") == true)
    #expect(page.components(separatedBy: "</script").count == 2)
    #expect(page.contains("\"\\u003cscript\\u003ealert"))
    #expect(!page.contains("<b>") && !page.contains("<i>"))
    #expect(!page.contains("<x>") && !page.contains("<y>") && !page.contains("<t>"))
    #expect(PageShape(page).faults == [])
    #expect(page.contains("<h1>&lt;script&gt;"))
  }

  @Test func imagesOfTheReportAreShownAndCopied() {
    let report = SmallReport()
      .withPage(
        "![A cup of `= 3`](media/deep/cup.png \"Mine\") \n\nIn ![line](media/deep/cup.png) too.\n\n![](chart:cups)\n"
      )
      .with("media/deep/cup.png", bytes: TinyImage.png)
    let name = fingerprintedPath("media/deep/cup.png", TinyImage.png)
    let size = "width=\"2\" height=\"1\""
    let body = report.body()
    #expect(
      body.contains(
        "<img src=\"../\(name)\" alt=\"A cup of 3\" \(size) loading=\"lazy\"><figcaption>Mine</figcaption>"
      ))
    #expect(body.contains("In <img src=\"../\(name)\" alt=\"line\" \(size)> too."))
    #expect(report.build().files.first { $0.path == name }?.bytes == TinyImage.png)
  }

  @Test func pagesFollowTheOrderOfTheReport() {
    let report = SmallReport()
      .replacing("pages: [index]", with: "pages: [index, tea, costs]", in: "report.yaml")
      .with(
        "en/costs.md",
        "---\ntitle: Costs\nsummary: S\n---\n\n## Part one\n\n### Deep\n\n> ## Quoted\n"
      )
      .with("en/tea.md", "---\ntitle: Tea\n---\n")
    let index = report.output("en/index.html")
    let tea = report.output("en/tea.html")
    let costs = report.output("en/costs.html")
    #expect(index.contains("<main id=\"_main\" class=\"front\">"))
    #expect(index.contains("class=\"card\""))
    #expect(tea.contains("Chapter 1 of 2") && costs.contains("Chapter 2 of 2"))
    #expect(tea.contains("<link rel=\"prev\" href=\"index.html\">"))
    #expect(tea.contains("<link rel=\"next\" href=\"costs.html\">"))
    #expect(!costs.contains("rel=\"next\""))
    #expect(costs.contains("<a href=\"#part-one\"><span class=\"number\">2.1</span> Part one</a>"))
    #expect(costs.contains("<a href=\"#deep\"><span class=\"number\">2.1.1</span> Deep</a>"))
    #expect(!costs.contains("<li><a href=\"#quoted\""))
    let order = index.components(separatedBy: "<ol class=\"pages\">")[1]
    let tea0 = order.range(of: "tea.html")?.lowerBound
    let costs0 = order.range(of: "costs.html")?.lowerBound
    if let tea0, let costs0 { #expect(tea0 < costs0) } else { Issue.record("no navigation") }
  }

  @Test func theFrontPageComesFirstWhereverItIsListed() {
    let build = SmallReport()
      .replacing("pages: [index]", with: "pages: [costs, index]", in: "report.yaml")
      .with("en/costs.md", "---\ntitle: Costs\n---\n").build()
    #expect(build.diagnostics.map(\.code.name) == ["front-page-not-first"])
    let costs = build.files.first { $0.path == "en/costs.html" }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(costs?.contains("<link rel=\"prev\" href=\"index.html\">") == true)
    #expect(costs?.contains("Chapter 1 of 1") == true)
  }

  @Test func languagesLeadToEachOther() {
    let report = SmallReport.inTwoLanguages(["habit"])
      .replacing("pages: [index]", with: "pages: [index, costs]", in: "report.yaml")
      .with("en/costs.md", "---\ntitle: Costs\n---\n")
      .with("nl/costs.md", "---\ntitle: Kosten\ndate: 2026-05-02\n---\n")
    let page = report.output("nl/costs.html")
    #expect(page.contains("<html lang=\"nl\">"))
    #expect(page.contains("<a href=\"../en/costs.html\" hreflang=\"en\""))
    #expect(page.contains("2\u{A0}mei 2026"))
    #expect(report.output("en/costs.html").contains("1\u{A0}March 2026"))
    let root = report.output("index.html")
    #expect(root.contains("url=en/index.html") && root.contains("href=\"nl/index.html\""))
  }

  @Test func thePlaceOnTheWebIsToldOnlyWhenItIsKnown() {
    #expect(!SmallReport().output("en/index.html").contains("canonical"))
    let known = SmallReport()
      .replacing("units:", with: "base_url: https://example.org/coffee\nunits:", in: "report.yaml")
    #expect(
      known.output("en/index.html").contains("href=\"https://example.org/coffee/en/index.html\""))
  }

  @Test func everyPageIsWellFormedWithUniqueIdsAndRelativeLinks() {
    let report = SmallReport.inTwoLanguages(["yearly", "habit"])
      .with("charts/cups.yaml", "title: T\nx: {domain: [0, 1]}\ny: {}\nmarks: [{line: x}]\n")
      .with(
        "nl/index.md",
        "---\ntitle: K\nmodels: [coffee]\n---\n\n## A\n\n![](chart:cups)\n\n![](formula:cost)\n\nX[^1]\n\n[^1]: N `= yearly`\n"
      )
      .with(
        "en/index.md",
        "---\ntitle: K\nmodels: [coffee]\n---\n\n## A\n\n- loose\n\n  ![](chart:cups)\n\n- x[^1]\n\n> ![](formula:cost)\n\n[^1]: N `= yearly`\n"
      )
    expectSoundPages(report.build())
  }
}

/// Expects of every page of a site what holds of all pages.
func expectSoundPages(_ build: SiteBuild, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(shortLines(build) == [], sourceLocation: sourceLocation)
  let paths = Set(build.files.map(\.path))
  let pages = build.files.filter { $0.path.hasSuffix(".html") }
  #expect(!pages.isEmpty, sourceLocation: sourceLocation)
  for file in pages {
    let shape = PageShape(String(decoding: file.bytes, as: UTF8.self))
    #expect(shape.faults == [], "\(file.path)", sourceLocation: sourceLocation)
    let ids = shape["id"]
    #expect(Set(ids).count == ids.count, "\(file.path): \(ids)", sourceLocation: sourceLocation)
    for link in shape["href"] + shape["src"]
    where !link.hasPrefix("http") && !link.hasPrefix("mailto:") {
      #expect(!link.hasPrefix("/"), "\(file.path): \(link)", sourceLocation: sourceLocation)
      let parts = link.components(separatedBy: "#")
      let target = parts[0].isEmpty ? file.path : resolved(parts[0], from: file.path)
      #expect(paths.contains(target), "\(file.path): \(link)", sourceLocation: sourceLocation)
      if parts.count > 1, let page = build.files.first(where: { $0.path == target }) {
        let targets = PageShape(String(decoding: page.bytes, as: UTF8.self))["id"]
        #expect(targets.contains(parts[1]), "\(file.path): \(link)", sourceLocation: sourceLocation)
      }
    }
    for id in shape["popovertarget"]
      + shape["aria-labelledby"].flatMap({ $0.components(separatedBy: " ") })
    {
      #expect(ids.contains(id), "\(file.path): \(id)", sourceLocation: sourceLocation)
    }
  }
}

private func resolved(_ link: String, from page: String) -> String {
  var folders = page.components(separatedBy: "/").dropLast()
  for part in link.components(separatedBy: "/") {
    if part == ".." { folders = folders.dropLast() } else { folders.append(part) }
  }
  return folders.joined(separator: "/")
}
