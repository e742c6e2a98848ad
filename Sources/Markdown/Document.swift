public import Diagnostics

/// A Markdown text as a tree of values, every part with its place in the file.
///
/// The tree is complete even when there are problems: half-written text still previews.
public struct Document: Sendable {
  /// What the text consists of, in order.
  public let blocks: [Block]

  /// The footnotes, in the order in which the text first refers to them: the first is footnote 1.
  ///
  /// References inside footnotes come after those of the text.
  public let footnotes: [FootnoteDefinition]

  /// What is wrong with the text, in the order of the file.
  public let problems: [MarkdownProblem]

  /// One ``MarkdownProblem/rawHTML(_:)`` for each piece of raw HTML, in the order of the file.
  ///
  /// They are apart from ``problems`` because a report may allow raw HTML. Comments are not among
  /// them: they show nothing, so they are left out of the tree.
  public let rawHTML: [MarkdownProblem]

  /// The comments amid text, such as `<!-- #costs -->`, with their delimiters, in the order of the file.
  ///
  /// Those that stand on lines of their own are not among them.
  public let comments: [Excerpt]

  /// How many leaf blocks gave up exact places inside them: zero unless cmark and we disagree.
  package let unalignedBlocks: Int
}

/// The text of a footnote.
public struct FootnoteDefinition: Sendable {
  /// The name between `[^` and `]`, as the definition spells it.
  public let name: String
  /// What the footnote says.
  public let blocks: [Block]
  /// From `[^` to the end of the text.
  public let range: SourceRange
  /// Where the name stands.
  public let nameRange: SourceRange
}
