import Testing
import Units

private let table = wordedUnits

/// A unit spelled as names with exponents.
private func unit(_ parts: (String, Int)...) -> UnitExpression {
  UnitExpression(
    parts.compactMap { name, exponent in
      guard let found = table.find(name) else {
        Issue.record("there is no unit \(name)")
        return nil
      }
      return UnitExpression.Factor(found, Rational(exponent))
    })
}

private func product(_ parts: [(String, Int)]) -> UnitExpression {
  UnitExpression(parts.flatMap { unit($0).factors })
}

/// Units are redundant: most can be spelled by others, and both ways must agree. `count` is how many.
private struct Redundancy: Sendable, CustomTestStringConvertible {
  let name: String
  let parts: [(String, Int)]
  let count: Double

  init(_ name: String, _ parts: [(String, Int)], count: Double = 1) {
    self.name = name
    self.parts = parts
    self.count = count
  }

  var testDescription: String { name }
}

private let redundancies: [Redundancy] = [
  Redundancy("N", [("kg", 1), ("m", 1), ("s", -2)]),
  Redundancy("Pa", [("N", 1), ("m", -2)]),
  Redundancy("J", [("N", 1), ("m", 1)]),
  Redundancy("W", [("J", 1), ("s", -1)]),
  Redundancy("Wh", [("W", 1), ("h", 1)]),
  Redundancy("C", [("A", 1), ("s", 1)]),
  Redundancy("V", [("W", 1), ("A", -1)]),
  Redundancy("V", [("J", 1), ("C", -1)]),
  Redundancy("eV", [("C", 1), ("V", 1)], count: 1.602176634e-19),
  Redundancy("Ω", [("V", 1), ("A", -1)]),
  Redundancy("S", [("A", 1), ("V", -1)]),
  Redundancy("F", [("C", 1), ("V", -1)]),
  Redundancy("F", [("s", 1), ("Ω", -1)]),
  Redundancy("Wb", [("V", 1), ("s", 1)]),
  Redundancy("T", [("Wb", 1), ("m", -2)]),
  Redundancy("H", [("Wb", 1), ("A", -1)]),
  Redundancy("H", [("Ω", 1), ("s", 1)]),
  Redundancy("Hz", [("s", -1)]),
  Redundancy("Bq", [("s", -1)]),
  Redundancy("Gy", [("J", 1), ("kg", -1)]),
  Redundancy("Sv", [("J", 1), ("kg", -1)]),
  Redundancy("kat", [("mol", 1), ("s", -1)]),
  Redundancy("lx", [("lm", 1), ("m", -2)]),
  Redundancy("lm", [("cd", 1), ("sr", 1)]),
  Redundancy("L", [("dm", 3)]),
  Redundancy("ha", [("hm", 2)]),
  Redundancy("t", [("Mg", 1)]),
  Redundancy("B", [("bit", 1)], count: 8),
  Redundancy("KiB", [("B", 1)], count: 1024),
  Redundancy("min", [("s", 1)], count: 60),
  Redundancy("h", [("min", 1)], count: 60),
  Redundancy("day", [("h", 1)], count: 24),
  Redundancy("week", [("day", 1)], count: 7),
  Redundancy("year", [("month", 1)], count: 12),
  Redundancy("rad", []),
  Redundancy("sr", []),
  Redundancy("%", [], count: 0.01),
]

@Test(arguments: redundancies)
private func namedUnitsAgreeWithTheirDefinitions(_ row: Redundancy) {
  let own = unit((row.name, 1))
  let spelled = product(row.parts)
  #expect(table.dimension(of: own) == table.dimension(of: spelled))
  let factor = table.factor(from: own, to: spelled).value
  #expect(abs(factor - row.count) <= 1e-15 * row.count)
}

@Test func theYearIsJulian() {
  #expect(table.factor(from: unit(("year", 1)), to: unit(("day", 1))).apply(to: 1) == 365.25)
}

@Test func everyNameOfEveryUnitIsFound() {
  for (place, unit) in table.units.enumerated() {
    for name in [unit.name, unit.plural] + unit.symbols {
      #expect(table.find(name) == PrefixedUnit(unit: place, prefix: .none), "\(name)")
    }
    for prefix in unit.prefixes.prefixes {
      for name in unit.symbols.map({ prefix.symbol + $0 }) + [prefix.name + unit.name] {
        guard let found = table.find(name) else {
          Issue.record("\(name) is not found")
          continue
        }
        // A name may be taken by a unit of its own, as `cd` and `min` are; else it must mean just this.
        if found.prefix.isNone { continue }
        #expect(found.unit == place && found.prefix == prefix, "\(name)")
      }
    }
  }
}

/// The names that a prefix and a unit would spell too, and what they mean.
@Test func exactNamesWinOverPrefixes() {
  var shadowed: [String] = []
  for unit in table.units {
    for prefix in unit.prefixes.prefixes {
      for symbol in unit.symbols where table.find(prefix.symbol + symbol)?.prefix.isNone == true {
        shadowed.append(prefix.symbol + symbol)
      }
    }
  }
  #expect(shadowed == [])
}

