/// A piece of an HTML text with its place in bytes.
struct HTMLToken: Sendable {
  enum Kind: Sendable {
    /// A start tag; names are in small letters.
    case open(String, [HTMLAttribute], isSelfClosing: Bool)
    /// An end tag.
    case close(String)
    /// Text, and whether there is more to it than blanks.
    case text(isBlank: Bool)
    /// A comment, a declaration, or a tag that never ends.
    case other
  }
  let kind: Kind
  let range: Range<Int>
}

/// An attribute of a tag.
struct HTMLAttribute: Hashable, Sendable {
  /// The name, in small letters.
  let name: String
  /// The value, with the characters that references stand for; empty where there is none.
  let value: String
  /// Where it stands, from its name to the end of its value, in bytes of its page.
  let range: Range<Int>
}
