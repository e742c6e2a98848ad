/// The inlines with the citations that they hold, and what is wrong with these: for texts that are not a document.
/// Those of a document are found already.
///
///     findCitations(in: [text])   // "as [@ord2025] says" gives a text, a citation, a text
public func findCitations(
  in inlines: [Inline]
) -> (inlines: [Inline], problems: [MarkdownProblem]) {
  CitationFinder.citations(in: inlines)
}
