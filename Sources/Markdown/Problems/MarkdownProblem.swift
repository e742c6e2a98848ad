public import Diagnostics

/// What can be wrong with a Markdown text, as facts. Every case ends with the place.
public enum MarkdownProblem: Hashable, Sendable {
  /// A block quote starts with `[!name]` and no callout has that name.
  case unknownCallout(name: String, nearest: Callout?, SourceRange)
  /// A callout's marker shares its line with text, so that it is none.
  case textBesideCalloutMarker(Callout, SourceRange)
  /// `[^name]` refers to a footnote that does not exist.
  case undefinedFootnote(name: String, nearest: String?, SourceRange)
  /// `[^…]` holds blanks or line ends, so that it is no reference; cmark then loses what is in it.
  case invalidFootnoteName(SourceRange)
  /// Nothing refers to the footnote.
  case unreferencedFootnote(name: String, SourceRange)
  /// The footnote was defined before, at `first`.
  case duplicateFootnote(name: String, first: SourceRange, SourceRange)
  /// A destination runs a script or reads a local file. The scheme is lower case.
  case unsafeDestination(scheme: String, SourceRange)
  /// Blocks or inlines are nested deeper than `limit`; the text is kept, the nesting is not.
  case nestedTooDeeply(limit: Int, SourceRange)
  /// Two works in a citation with no `;` between them; `first` is the key of the one before.
  case crowdedCitation(first: SourceRange, SourceRange)
  /// The file holds a NUL character.
  case nulCharacter(SourceRange)
  /// The text holds HTML.
  case rawHTML(SourceRange)

  /// Where the problem is.
  public var range: SourceRange {
    switch self {
    case .unknownCallout(_, _, let range), .textBesideCalloutMarker(_, let range),
      .undefinedFootnote(_, _, let range), .invalidFootnoteName(let range),
      .unreferencedFootnote(_, let range), .duplicateFootnote(_, _, let range),
      .unsafeDestination(_, let range), .nestedTooDeeply(_, let range),
      .crowdedCitation(_, let range), .nulCharacter(let range), .rawHTML(let range):
      range
    }
  }
}
