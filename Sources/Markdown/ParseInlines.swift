public import Diagnostics

/// The inlines of a text that is no document, such as a note in YAML, and what is wrong with it: emphasis, code, links and
/// citations, but no lists, headings or quotes.
///
/// Line ends are blanks, and raw HTML is a problem. Every place is one in the source of the excerpt, whatever quotes and folds it
/// was read through.
///
///     parseInlines(note)   // "*Not* a list: - x" gives an emphasis and a text
///
/// Parsing never fails.
public func parseInlines(
  _ text: Excerpt
) -> (inlines: [Inline], problems: [MarkdownProblem]) {
  let line = parenthesized(text)
  let document = parseMarkdown(text.source, line.bytes, body: 0..<line.bytes.count)
  guard case .paragraph(var inlines)? = document.blocks.first?.kind else { return ([], []) }
  if case .text(let first)? = inlines.first?.kind {
    let rest = first.part(1..<first.bytes.count)
    inlines[0] = Inline(.text(rest), rest.range)
    if rest.bytes.isEmpty { inlines.removeFirst() }
  }
  let problems = (document.problems + document.rawHTML).map { $0.placed(in: line) }
  return (
    inlines.map { $0.placed(in: line) }, problems.sorted { $0.range.start < $1.range.start }
  )
}

/// A text as one line behind a parenthesis: there nothing begins a list or a heading, and all that may begin a word still does.
private func parenthesized(_ text: Excerpt) -> Excerpt {
  let start = text.range.start
  var line = Excerpt(text.source, at: start)
  line.append([UInt8(ascii: "(")], for: start..<start)
  var first = 0
  for (index, byte) in text.bytes.enumerated() where byte == 0x0A || byte == 0x0D {
    line.append(text.part(first..<index))
    let end = text.range(index..<(index + 1))
    line.append([0x20], for: end.start..<end.end)
    first = index + 1
  }
  line.append(text.part(first..<text.bytes.count))
  return line
}
