import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct DiagnosticPageTests {
  @Test func thePagesInTheProgramAreThoseOfTheFolder() {
    #expect(DiagnosticPage.all.count == CodePage.all.count)
    for page in CodePage.all {
      #expect(DiagnosticPage(code: page.code)?.text == page.text, "\(page.code)")
    }
  }

  @Test func aPageIsFoundByItsCode() {
    #expect(DiagnosticPage(code: "cycle")?.text.hasPrefix("# cycle\n") == true)
    #expect(DiagnosticPage(code: "index") == nil)
    #expect(DiagnosticPage(code: "no-such-code") == nil)
  }

  @Test(arguments: CodePage.all) func allOfAPageIsShownButItsFences(page: CodePage) throws {
    let drawn = try #require(DiagnosticPage(code: page.code)).drawn.text
    let blocks = ["", "Wrong", "Right", "Notes"].flatMap(page.blocks)
    #expect(lines(drawn).count == lines(page.text).count - 2 * blocks.count)
    for line in blocks.flatMap(\.lines) where !line.isEmpty {
      #expect(lines(drawn).contains("    " + line))
    }
    for line in lines(page.text) where !line.hasPrefix("```") {
      // An example may hold a heading without words.
      let words = line.drop { $0 == "#" || $0 == " " }
      #expect(words.isEmpty || drawn.contains(words))
    }
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func aPageReadsLikeThis() {
    let pages = ["unit-mismatch", "unclear-fence", "unknown-subject"].compactMap {
      DiagnosticPage(code: $0)?.drawn.text
    }
    expectGolden(pages.joined(separator: "\n"), "pages.txt")
  }

  @Test func aProgramGetsTheMarkdown() throws {
    let page = try #require(DiagnosticPage(code: "cycle"))
    let json = try JSONSerialization.jsonObject(with: Data(page.json.utf8)) as? [String: String]
    #expect(json?["page"] == page.text && json?["subject"] == "cycle" && json?["kind"] == "code")
  }
}
