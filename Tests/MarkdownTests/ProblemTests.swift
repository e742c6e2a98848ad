import Diagnostics
import Markdown
import Testing

/// The words of every problem, with the smallest text that has it.
@Suite struct ProblemTests {
  @Test func anUnknownCalloutNamesTheNearest() {
    check("> [!NOT]", "error[unknown-callout]: there is no callout `[!NOT]` | write `[!NOTE]`")
    check("> [!FOO]", "error[unknown-callout]: there is no callout `[!FOO]`")
  }

  @Test func textBesideAMarkerIsAWarning() {
    check(
      "> [!NOTE] x",
      "warning[callout-marker-not-alone]: text after `[!NOTE]` makes this a plain quote | "
        + "start the text on the next line")
  }

  @Test func footnotesMustMeet() {
    check(
      "[^nota] [^note]\n\n[^note]: x",
      "error[undefined-footnote]: there is no footnote `nota` | did you mean `[^note]`?")
    check("[^1]", "error[undefined-footnote]: there is no footnote `1` | define it: `[^1]: …`")
    check(
      "[^1]: x",
      "warning[unreferenced-footnote]: nothing refers to footnote `1`, so it is not shown | "
        + "refer to it with `[^1]`, or delete it")
    check("[^1]\n\n[^1]: x\n\n[^1]: y", "error[duplicate-footnote]: footnote `1` is defined twice")
    check("a \\[^1]")
    check("a `[^1]`")
    check("    [^1]: code")
  }

  @Test func aFootnoteThatOnlyAnUnusedFootnoteNeedsIsUnused() {
    #expect(
      document("[^1]: x [^2]\n\n[^2]: y").problems.map(\.diagnostic.code.name)
        == ["unreferenced-footnote", "unreferenced-footnote"])
  }

  /// cmark loses what stands between `[^` and `]`, code included, so this must not pass in silence.
  @Test(arguments: [
    "[^see `a`]", "[^see `a`\nb]", "x [^a\nb] y", "[^[a]\nb] `c`", "[^`]\n`]", "[^\n]",
  ])
  func namesOfFootnotesHoldNoBlanks(text: String) {
    let found = document(text)
    #expect(found.problems.map(\.diagnostic.code.name) == ["invalid-footnote-name"])
    #expect(found.unalignedBlocks == 0)
    for problem in found.problems { #expect(problem.range.end <= text.utf8.count) }
  }

  @Test func dangerousDestinationsAreReported() {
    let words = "error[unsafe-destination]: a page must not link to"
    check("[a](javascript:b)", "\(words) `javascript:`")
    check("[a]( JaVaScript:b )", "\(words) `javascript:`")
    check("[a](java&Tab;script:b)", "\(words) `javascript:`")
    check("<vbscript:b>", "\(words) `vbscript:`")
    check("![a](data:text/html,b)", "\(words) `data:`")
    check("![a](data:image/svg+xml,b)", "\(words) `data:`")
    check("[a](FILE:///b)", "\(words) `file:`")
    check("![a](data:image/png;base64,b) [c](javascript) [d](chart:javascript:x) [e](#data:)")
  }

  @Test func nulCharactersAreReportedAtTheirPlaces() {
    let found = document([0x61, 0, 0x62, 0x60, 0, 0x60])
    #expect(
      found.problems
        == [1, 4].map { .nulCharacter(SourceRange(SourceID(0), $0, $0 + 1)) })
  }

  @Test func rawHTMLHasWordsToo() {
    #expect(
      document("<b>").rawHTML.map { describe($0.diagnostic) } == [
        "error[raw-html]: raw HTML is not allowed in a page | "
          + "write Markdown, put `<` in a code span, or escape it as `\\<`"
      ])
  }

  private func check(
    _ text: String, _ expected: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = document(text).problems.map { describe($0.diagnostic) }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  private func describe(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.severity.name)[\(diagnostic.code.name)]: \(diagnostic.message)"
      + (diagnostic.hint.map { " | \($0)" } ?? "")
  }
}
