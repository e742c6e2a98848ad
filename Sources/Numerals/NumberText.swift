/// A number as it is shown, in the parts that markup needs apart.
///
/// The whole reads `mantissa`, then ` × 10` and the raised `exponent` if there is one, then `suffix`.
/// The spaces around the multiplication sign are no-break spaces.
public struct NumberText: Hashable, Sendable {
  /// The sign and the digits: `−4,329.5`.
  public var mantissa: String

  /// The power of ten in scientific notation, with a true minus: `23`, `−7`.
  public var exponent: String?

  /// What follows, with its own no-break space where one belongs: `%`, `×`, ` million`; or nothing.
  public var suffix: String

  /// What comes before the exponent: a sign of multiplication between no-break spaces, and the base.
  public var timesTen: String

  /// The text with these parts.
  public init(
    mantissa: String, exponent: String? = nil, suffix: String = "",
    timesTen: String = NumberStyle().timesTen
  ) {
    self.mantissa = mantissa
    self.exponent = exponent
    self.suffix = suffix
    self.timesTen = timesTen
  }

  /// Everything as plain text, the power of ten in superscript digits: `6.02 × 10²³`.
  public var plain: String {
    guard let exponent else { return mantissa + suffix }
    return mantissa + timesTen + superscript(exponent) + suffix
  }
}
