import Diagnostics
import Markdown
import Testing

@testable import Site

/// The pieces of a paragraph, kept ones in brackets, values as `#`.
private func pieces(_ text: String) -> String {
  let bytes = Array(text.utf8)
  let document = parseMarkdown(SourceID(0), bytes, body: 0..<bytes.count)
  guard case .paragraph(let inlines)? = document.blocks.first?.kind else { return "" }
  return inlinePieces(inlines, isValue: ValueSpan.isValue).map { piece in
    let middle = piece.item == nil ? "" : "#"
    let all = piece.before + middle + piece.after
    return piece.isKept ? "[" + all + "]" : all
  }.joined()
}

@Test func punctuationStaysWithItsValue() {
  #expect(pieces("It is `= 1`, or (`= 2`).") == "It is [#,] or [(#).]")
}

@Test func aValueBesideBlanksStandsAlone() {
  #expect(pieces("From `= 1` to `= 2` or more") == "From # to # or more")
}

@Test func everyCharacterOfATextIsWrittenOnce() {
  #expect(pieces("“`= 1`”–“`= 2`” *and* so (on)") == "[“#”–][“#”] # so (on)")
}
