/// All units that a formula may name, and the base dimensions behind them.
///
/// Names are looked up exactly first, then as a prefix and a unit: `GWh` is giga and `Wh`. Cost of a
/// look-up: a few dictionary look-ups.
public struct UnitTable: Sendable {
  /// The names of the base dimensions, in order.
  public private(set) var baseDimensions: [String] = []
  /// The units, in order of declaration.
  public private(set) var units: [Unit] = []

  private var places: [String: Int] = [:]

  /// What can be wrong with the declaration of a unit.
  public enum Problem: Error, Hashable, Sendable {
    /// The name, plural or symbol means another unit already.
    case taken(String)
  }

  /// A table without units.
  public init() {}

  /// Adds a base dimension called `name`.
  public mutating func declareDimension(_ name: String) -> Dimension {
    baseDimensions.append(name)
    return Dimension(BaseDimension(baseDimensions.count - 1))
  }

  /// Adds a unit under all of its names.
  public mutating func declare(_ unit: Unit) throws(Problem) {
    var names = [unit.name]
    for name in [unit.plural] + unit.symbols where !names.contains(name) { names.append(name) }
    for name in names where find(name) != nil { throw .taken(name) }
    for name in names { places[name] = units.count }
    units.append(unit)
  }

  /// Gives the unit called `name` its words in a language. `false` where there is no such unit.
  public mutating func setWords(_ words: UnitWords, of name: String) -> Bool {
    guard let place = places[name] else { return false }
    units[place].words.removeAll { $0.language == words.language }
    units[place].words.append(words)
    return true
  }

  /// The unit that a name means, with its prefix; `nil` for a name that means none.
  ///
  ///     find("GWh")       // giga and watt hour
  ///     find("megatons")  // nil: the unit is the tonne
  ///     find("kkg")       // nil: one prefix is enough
  public func find(_ name: String) -> PrefixedUnit? {
    if let place = places[name] { return PrefixedUnit(unit: place, prefix: .none) }
    let bytes = Array(name.utf8)
    for prefix in UnitTable.allPrefixes {
      if let rest = rest(of: bytes, after: prefix.symbol), let place = places[rest],
        units[place].prefixes.allows(prefix), units[place].isSymbol(rest)
      {
        return PrefixedUnit(unit: place, prefix: canonical(prefix))
      }
      if let rest = rest(of: bytes, after: prefix.name), let place = places[rest],
        units[place].prefixes.allows(prefix), units[place].isWord(rest)
      {
        return PrefixedUnit(unit: place, prefix: canonical(prefix))
      }
    }
    return nil
  }

  private static let allPrefixes = Prefix.metric + Prefix.binary

  private func rest(of name: [UInt8], after prefix: String) -> String? {
    guard name.count > prefix.utf8.count, name.starts(with: prefix.utf8) else { return nil }
    return String(decoding: name[prefix.utf8.count...], as: UTF8.self)
  }

  /// The spelling that is shown, where a prefix may be typed in several ways.
  private func canonical(_ prefix: Prefix) -> Prefix {
    Prefix.metric.first { $0.name == prefix.name } ?? prefix
  }

  /// Whether a unit is the percentage point, which measures a distance between percentages.
  public func isPoints(_ unit: UnitExpression) -> Bool {
    find("pp").map { unit == UnitExpression($0) } ?? false
  }

  /// Every name without prefix, and with those prefixes that `name` begins with: what a hint chooses from.
  ///
  /// Cost: the number of units, times that of prefixes.
  public func candidates(for name: String) -> [String] {
    let bytes = Array(name.utf8)
    let none = PrefixPolicy.none
    var candidates: [String] = []
    for unit in units {
      candidates.append(contentsOf: [unit.name, unit.plural] + unit.symbols)
    }
    for unit in units where unit.prefixes != none {
      for prefix in unit.prefixes.prefixes {
        // A wrong case is offered in the right one: `mUSD` as `MUSD`.
        if starts(bytes, with: prefix.symbol) {
          candidates.append(contentsOf: unit.symbols.map { prefix.symbol + $0 })
        }
        if starts(bytes, with: prefix.name) {
          candidates.append(contentsOf: [prefix.name + unit.name, prefix.name + unit.plural])
        }
      }
    }
    return candidates
  }

  /// Compares without the case of ASCII letters.
  private func starts(_ name: [UInt8], with prefix: String) -> Bool {
    func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
    return name.starts(with: prefix.utf8) { lowercased($0) == lowercased($1) }
  }
}
