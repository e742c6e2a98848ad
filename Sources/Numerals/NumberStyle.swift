/// How a language writes numbers: separators, the minus, and the words for large powers of ten.
///
///     numberText(4329.5, NumberFormat(.plain, .decimals(1)), .english).plain   // 4,329.5
///     numberText(4329.5, NumberFormat(.plain, .decimals(1)), .dutch).plain     // 4.329,5
///
/// A closed set: a style is one of the named ones, compared by its language alone.
public struct NumberStyle: Hashable, Sendable {
  enum Language: Hashable, Sendable { case english, dutch }

  let language: Language

  /// Decimal point, groups of three with a comma, short scale (a billion is 10⁹).
  public static let english = NumberStyle(language: .english)

  /// Decimal comma, groups of three with a point, long scale (a miljard is 10⁹, a biljoen 10¹²).
  public static let dutch = NumberStyle(language: .dutch)

  /// The style of a language tag such as `en`, `nl` or `nl-BE`; `nil` for another language. Only the
  /// part before the first hyphen counts, without regard to case.
  public init?(language tag: String) {
    let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    let letters = primary.map { $0 | 0x20 }
    if letters.elementsEqual("en".utf8) {
      self = .english
    } else if letters.elementsEqual("nl".utf8) {
      self = .dutch
    } else {
      return nil
    }
  }

  init(language: Language) { self.language = language }

  /// What stands between the whole digits and the others: `.` in English, `,` in Dutch.
  public var decimalSeparator: String {
    switch language {
    case .english: "."
    case .dutch: ","
    }
  }

  /// What stands between groups of three whole digits, from four digits on: `,` in English, `.` in Dutch.
  public var groupSeparator: String {
    switch language {
    case .english: ","
    case .dutch: "."
    }
  }

  /// The sign of numbers below zero: U+2212, as wide as a plus.
  public var minus: String { "\u{2212}" }
}
