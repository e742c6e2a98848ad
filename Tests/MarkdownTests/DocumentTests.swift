import Diagnostics
import Foundation
import Markdown
import Testing

@Suite struct DocumentTests {
  @Test func blocksOfEveryKindAreRead() {
    let text = """
      # One *two*

      Three
      ===

      a
      b\\
      c

      ***

      > q
      > > r

      - a
      - b

      3. x

         y
      4. z

      ``` swift x
      let a = 1
        b
      ```

          indented

      | a | b | c | d |
      |:--|:-:|--:|---|
      | 1 | 2 |
      """
    #expect(
      outline(document(text)) == """
        h1(One em{two}) h1(Three) p(a⏎b⏎⏎c) hr quote(p(q) quote(p(r))) tight([p(a)][p(b)]) \
        loose3([p(x) p(y)][p(z)]) code(swift x: "let a = 1\\n  b\\n") code("indented\\n") \
        table(left center right natural; a|b|c|d / 1|2||)
        """)
  }

  @Test func inlinesOfEveryKindAreRead() {
    let text =
      "*a* _b_ **c** ~~d~~ `e` [f](g \"h\") ![i](j) <k@l.mn> &amp;\\* $x$ \"quotes\" -- ..."
    #expect(
      outline(document(text)) == """
        p(em{a} em{b} strong{c} del{d} code{e} link<g 'h'>{f} image<j>{i} \
        link<mailto:k@l.mn>{k@l.mn} &* $x$ "quotes" -- ...)
        """)
  }

  @Test func lineEndsOfAnyKindBecomeLineFeedsInCode() {
    for lineEnding in ["\n", "\r\n", "\r"] {
      let text = ["```", "a", "", "b", "```"].joined(separator: lineEnding)
      #expect(outline(document(text)) == "code(\"a\\n\\nb\\n\")")
    }
    #expect(outline(document("```\nopen")) == "code(\"open\\n\")")
  }

  @Test func tasksAreReadFromTheirBoxes() {
    #expect(
      outline(document("- [ ] see [x]\n- [X] done\n- no\n\n> - [ ] in a quote\n> - \\[x] no task"))
        == "tight(open:[p(see [x])]done:[p(done)][p(no)]) "
        + "quote(tight(open:[p(in a quote)][p([x] no task)]))")
  }

  @Test func calloutsAreQuotesThatSaySo() {
    #expect(
      outline(document("> [!Tip]\n> a\n>\n> b"))
        == "tip(p(a) p(b))")
    #expect(outline(document("> [!CAUTION]\n>\n> - a")) == "caution(tight([p(a)]))")
    #expect(outline(document("> [!WARNING]")) == "warning()")
    #expect(outline(document("> \\[!NOTE]\n> a")) == "quote(p([!NOTE]⏎a))")
    #expect(outline(document("> [!NOTE] a")) == "quote(p([!NOTE] a))")
    #expect(outline(document("> > [!IMPORTANT]\n> > a")) == "quote(important(p(a)))")
  }

  @Test func footnotesComeInTheOrderOfReference() {
    let found = document("[^b] [^A]\n\n[^a]: one [^c]\n\n[^c]: three\n\n[^b]: two\n\n    more")
    #expect(
      outline(found)
        == "p(note{b} note{a})\n[^b](p(two) p(more))\n[^a](p(one note{c}))\n[^c](p(three))")
    #expect(found.problems.isEmpty)
  }

  @Test func htmlIsKeptAndCommentsShowNothing() {
    let found = document("a <b>c</b> <!-- d -->\n\n<!-- e\n\nf -->\n\n<p>\ng\n")
    #expect(outline(found) == "p(a html{<b>}chtml{</b>} ) html(\"<p>\\ng\\n\")")
    #expect(found.rawHTML.map(\.range.start) == [2, 6, 38])
    #expect(found.problems.isEmpty)
  }

  @Test func placesCountFromTheStartOfTheFile() {
    let text = "---\ntitle: é\n---\n# `a`\n\n`b`"
    let bytes = Array(text.utf8)
    let body = Array("---\ntitle: é\n---\n".utf8).count
    let found = parseMarkdown(SourceID(7), bytes, body: body..<bytes.count)
    #expect(
      findings(in: found) == [
        "\(body + 3)..<\(body + 4) code a", "\(body + 8)..<\(body + 9) code b",
      ])
    #expect(found.blocks.map(\.range.source) == [SourceID(7), SourceID(7)])
  }

  @Test func aByteOrderMarkIsNoText() {
    let found = document([0xEF, 0xBB, 0xBF] + Array("# `a`".utf8))
    #expect(outline(found) == "h1(code{a})")
    #expect(findings(in: found) == ["6..<7 code a"])
  }

  @Test func nothingIsADocumentToo() {
    for text in ["", "\n", " \r\n\t\n"] { #expect(outline(document(text)) == "") }
    #expect(parseMarkdown(SourceID(0), [0x61], body: 1..<1).blocks.isEmpty)
  }

  @Test func rangesOfBlocksHoldWhatTheyShow() {
    let parts = [
      "a\n b", "> q\n> r", "- x\n\n  y", "## h ##", "S\n--", "```\nc\n```", "***",
      "|a|b|\n|-|-|\n|1|2|",
    ]
    let text = parts.joined(separator: "\n\n") + "\n"
    let bytes = Array(text.utf8)
    let shown = document(text).blocks.map {
      String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self)
    }
    #expect(shown == parts)
  }

  @Test func plainTextIsWhatAReaderWouldSay() {
    let found = document("*Two* ways\nto `scale` [x **y**](z) ![alt](w)[^1] <b>\n\n[^1]: n")
    guard case .paragraph(let inlines)? = found.blocks.first?.kind else {
      Issue.record("a paragraph is expected")
      return
    }
    #expect(plainText(of: inlines) == "Two ways to scale x y alt ")
    #expect(plainText(of: []) == "")
  }
}

