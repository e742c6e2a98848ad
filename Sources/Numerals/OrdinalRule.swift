/// How a language tells the places of a row apart, as English does in `1st` and `2nd`: rules of Unicode CLDR 45 for
/// ordinal numbers, each named after a language that has it.
public enum OrdinalRule: Hashable, Sendable, CaseIterable {
  /// No forms: Dutch, German, Spanish, Portuguese, Polish, Russian, Danish, Finnish, Turkish, Japanese, Chinese.
  case dutch
  /// First, second and third apart, and what ends in them: 21st, but 11th.
  case english
  /// The first apart: French, Romanian, Irish, Vietnamese.
  case french
  /// What ends in one or two apart.
  case swedish
  /// The first and the fifth apart.
  case hungarian
  /// What begins with a vowel apart: 8, 11, 80, 800.
  case italian
  case catalan
  case ukrainian

  /// The name that files of languages give it.
  public var name: String {
    switch self {
    case .dutch: "dutch"
    case .english: "english"
    case .french: "french"
    case .swedish: "swedish"
    case .hungarian: "hungarian"
    case .italian: "italian"
    case .catalan: "catalan"
    case .ukrainian: "ukrainian"
    }
  }

  /// The categories that the rule tells apart, `other` last.
  public var categories: [PluralCategory] {
    switch self {
    case .dutch: [.other]
    case .english, .catalan: [.one, .two, .few, .other]
    case .french, .swedish, .hungarian: [.one, .other]
    case .italian: [.many, .other]
    case .ukrainian: [.few, .other]
    }
  }

  /// The category of a place, from the first on.
  public func category(of place: Int) -> PluralCategory {
    let (ten, hundred) = (place % 10, place % 100)
    switch self {
    case .dutch: return .other
    case .english:
      if (11...13).contains(hundred) { return .other }
      return ten == 1 ? .one : ten == 2 ? .two : ten == 3 ? .few : .other
    case .french: return place == 1 ? .one : .other
    case .swedish:
      return (1...2).contains(ten) && !(11...12).contains(hundred) ? .one : .other
    case .hungarian: return place == 1 || place == 5 ? .one : .other
    case .italian:
      return place == 8 || place == 11 || place == 80 || place == 800 ? .many : .other
    case .catalan:
      return place == 1 || place == 3 ? .one : place == 2 ? .two : place == 4 ? .few : .other
    case .ukrainian: return ten == 3 && hundred != 13 ? .few : .other
    }
  }
}
