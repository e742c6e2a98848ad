/// How a language writes numbers and dates: separators, signs, the words for large powers of ten, the names of
/// months.
///
/// Nothing is known here of any language: a style is made from the facts that a file of the language states.
///
///     numberText(4329.5, NumberFormat(.plain, .decimals(1)), english).plain   // 4,329.5
///     numberText(4329.5, NumberFormat(.plain, .decimals(1)), dutch).plain     // 4.329,5
public struct NumberStyle: Hashable, Sendable {
  /// What stands between the whole digits and the others: `.` in English, `,` in Dutch.
  public var decimalSeparator = "."

  /// What stands between groups of three whole digits: `,` in English, `.` in Dutch; empty to group none.
  public var groupSeparator = ","

  /// How many whole digits a number has at least that is grouped: 4 in English, 5 in Spanish.
  public var groupedFrom = 4

  /// The sign of numbers below zero: U+2212 unless a language says otherwise, as wide as a plus.
  public var minus = "\u{2212}"

  /// What follows a percentage, with a no-break space where the language has one: `%`.
  public var percent = "%"

  /// The sign of multiplication before a power of ten, without the spaces around it.
  public var times = "×"

  /// The words for powers of ten, from the smallest to the largest. A number beyond the last of them, or any where
  /// there is none, is written with a power of ten.
  public var scale: [ScaleWord] = []

  /// Which form of a word follows a number.
  public var plural = PluralRule.english

  /// Which form of a word follows the place in a row.
  public var ordinals = OrdinalRule.dutch

  /// How dates are written.
  public var dates = DateStyle()

  /// Digits as a program writes them, but grouped by commas: without a word of any language.
  public init() {}

  /// What stands between a mantissa and its exponent: the sign of multiplication between no-break spaces, and the
  /// base.
  public var timesTen: String { "\u{A0}" + times + "\u{A0}10" }
}
