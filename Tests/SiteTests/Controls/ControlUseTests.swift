import Diagnostics
import Testing

@testable import Site

/// A control on a page is one of its parts: for the other language, for what counts as used, and for programs.
@Suite struct ControlUseTests {
  private let report = SmallReport.controlled

  @Test func bothLanguagesShowIt() {
    let lines = shortLines(
      report.replacing("![](control:rl_share)\n", with: "## Aandeel\n", in: "nl/index.md")
        .replacing("![](claim:bill)\n", with: "## Share\n\n![](claim:bill)\n", in: "en/index.md")
        .build())
    #expect(
      lines.contains {
        $0.hasPrefix("content/nl/index.md:")
          && $0.contains(
            "`nl/index.md` lacks the control `cost.rl_share`, which `en/index.md` has [language-parity]"
          )
      }, "\(lines)")
  }

  @Test func oneNameIsAsGoodAsTheOther() {
    let other = report.replacing(
      "control:rl_share", with: "control:cost.rl_share", in: "nl/index.md")
    #expect(shortLines(other.build()) == [])
  }

  @Test func whatAControlShowsIsUsed() {
    func lines(_ page: String) -> [String] {
      let report = SmallReport()
        .with("models/kettle.yaml", "parameters:\n  a: {value: 1, control: {from: 0, to: 2}}\n")
        .withPage("Coffee. \(page)\n\n![](chart:cups)\n")
      return shortLines(buildSite(report.wholeInput))
    }
    #expect(lines("").map { $0.contains("[unused-model]") } == [true])
    #expect(lines("\n\n![](control:kettle.a)\n") == [])
  }

  @Test func whatAControlShowsIsNoticed() {
    func mutation(_ page: String) -> [String] {
      let report = SmallReport()
        .with("models/kettle.yaml", "parameters:\n  a: {value: 1, control: {from: 0, to: 2}}\n")
        .withPage("Coffee. \(page)\n\n![](chart:cups)\n")
      let output = mutateSite(report.input)
      var drawing = CaretDrawing(output.build.sources)
      return output.build.diagnostics.map { drawing.shortLine($0) }
    }
    #expect(mutation("").filter { $0.contains("unnoticed-parameter") }.count == 1)
    #expect(mutation("\n\n![](control:kettle.a)\n") == [])
  }

  @Test func programsAreToldOfIt() throws {
    let numbers = report.output("numbers.json")
    #expect(
      numbers.contains(
        #""controls": ["#)
        && numbers.contains(
          #"{"name": "cost.rl_share", "from": 0.01, "to": 100, "unit": "1", "scale": "log", "text": {"en": {"from": "0.01", "to": "100"}, "nl": {"from": "0,01", "to": "100"}}, "pages": ["en/index.md", "nl/index.md"]}"#
        ), "\(numbers)")
    // The value beside it is one of the page's.
    #expect(numbers.contains(#"{"file": "en/index.md", "formula": "rl_share""#))
  }

  @Test func anotherEndIsADifference() throws {
    func site(_ report: SmallReport) -> PublishedSite {
      PublishedSite(path: "numbers.json", bytes: Array(report.output("numbers.json").utf8))
    }
    let other = report.replacing("to: 100,", with: "to: 50,", in: "models/cost.yaml")
    let difference = compareReports(site(report), site(other))
    #expect(difference.isDifferent)
    #expect(difference.markdown.contains("Controls"))
    #expect(difference.markdown.contains("cost.rl_share"))
    #expect(difference.json.contains(#""controls": {"changed": ["#))
    #expect(difference.json.contains(#"{"fact": "to", "old": 100, "new": 50}"#))
    #expect(!compareReports(site(report), site(report)).isDifferent)
  }
}
