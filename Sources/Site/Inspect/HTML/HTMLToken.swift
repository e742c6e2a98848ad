/// A piece of an HTML text with its place in bytes.
package struct HTMLToken: Sendable {
  package enum Kind: Sendable {
    /// A start tag; names are in small letters.
    case open(String, [HTMLAttribute], isSelfClosing: Bool)
    /// An end tag.
    case close(String)
    /// Text, and whether there is more to it than blanks.
    case text(isBlank: Bool)
    /// A comment, a declaration, or a tag that never ends.
    case other
  }
  package let kind: Kind
  package let range: Range<Int>
}

/// An attribute of a tag.
package struct HTMLAttribute: Hashable, Sendable {
  /// The name, in small letters.
  package let name: String
  /// The value, with the characters that references stand for; empty where there is none.
  package let value: String
  /// Where it stands, from its name to the end of its value, in bytes of its page.
  package let range: Range<Int>
}
