import Diagnostics
import Markdown
import Testing

@testable import Site

@Suite struct ReadingTimeTests {
  @Test(arguments: [
    ("", 0), ("one", 1), ("one  two\nthree", 3), ("a – b", 2), ("don't re-read", 2),
    ("10 000 €", 2), ("漢字を読む", 5), ("読む words", 3), ("كلمة أخرى", 2), ("… — ?!", 0),
  ])
  func wordsStandBetweenBlanks(_ text: String, _ count: Int) {
    #expect(ReadingTime.words(in: text) == count)
  }

  private func shown(_ text: String) -> String? {
    let page = SmallReport().withPage(text + "\n\n![](chart:cups)\n").output("en/index.html")
    return page.split(separator: "\n").first { $0.contains("reading-time") }.map(String.init)
  }

  @Test func aPageSaysHowLongItTakes() {
    let words = Array(repeating: "word", count: 238 * 5).joined(separator: " ")
    #expect(shown(words) == #"<span class="reading-time">5-minute read</span>"#)
    #expect(shown("One word.") == #"<span class="reading-time">1-minute read</span>"#)
  }

  @Test func whatIsLookedAtIsNotRead() {
    #expect(shown("```\nsome code\n```") == nil)
    let text = "Costs `= yearly | 0 decimals`[^a] a *year*.\n\n[^a]: A note.\n\n```\nno word\n```\n"
    let bytes = Array(text.utf8)
    let document = parseMarkdown(SourceID(0), bytes, body: 0..<bytes.count)
    #expect(ReadingTime(document).words == 6)
  }
}
