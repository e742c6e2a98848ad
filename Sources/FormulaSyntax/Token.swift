/// A token of the formula language: its kind and the run of the text that it is.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: Hashable, Sendable {
    /// `6.02e23`, `1_000`; a sign does not belong to it.
    case number
    /// `x`, `x₁`, `model.name`.
    case name
    /// A word that cannot be a name.
    case keyword(Keyword)
    /// An operator or a piece of punctuation.
    case mark(Mark)
    /// `"reasoning"`, with its quotes.
    case text
    /// A quote that is never closed, and all behind it.
    case unclosedText
    /// Digits as superscripts, such as `²` or `⁻¹`.
    case superscript
    /// Blanks, tabs and line breaks.
    case blank
    /// Characters that begin no token.
    case unknown
    /// After the last byte; empty.
    case end
  }

  /// The kind.
  public let kind: Kind
  /// The offsets in the text that was tokenized.
  public let range: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// A word that cannot be a name.
public enum Keyword: String, Hashable, Sendable, CaseIterable {
  case `if`, then, `else`, or, and, not, `in`, to, within
}

/// An operator or a piece of punctuation. The raw value is its plain spelling.
public enum Mark: String, Hashable, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case power = "^"
  case percent = "%"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "="
  case notEqual = "!="
  case approximately = "≈"
  case arrow = "->"
  case open = "("
  case close = ")"
  case comma = ","
}