@Test(arguments: [
  "kkg", "mUSD", "mtoken", "kh", "k%", "kmin", "GWhr", "", "k", "kilo", "kilom", "MWatt", "µFLOP",
  "KiW",
  "Kim", "dh",
])
func whatIsNoUnitIsNotFound(_ name: String) { #expect(table.find(name) == nil) }

@Test(arguments: [
  ("GWh", "watt_hour", 9), ("megawatt", "watt", 6), ("kilowatts", "watt", 3), ("ms", "second", -3),
  ("µs", "second", -6), ("μs", "second", -6), ("us", "second", -6), ("dam", "metre", 1),
  ("Mtokens", "token", 6), ("megatoken", "token", 6), ("GFLOPs", "FLOP", 9), ("kbit", "bit", 3),
  ("kilobit", "bit", 3), ("kUSD", "USD", 3), ("kΩ", "ohm", 3), ("k\u{2126}", "ohm", 3),
  ("Mt", "tonne", 6), ("mL", "litre", -3), ("ml", "litre", -3), ("mmol", "mole", -3),
  ("hPa", "pascal", 2),
])
func prefixedNamesAreFound(_ row: (name: String, unit: String, power: Int)) throws {
  let found = try #require(table.find(row.name))
  #expect(table.units[found.unit].name == row.unit)
  #expect(found.prefix.powerOfTen == row.power)
}

@Test(arguments: [
  ("min", "minute"), ("cd", "candela"), ("mol", "mole"), ("Pa", "pascal"), ("ha", "hectare"),
  ("d", "day"), ("m", "metre"), ("T", "tesla"), ("h", "hour"), ("kg", "gram"),
  ("pp", "percentage_point"),
])
func ambiguousNamesMeanTheUsualUnit(_ row: (name: String, unit: String)) throws {
  #expect(table.units[try #require(table.find(row.name)).unit].name == row.unit)
}

@Test func aNameThatIsTakenIsRefused() {
  for (name, plural, symbol) in [
    ("metre", nil, nil), ("query", "GWh", nil), ("query", nil, "m"), ("kilometre", nil, nil),
  ] as [(String, String?, String?)] {
    var own = UnitTable.standard
    let before = own.units.count
    let unit = Unit(
      name, plural: plural, symbols: symbol.map { [$0] } ?? [], own.declareDimension("d"))
    #expect(throws: UnitTable.Problem.self) { try own.declare(unit) }
    #expect(own.units.count == before)
  }
}

@Test func aDeclaredUnitIsFoundUnderAllItsNames() throws {
  var own = UnitTable.standard
  let dimension = own.declareDimension("queries")
  try own.declare(Unit("query", plural: "queries", symbols: ["q"], dimension, prefixes: .large))
  let place = own.units.count - 1
  for name in ["query", "queries", "q"] { #expect(own.find(name)?.unit == place) }
  #expect(own.find("Mq") == PrefixedUnit(unit: place, prefix: Prefix.metric[8]))
  #expect(own.find("megaqueries")?.unit == place)
  #expect(own.name(of: dimension) == "queries")
}

// MARK: How units are written

private struct Writing: Sendable, CustomTestStringConvertible {
  let parts: [(String, Int)]
  let english: String
  let dutch: String
  let formula: String

  init(_ parts: [(String, Int)], _ english: String, nl dutch: String? = nil, _ formula: String) {
    self.parts = parts
    self.english = english
    self.dutch = dutch ?? english
    self.formula = formula
  }

  var testDescription: String { formula }
}

private let writings: [Writing] = [
  Writing([], "", "1"),
  Writing([("GWh", 1)], "GWh", "GWh"),
  Writing([("year", 1)], "years", nl: "jaar", "yr"),
  Writing([("USD", 1), ("Mtoken", -1)], "USD/Mtoken", "USD/Mtoken"),
  Writing([("m", 2)], "m²", "m^2"),
  Writing([("m", 12)], "m¹²", "m^12"),
  Writing([("s", -1)], "s⁻¹", "1/s"),
  Writing([("m", 1), ("s", -2)], "m/s²", "m/s^2"),
  Writing([("USD", 1), ("token", -1), ("h", -1)], "USD/(token·h)", "USD/(token h)"),
  Writing([("token", 1), ("year", -1)], "tokens/year", nl: "tokens/jaar", "token/yr"),
  Writing([("%", 1)], "%", "%"),
  Writing([("pp", 1)], "percentage points", nl: "procentpunt", "pp"),
  Writing([("kg", 1), ("m", 1)], "kg·m", "kg m"),
]

@Test(arguments: writings)
private func unitsAreWritten(_ row: Writing) {
  let spelled = product(row.parts)
  #expect(table.spelling(spelled, language: "en", isOne: false) == row.english)
  #expect(table.spelling(spelled, language: "nl", isOne: false) == row.dutch)
  #expect(table.formula(spelled) == row.formula)
}

@Test func oneIsSingular() {
  #expect(table.spelling(unit(("day", 1)), language: "en", isOne: true) == "day")
  #expect(table.spelling(unit(("day", 1)), language: "nl", isOne: false) == "dagen")
  #expect(table.sign(unit(("USD", 1))) == "$")
  #expect(table.sign(unit(("kUSD", 1))) == nil)
}

@Test func dimensionsAreNamed() throws {
  #expect(
    table.name(of: try #require(table.dimension(of: unit(("W", 1))))) == "length^2 mass time^-3")
  #expect(table.name(of: .none) == "dimensionless")
}
