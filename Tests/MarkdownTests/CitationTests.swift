import Diagnostics
import Markdown
import Testing

/// Citations among the inlines of a text: `<prefix|key|suffix>` for each work.
@Suite struct CitationTests {
  @Test(arguments: [
    ("As shown [@ord2025].", "As shown cite{<|ord2025|>}."),
    ("[@a; @b, p. 3]", "cite{<|a|><|b|, p. 3>}"),
    ("[see @a, pp. 3-5 and more]", "cite{<see|a|, pp. 3-5 and more>}"),
    ("Ord [-@a] says", "Ord cite{<|-a|>} says"),
    ("[for one; see @a; and elsewhere; @b]", "cite{<for one; see|a|; and elsewhere><|b|>}"),
    ("@ord2025 says", "says{<|ord2025|>} says"),
    ("@ord2025 [p. 3] says", "says{<|ord2025|p. 3>} says"),
    ("@ord2025 [see @b]", "says{<|ord2025|>} cite{<see|b|>}"),
    ("(@a, @b).", "(says{<|a|>}, says{<|b|>})."),
    ("@{a key; with, all}", "says{<|a key; with, all|>}"),
    ("[@a:b.c/d_e.]", "cite{<|a:b.c/d_e|.>}"),
    ("@Foo_bar--baz", "says{<|Foo_bar|>}--baz"),
    ("[*see* @a, p. **3**]", "cite{<em{see}|a|, p. strong{3}>}"),
    ("*as @a says*", "em{as says{<|a|>} says}"),
    ("[@a, `= x`]", "cite{<|a|, code{= x}>}"),
    ("[see\n@a]", "cite{<see|a|>}"),
    ("a@b, user@host.org and @", "a@b, link<mailto:user@host.org>{user@host.org} and @"),
    ("`@code` and [@text](page:index)", "code{@code} and link<page:index>{@text}"),
    ("\\@ord2025 and \\[@ord2025]", "@ord2025 and [says{<|ord2025|>}]"),
    ("[no key] and [@] and [[@a]]", "[no key] and [@] and [cite{<|a|>}]"),
    ("[@пункт3]", "cite{<|пункт3|>}"),
    ("[@ord_2025_a and *b*]", "cite{<|ord_2025_a|and em{b}>}"),
  ]) func isFound(text: String, expected: String) {
    #expect(outline(firstParagraph(text)) == expected)
  }

  @Test func definitionsOfLinksComeFirst() {
    #expect(outline(firstParagraph("[@a]\n\n[@a]: page:index")) == "link<page:index>{@a}")
  }

  @Test func aFootnoteMayFollow() {
    let text = "Said [@a][^1].\n\n[^1]: Note."
    #expect(outline(firstParagraph(text)) == "Said cite{<|a|>}note{1}.")
  }

  @Test func nothingStandsWhereNothingIsWritten() {
    guard case .citation(let citation)? = firstParagraph("[@a]").first?.kind else {
      Issue.record("no citation")
      return
    }
    #expect(citation.works[0].prefix.isEmpty && citation.works[0].suffix.isEmpty)
  }

  @Test func worksAreParted() {
    let problems = document("[@a, @b]").problems
    #expect(problems.map(\.diagnostic.code.name) == ["crowded-citation"])
    #expect(problems.map { [$0.range.start, $0.range.end] } == [[6, 7]])
  }

  @Test func keysHaveTheirPlaces() {
    let document = document("> A *[see @key]*\n> and\n> @other\n")
    #expect(findings(in: document) == ["11..<14 key key", "26..<31 key other"])
  }

  @Test func manyBracketsTakeNoTime() {
    let text = String(repeating: "[", count: 20000) + "@a" + String(repeating: "]", count: 20000)
    #expect(document(text).problems.isEmpty)
    #expect(document(String(repeating: "[@a", count: 20000)).problems.isEmpty)
  }

  private func firstParagraph(_ text: String) -> [Inline] {
    guard case .paragraph(let inlines)? = document(text).blocks.first?.kind else { return [] }
    return inlines
  }
}
