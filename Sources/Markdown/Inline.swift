public import Diagnostics

/// A part of a line of text.
public struct Inline: Sendable {
  /// What it is, with its content.
  public let kind: Kind
  /// From its first character to its last, delimiters included.
  public let range: SourceRange

  /// An inline of `kind` that stands at `range`.
  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// The kinds of inline.
  ///
  /// Excerpts hold what the reader sees: `\*` and `&ast;` are one byte `*` that maps back to its
  /// two or five characters.
  public indirect enum Kind: Sendable {
    case text(Excerpt)
    /// A line end in the file that means a blank.
    case softBreak
    /// A line end that is shown.
    case lineBreak
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    /// The content as Markdown sees it: line ends are blanks, and one blank at each end is gone.
    case code(Excerpt)
    /// The destination is unescaped but not percent-encoded, and stands where it is written: in the
    /// reference definition if there is one.
    case link(destination: Excerpt, title: String?, [Inline])
    /// The inlines are the alternative text.
    case image(destination: Excerpt, title: String?, [Inline])
    /// Raw HTML, just as it is written: one tag.
    case html(String)
    /// The ``FootnoteDefinition/name`` of the footnote that is meant.
    case footnoteReference(String)
    /// What looks like a citation of pandoc: `[@key]`, or `@key` in running text. Whether there is such a key, the
    /// reader of the document knows.
    case citation(Citation)
  }
}
