import Diagnostics
import Markdown
import TestSupport
import Testing

@testable import Site

/// The addresses of headings: made of their own words, so that they stay when the page around them changes.
@Suite struct HeadingAnchorTests {
  private func anchors(_ text: String) -> [String] { page(text).anchors }

  private func page(_ text: String) -> (anchors: [String], problems: [String]) {
    var sources = SourceMap()
    let bytes = Array(text.utf8)
    let source = sources.add(Source(path: "page.md", bytes: bytes))
    var problems: [Diagnostic] = []
    let document = parseMarkdown(source, bytes, body: 0..<bytes.count)
    let parts = PageParts(document, &problems)
    return (parts.headings.map(\.slug), problems.map(\.code.name))
  }

  @Test func theWordsOfAHeadingAreItsAddress() {
    #expect(
      anchors("# One\n\n## Two & more\n\n### *Three*\n\n## Überblick 東京") == [
        "one", "two--more", "three", "überblick-東京",
      ])
  }

  @Test func aValueIsNoPartOfTheAddress() {
    #expect(anchors("## A tenfold costs `= 5.5 | factor`") == ["a-tenfold-costs"])
    #expect(anchors("## At `= 3` cups **of `= 1`** coffee") == ["at-cups-of-coffee"])
    #expect(anchors("## `= 3`\n\n## `x`") == ["section", "x"])
  }

  @Test func aCommentSaysTheAddress() {
    #expect(anchors("## The costs <!-- #costs -->\n\n## Costs") == ["costs", "costs-1"])
    #expect(
      anchors("### The costs<!--#costs-->\n\n## More <!-- a remark -->") == ["costs", "more"])
    #expect(
      anchors("The costs <!-- #costs -->\n---\n\n<!-- #other -->\n\n## End") == ["costs", "end"])
    #expect(page("## A <!-- #a b -->").problems == ["bad-anchor"])
    #expect(page("## A <!-- #figure-x -->").problems == ["bad-anchor"])
    #expect(page("## A <!-- #a b -->\n\n## A").problems == ["bad-anchor"])
    #expect(page("## A\n\n## A <!-- #a b -->").problems == ["bad-anchor"])
    #expect(page("## A <!-- #x -->\n\n## A\n\n## A").problems == ["repeated-heading"])
    #expect(page("## A <!-- #x -->\n\n## B <!-- #x -->").problems == ["repeated-anchor"])
  }

  @Test func theSameWordsUnderOtherHeadingsAreToldApartByThese() {
    let text = "## Training\n\n### Costs\n\n## Inference\n\n### Costs\n\n#### Time\n\n## Time"
    let page = page(text)
    #expect(
      page.anchors == [
        "training", "costs", "inference", "inference-costs", "inference-costs-time", "time",
      ])
    #expect(page.problems == [])
  }

  @Test func onlyTwinsInOneSectionAreNumberedAndTold() {
    let page = page("## A\n\n### B\n\n### B\n\n> ## B\n\n## A")
    #expect(page.anchors == ["a", "b", "b-1", "b-1-b", "a-1"])
    #expect(page.problems == ["repeated-heading", "repeated-heading"])
  }

  @Test func aNewHeadingChangesNoAddressElsewhere() {
    let words = ["Costs", "Training", "Time", "What follows", "Energie", "東京"]
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let headings = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        (Int.random(in: 2...4, using: &generator), words.randomElement(using: &generator) ?? "")
      }
      func text(_ headings: [(Int, String)]) -> String {
        headings.map { String(repeating: "#", count: $0.0) + " " + $0.1 }.joined(separator: "\n\n")
      }
      let before = anchors(text(headings))
      #expect(Set(before).count == before.count, "seed \(seed)")
      // With words of its own, where it opens no section that others stand in.
      let place = Int.random(in: 0...headings.count, using: &generator)
      var more = headings
      more.insert((6, "Something new"), at: place)
      var after = anchors(text(more))
      #expect(after.remove(at: place).hasPrefix("something-new"), "seed \(seed)")
      #expect(after == before, "seed \(seed)")
      // With words that others have, after all of them and no higher.
      let twin = headings[Int.random(in: 0..<headings.count, using: &generator)]
      #expect(anchors(text(headings + [twin])).dropLast() == before[...], "seed \(seed)")
    }
  }
}