@Suite struct NestingTests {
  @Test(arguments: ["> ", ">", "- ", "1) "])
  func deepBlocksAreFlattenedAndReported(marker: String) {
    let found = document(String(repeating: marker, count: 10_000) + "`x`\n")
    #expect(depth(found.blocks) <= 101)
    // cmark stops reading lists by itself at the same depth.
    let isRead = allInlines(in: found).contains { if case .code = $0.kind { true } else { false } }
    #expect(isRead)
  }

  @Test func aHundredQuotesAreFineAndOneMoreIsReported() {
    let fine = document(String(repeating: ">", count: 100) + "x")
    #expect(fine.problems.isEmpty)
    let deep = document(String(repeating: ">", count: 101) + "x")
    #expect(deep.problems == [.nestedTooDeeply(limit: 100, SourceRange(SourceID(0), 100, 101))])
  }

  @Test func deepListsOverManyLinesAreFlattened() {
    let text = (0..<800).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    #expect(depth(document(text).blocks) <= 101)
  }

  @Test func deepEmphasisIsFlattenedAndReported() {
    let text =
      String(repeating: "*a ", count: 5000) + "`x`" + String(repeating: " b*", count: 5000)
    let found = document(text)
    #expect(found.problems.map(\.diagnostic.code.name) == ["markdown-too-deep"])
    #expect(findings(in: found).contains("15001..<15002 code x"))
    guard case .paragraph(let inlines)? = found.blocks.first?.kind else { return }
    #expect(depth(inlines) <= 101)
  }

  private func depth(_ blocks: [Block]) -> Int {
    1 + (blocks.map { depth(children(of: $0)) }.max() ?? -1)
  }

  private func depth(_ inlines: [Inline]) -> Int {
    1 + (inlines.map { depth(children(of: $0)) }.max() ?? -1)
  }
}
