import RealMath

/// How a language tells its plural categories apart: those of Unicode CLDR 45 for cardinal numbers, each named after
/// a language that has it.
///
/// Whole numbers are counted, and numbers with decimals looked up as CLDR does. That millions take `de` in French,
/// Italian, Portuguese and Spanish is left out: their words for millions hold it.
public enum PluralRule: Hashable, Sendable, CaseIterable {
  /// No forms: Japanese, Chinese, Korean, Indonesian, Thai, Vietnamese.
  case japanese
  /// One apart: English, Dutch, German, Swedish, Italian, Greek, Hungarian, Finnish, Turkish.
  case english
  /// Zero goes with one, and so does what is below two: French, Brazilian Portuguese.
  case french
  /// Hebrew: one, two, other.
  case hebrew
  /// Romanian: one, few, other.
  case romanian
  /// Czech, Slovak.
  case czech
  case polish
  /// Russian, Ukrainian, Belarusian.
  case russian
  /// Croatian, Serbian, Bosnian.
  case croatian
  case slovenian
  case lithuanian
  case latvian
  case arabic

  /// The name that files of languages give it.
  public var name: String {
    switch self {
    case .japanese: "japanese"
    case .english: "english"
    case .french: "french"
    case .hebrew: "hebrew"
    case .romanian: "romanian"
    case .czech: "czech"
    case .polish: "polish"
    case .russian: "russian"
    case .croatian: "croatian"
    case .slovenian: "slovenian"
    case .lithuanian: "lithuanian"
    case .latvian: "latvian"
    case .arabic: "arabic"
    }
  }

  /// The categories that the rule tells apart, `other` last: the forms that a word has in such a language.
  public var categories: [PluralCategory] {
    switch self {
    case .japanese: [.other]
    case .english, .french: [.one, .other]
    case .hebrew: [.one, .two, .other]
    case .romanian, .croatian: [.one, .few, .other]
    case .czech, .polish, .russian, .lithuanian: [.one, .few, .many, .other]
    case .slovenian: [.one, .two, .few, .other]
    case .latvian: [.zero, .one, .other]
    case .arabic: [.zero, .one, .two, .few, .many, .other]
    }
  }

  /// The category of a number that is shown with as many decimals as it needs, but at least so many.
  public func category(of number: Double, decimals: Int = 0) -> PluralCategory {
    let size = number.magnitude
    let whole = size.rounded(.towardZero)
    guard whole.isFinite else { return .other }
    // What is too large for an integer has its last digits all the same: a remainder is exact.
    let tail = Int(whole.truncatingRemainder(dividingBy: 1_000_000))
    return category(
      of: whole < 1_000_000 ? tail : tail + 1_000_000, hasDecimals: decimals > 0 || size != whole)
  }

  /// The category of digits, of which at least so many are shown behind the separator.
  func category(of number: DecimalDigits, decimals: Int) -> PluralCategory {
    var whole = 0
    for place in 0..<max(number.exponent + 1, 0) {
      let digit = place < number.digits.count ? Int(number.digits[place]) : 0
      whole = (whole % 100_000_000) * 10 + digit
    }
    let hasDecimals = decimals > 0 || number.digits.count > number.exponent + 1
    return category(of: whole, hasDecimals: hasDecimals && !number.isZero)
  }

  /// The category of so many.
  public func category(of count: Int) -> PluralCategory {
    category(of: Int(count.magnitude), hasDecimals: false)
  }

  private func category(of n: Int, hasDecimals: Bool) -> PluralCategory {
    let (ten, hundred) = (n % 10, n % 100)
    let isTeen = (11...19).contains(hundred)
    if hasDecimals {
      switch self {
      case .french: return n < 2 ? .one : .other
      case .romanian: return .few
      case .czech, .lithuanian: return .many
      default: return .other
      }
    }
    switch self {
    case .japanese: return .other
    case .english: return n == 1 ? .one : .other
    case .french: return n < 2 ? .one : .other
    case .hebrew: return n == 1 ? .one : n == 2 ? .two : .other
    case .romanian:
      return n == 1 ? .one : n == 0 || (1...19).contains(hundred) ? .few : .other
    case .czech: return n == 1 ? .one : (2...4).contains(n) ? .few : .other
    case .polish:
      return n == 1 ? .one : isFew(ten, hundred) ? .few : .many
    case .russian:
      return ten == 1 && hundred != 11 ? .one : isFew(ten, hundred) ? .few : .many
    case .croatian:
      return ten == 1 && hundred != 11 ? .one : isFew(ten, hundred) ? .few : .other
    case .slovenian:
      return hundred == 1 ? .one : hundred == 2 ? .two : (3...4).contains(hundred) ? .few : .other
    case .lithuanian:
      return isTeen || ten == 0 ? .other : ten == 1 ? .one : .few
    case .latvian: return isTeen || ten == 0 ? .zero : ten == 1 ? .one : .other
    case .arabic:
      switch n {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      default:
        return (3...10).contains(hundred) ? .few : (11...99).contains(hundred) ? .many : .other
      }
    }
  }

  /// Two to four, but not twelve to fourteen: what Slavic languages call few.
  private func isFew(_ ten: Int, _ hundred: Int) -> Bool {
    (2...4).contains(ten) && !(12...14).contains(hundred)
  }
}
