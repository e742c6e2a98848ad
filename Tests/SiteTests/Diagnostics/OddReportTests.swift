import Diagnostics
import Foundation
import Testing

@testable import Site

/// Reports at the edge of what is one.
@Suite struct OddReportTests {
  @Test func lineEndsOfWindowsLeavePlacesAsTheyAre() {
    let plain = SmallReport()
      .withPage("| a |\n| - |\n| `= nothing \\| 1 decimal` |\n\n- x\n  `= wrong`\n")
      .with(
        "models/coffee.yaml",
        "definitions:\n  long: 1 +\n    nothing\n  block: |\n    1 +\n    other\n")
    let windows = SmallReport(
      plain.input.content.map { file in
        let text = String(decoding: file.bytes, as: UTF8.self)
        return InputFile(
          path: file.path, bytes: Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8))
      })
    #expect(shortLines(plain.build()).count >= 4)
    #expect(shortLines(plain.build()) == shortLines(windows.build()))
  }

  @Test func anEmptyFolderIsOneProblem() {
    let build = buildSite(ReportInput(content: []))
    #expect(build.diagnostics.map(\.code.name) == ["missing-report"])
    #expect(build.files.isEmpty)
  }

  @Test func anEmptyReportNamesWhatItNeeds() {
    let build = buildSite(ReportInput(content: [InputFile(path: "report.yaml", bytes: [])]))
    #expect(build.diagnostics.map(\.code.name) == ["missing-key", "missing-key", "missing-key"])
  }

  @Test func aReportOfOnePageNeedsNothingElse() {
    let build = buildSite(
      ReportInput(content: [
        InputFile(
          path: "report.yaml", bytes: Array("title: A\nlanguages: nl\npages: [index]\n".utf8)),
        InputFile(path: "nl/index.md", bytes: Array("---\ntitle: A\n---".utf8)),
      ]))
    #expect(shortLines(build) == [])
    #expect(build.files.map(\.path).contains("nl/index.html"))
  }

  @Test func twoChartsMayHaveOneTitle() {
    let chart = "title: Same\nx: {domain: [0, 1]}\ny: {}\nmarks: [{line: x}]\n"
    let report = SmallReport().with("charts/cups.yaml", chart).with("charts/mugs.yaml", chart)
      .withPage("![](chart:cups)\n\n![](chart:mugs)\n")
    expectSoundPages(report.build())
  }

  @Test func aByteOrderMarkIsNoText() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let files = SmallReport().input.content.map { InputFile(path: $0.path, bytes: mark + $0.bytes) }
    let build = buildSite(ReportInput(content: files))
    #expect(build.diagnostics == [])
    #expect(build.files == SmallReport().build().files)
  }

  @Test func aLongReportIsBuiltInTime() {
    var report = SmallReport()
    var pages = "index"
    for page in 0..<40 {
      pages += ", page\(page)"
      let lines = (0..<20).map {
        "## Part \($0)\n\nIt is `= yearly + \($0) EUR` [there](page:index).\n"
      }
      report = report.with(
        "en/page\(page).md",
        "---\ntitle: Page \(page)\nmodels: [coffee]\n---\n\n" + lines.joined(separator: "\n"))
    }
    report = report.replacing("pages: [index]", with: "pages: [\(pages)]", in: "report.yaml")
    let build = report.build()
    #expect(shortLines(build) == [])
    #expect(build.counts.pages == 41 && build.counts.values == 803)
  }

  @Test func anEntryOfTheBibliographyHasManyForms() {
    let sources = """
      - {id: one, title: One, author: [{family: A}, {literal: B}], issued: {year: 2020}}
      - {id: two, title: Two, author: [{family: A}, {family: B}, {family: C}], issued: "2021-03-04"}
      - {id: three, title: Three, issued: {date-parts: [2022]}}
      - {id: four, title: Four, issued: [{year: 2023}]}
      """
    let body = SmallReport().with("sources.yaml", sources)
      .replacing(
        "label: Cups a day", with: "source: [one, two, three, four]", in: "models/coffee.yaml"
      )
      .body()
    let texts = PageShape(body).text
    #expect(texts.contains("Sources: A &amp; B, 2020; A et al., 2021; “Three”, 2022; “Four”, 2023"))
  }

  @Test func aPartAndAStylesheetOfTheReportsOwnStandInThePlaceOfTheDefaultOnes() {
    let byline = InputFile(path: "partials/byline.html", bytes: Array("<p>Own byline</p>\n".utf8))
    let colours = InputFile(path: "assets/colors.css", bytes: Array(":root{}\n".utf8))
    let build = buildSite(
      ReportInput(content: SmallReport().input.content, theme: [byline, colours]))
    let page = build.files.first { $0.path == "en/index.html" }
    let text = page.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    #expect(text.contains("<p>Own byline</p>") && text.contains("class=\"masthead\""))
    #expect(!text.contains("class=\"byline\""))
    let styles = build.files.first {
      $0.path.hasPrefix("assets/site-") && $0.path.hasSuffix(".css")
    }
    let rules = styles.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    #expect(rules.contains(":root{}") && rules.contains(".masthead"))
  }

  @Test func aThemeOfTheReportsOwnIsUsed() {
    let input = SmallReport().input
    let theme = InputFile(path: "page.html", bytes: Array("<p>{{title}}</p>{{content}}\n".utf8))
    let build = buildSite(ReportInput(content: input.content, theme: [theme]))
    let page = build.files.first { $0.path == "en/index.html" }
    #expect(
      page.map { String(decoding: $0.bytes, as: UTF8.self) }?.hasPrefix("<p>What does") == true)
    let wrong = InputFile(path: "page.html", bytes: Array("{{titel}}\n".utf8))
    let broken = buildSite(
      ReportInput(content: input.content, theme: [wrong], templatesPath: "mine"))
    #expect(
      broken.files.isEmpty && shortLines(broken).contains { $0.hasPrefix("mine/page.html:1:") })
  }
}
