/// A prefix: a name, a symbol and a factor.
///
/// Source: The International System of Units, 9th edition, table 7; IEC 80000-13 for the binary ones.
public struct Prefix: Hashable, Sendable {
  /// The word, such as `giga`.
  public let name: String
  /// The symbol, such as `G`.
  public let symbol: String
  /// The power of ten, for a decimal prefix.
  public let powerOfTen: Int
  /// The power of two, for a binary prefix.
  public let powerOfTwo: Int

  /// No prefix.
  public static let none = Prefix(name: "", symbol: "", powerOfTen: 0, powerOfTwo: 0)

  /// Whether there is no prefix.
  public var isNone: Bool { powerOfTen == 0 && powerOfTwo == 0 }

  /// The prefixes of the International System of Units, from large to small.
  public static let metric: [Prefix] = [
    Prefix("quetta", "Q", 30), Prefix("ronna", "R", 27), Prefix("yotta", "Y", 24),
    Prefix("zetta", "Z", 21), Prefix("exa", "E", 18), Prefix("peta", "P", 15),
    Prefix("tera", "T", 12), Prefix("giga", "G", 9), Prefix("mega", "M", 6), Prefix("kilo", "k", 3),
    Prefix("hecto", "h", 2), Prefix("deca", "da", 1), Prefix("deci", "d", -1),
    Prefix("centi", "c", -2), Prefix("milli", "m", -3), Prefix("micro", "µ", -6),
    // The Greek letter and a plain u are read as the micro sign.
    Prefix("micro", "μ", -6), Prefix("micro", "u", -6), Prefix("nano", "n", -9),
    Prefix("pico", "p", -12), Prefix("femto", "f", -15), Prefix("atto", "a", -18),
    Prefix("zepto", "z", -21), Prefix("yocto", "y", -24), Prefix("ronto", "r", -27),
    Prefix("quecto", "q", -30),
  ]

  /// The binary prefixes, for bits and bytes.
  public static let binary: [Prefix] = [
    Prefix("kibi", "Ki", two: 10), Prefix("mebi", "Mi", two: 20), Prefix("gibi", "Gi", two: 30),
    Prefix("tebi", "Ti", two: 40), Prefix("pebi", "Pi", two: 50), Prefix("exbi", "Ei", two: 60),
  ]

  /// Prefixes are equal when they are worth the same, however they are spelled.
  public static func == (a: Prefix, b: Prefix) -> Bool {
    a.powerOfTen == b.powerOfTen && a.powerOfTwo == b.powerOfTwo
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(powerOfTen)
    hasher.combine(powerOfTwo)
  }

  private init(name: String, symbol: String, powerOfTen: Int, powerOfTwo: Int) {
    self.name = name
    self.symbol = symbol
    self.powerOfTen = powerOfTen
    self.powerOfTwo = powerOfTwo
  }

  private init(_ name: String, _ symbol: String, _ power: Int) {
    self.init(name: name, symbol: symbol, powerOfTen: power, powerOfTwo: 0)
  }

  private init(_ name: String, _ symbol: String, two power: Int) {
    self.init(name: name, symbol: symbol, powerOfTen: 0, powerOfTwo: power)
  }
}

/// Which prefixes a unit takes.
public enum PrefixPolicy: Hashable, Sendable {
  /// None: `hour`.
  case none
  /// All decimal ones: `mm`, `GW`.
  case metric
  /// Kilo and up, for what is counted: `Mtoken`. `mUSD` is refused, since who writes it means a million.
  case large
  /// Kilo and up, and the binary ones: `MB`, `MiB`.
  case largeAndBinary

  /// The prefixes that the policy allows, from large to small.
  public var prefixes: [Prefix] {
    switch self {
    case .none: []
    case .metric: Prefix.metric
    case .large: Prefix.metric.filter { $0.powerOfTen >= 3 }
    case .largeAndBinary: PrefixPolicy.large.prefixes + Prefix.binary
    }
  }

  func allows(_ prefix: Prefix) -> Bool {
    switch self {
    case .none: false
    case .metric: prefix.powerOfTwo == 0
    case .large: prefix.powerOfTen >= 3
    case .largeAndBinary: prefix.powerOfTen >= 3 || prefix.powerOfTwo > 0
    }
  }
}
