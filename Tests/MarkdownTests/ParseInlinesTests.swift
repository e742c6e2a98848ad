import Diagnostics
import Markdown
import Testing

/// Texts of one line that are no documents.
@Suite struct ParseInlinesTests {
  private func read(_ text: String) -> (inlines: [Inline], problems: [MarkdownProblem]) {
    parseInlines(Excerpt(whole: SourceID(0), bytes: Array(text.utf8)))
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("*all*", "em{all}"), ("_all_ `x`", "em{all} code{x}"),
    ("- no list", "- no list"), ("# no\n\nheading", "# no  heading"),
    ("1. no\n2. list", "1. no 2. list"),
    ("> no quote", "> no quote"), ("(a) **b**", "(a) strong{b}"),
    ("@a says [@b]", "says{<|a|>} says cite{<|b|>}"),
    ("[x](page:index)", "link<page:index>{x}"), ("a)", "a)"),
  ]) func nothingIsABlock(text: String, expected: String) {
    let read = read(text)
    #expect(outline(read.inlines) == expected)
    #expect(read.problems.isEmpty)
  }

  @Test func placesLeadThroughTheTextAround() {
    // As YAML reads `'it''s *so* [@k]'`.
    let file = Array("'it''s *so* [@k]'".utf8)
    var excerpt = Excerpt(SourceID(0), at: 1)
    excerpt.append(verbatim: 1..<3, of: file)
    excerpt.append(Array("'".utf8), for: 3..<5)
    excerpt.append(verbatim: 5..<16, of: file)
    let inlines = parseInlines(excerpt).inlines
    #expect(
      inlines.map(\.range)
        == [(1, 7), (7, 11), (11, 12), (12, 16)].map { SourceRange(SourceID(0), $0, $1) })
    guard case .citation(let citation)? = inlines.last?.kind else {
      Issue.record("no citation")
      return
    }
    #expect(citation.works[0].key.range == SourceRange(SourceID(0), 14, 15))
  }

  @Test func problemsHavePlaces() {
    #expect(read("a <b>").problems == [.rawHTML(SourceRange(SourceID(0), 2, 5))])
  }
}
