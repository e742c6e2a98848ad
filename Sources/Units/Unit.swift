public import Numerals

/// A unit: its names, what it measures, and what it is worth in base units.
public struct Unit: Sendable {
  /// The word in the singular, as a formula may write it: `watt`.
  public let name: String
  /// The word in the plural: `watts`.
  public let plural: String
  /// Symbols, the usual one first: `W`. Empty for a unit that is always written out.
  public let symbols: [String]
  /// What it measures.
  public let dimension: Dimension
  /// What one of it is worth in base units.
  public let factor: ConversionFactor
  /// Which prefixes it takes.
  public let prefixes: PrefixPolicy
  /// How it is written after a number, per language; the first symbol where a language is missing.
  public internal(set) var words: [UnitWords]
  /// A sign that stands before the number instead, such as `$`.
  public let sign: String?

  /// A unit as a row of facts.
  public init(
    _ name: String, plural: String? = nil, symbols: [String] = [], _ dimension: Dimension,
    _ factor: ConversionFactor = .one, prefixes: PrefixPolicy = .none, words: [UnitWords] = [],
    sign: String? = nil
  ) {
    self.name = name
    self.plural = plural ?? name + "s"
    self.symbols = symbols
    self.dimension = dimension
    self.factor = factor
    self.prefixes = prefixes
    self.words = words
    self.sign = sign
  }

  /// Whether a name takes the symbols of prefixes: `W`. So does a word that is its own symbol, in the plural
  /// too: `Mtokens`.
  func isSymbol(_ name: String) -> Bool {
    symbols.contains(name) || (name == plural && symbols.contains(self.name))
  }

  /// Whether a name takes the words of prefixes: `watt`, `watts`.
  func isWord(_ name: String) -> Bool { name == self.name || name == plural }
}

/// The words that stand after a number in one language.
public struct UnitWords: Hashable, Sendable {
  /// The language's tag, such as `nl`.
  public let language: String
  /// `1 year`, `5 years`.
  public let forms: PluralForms<String>

  /// Words of `language`.
  public init(_ language: String, _ forms: PluralForms<String>) {
    self.language = language
    self.forms = forms
  }

  /// Words of a language that tells one from all others.
  public init(_ language: String, one: String, other: String) {
    self.init(language, PluralForms(other, special: [PluralForms.Special(.one, one)]))
  }
}

/// A unit with its prefix, as found in a table.
public struct PrefixedUnit: Hashable, Sendable {
  /// The place of the unit in its table.
  public let unit: Int
  /// The prefix; `.none` for none.
  public let prefix: Prefix

  /// The unit at that place with a prefix.
  public init(unit: Int, prefix: Prefix) {
    self.unit = unit
    self.prefix = prefix
  }
}
