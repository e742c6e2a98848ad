/// What languages tell apart where a word stands with a number (Unicode CLDR, cardinal numbers). Which numbers
/// belong to which category is for each language to say, by its ``PluralRule``.
public enum PluralCategory: Hashable, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The name that CLDR gives it.
  public var name: String {
    switch self {
    case .zero: "zero"
    case .one: "one"
    case .two: "two"
    case .few: "few"
    case .many: "many"
    case .other: "other"
    }
  }
}
