public import Diagnostics

/// A citation as pandoc writes it: `[see @ord2025, p. 3; @khatri2025]`, or `@ord2025 [p. 3]` in running text.
public struct Citation: Sendable {
  /// Where the authors stand.
  public enum Form: Hashable, Sendable {
    /// Between brackets: all of it is an aside.
    case bracketed
    /// In running text: the authors are a part of the sentence.
    case narrative
  }

  /// One of the works that are cited together.
  public struct Work: Sendable {
    /// The key, without `@` and without braces around it.
    public let key: Excerpt
    /// Whether `-` stands before the key: the text has named the authors.
    public let hidesAuthors: Bool
    /// What stands before the key.
    public let prefix: [Inline]
    /// What stands behind the key: a place in the work, and more words.
    public let suffix: [Inline]
  }

  /// Where the authors stand.
  public let form: Form
  /// The works, in the order of the text; never none.
  public let works: [Work]
  /// What was read as a citation, for those who find that it is none.
  public let written: [Inline]
}
