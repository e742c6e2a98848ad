extension UnitTable {
  /// The units that every report knows, without the words of any language.
  ///
  /// Sources: The International System of Units, 9th edition (2019), tables 2, 4 and 8; IEC 80000-13 for
  /// bits and bytes; the Julian year of 365.25 days (IAU). Currencies are dimensions of their own, since
  /// no exchange rate is ever assumed.
  public static let standard: UnitTable = {
    var table = UnitTable()
    for unit in table.baseUnits() + table.namedUnits() {
      do throws(UnitTable.Problem) {
        try table.declare(unit)
      } catch {
        preconditionFailure("a standard unit is declared twice")
      }
    }
    return table
  }()

  /// Powers of the base dimensions, in the order length, mass, time, current, temperature, amount,
  /// luminous intensity.
  private func dimension(_ exponents: Int...) -> Dimension {
    var product = Dimension.none
    for (index, exponent) in exponents.enumerated() {
      guard let power = Dimension(BaseDimension(index)).power(Rational(exponent)),
        let next = product.times(power)
      else { preconditionFailure("the exponents of standard units are small") }
      product = next
    }
    return product
  }

  private mutating func baseUnits() -> [Unit] {
    let length = declareDimension("length")
    let mass = declareDimension("mass")
    let time = declareDimension("time")
    let current = declareDimension("current")
    let temperature = declareDimension("temperature")
    let amount = declareDimension("amount")
    let intensity = declareDimension("luminous intensity")
    let information = declareDimension("information")
    let operations = declareDimension("operations")
    let tokens = declareDimension("tokens")
    let dollars = declareDimension("US dollars")
    let euros = declareDimension("euros")

    func tens(_ power: Int) -> ConversionFactor { ConversionFactor(1, powerOfTen: power) }
    func seconds(_ seconds: Double) -> ConversionFactor { ConversionFactor(seconds) }

    return [
      Unit("metre", symbols: ["m"], length, prefixes: .metric),
      Unit("gram", symbols: ["g"], mass, tens(-3), prefixes: .metric),
      Unit("tonne", symbols: ["t"], mass, tens(3), prefixes: .large),
      Unit("second", symbols: ["s"], time, prefixes: .metric),
      Unit("minute", symbols: ["min"], time, seconds(60)),
      Unit("hour", symbols: ["h"], time, seconds(3600)),
      Unit("day", symbols: ["d"], time, seconds(86_400)),
      Unit("week", time, seconds(604_800)),
      Unit("month", time, seconds(2_629_800)),
      Unit("year", symbols: ["yr"], time, seconds(31_557_600)),
      Unit("ampere", symbols: ["A"], current, prefixes: .metric),
      Unit("kelvin", symbols: ["K"], temperature, prefixes: .metric),
      Unit("mole", symbols: ["mol"], amount, prefixes: .metric),
      Unit("candela", symbols: ["cd"], intensity, prefixes: .metric),
      Unit("bit", symbols: ["bit"], information, prefixes: .largeAndBinary),
      Unit(
        "byte", symbols: ["B"], information, ConversionFactor(8), prefixes: .largeAndBinary),
      Unit("FLOP", plural: "FLOPs", symbols: ["FLOP"], operations, prefixes: .large),
      Unit("token", symbols: ["token"], tokens, prefixes: .large),
      Unit("USD", plural: "USD", symbols: ["USD"], dollars, prefixes: .large, sign: "$"),
      Unit("EUR", plural: "EUR", symbols: ["EUR"], euros, prefixes: .large, sign: "€"),
      Unit("percent", plural: "percent", symbols: ["%"], .none, tens(-2)),
      Unit("percentage_point", symbols: ["pp"], .none, tens(-2)),
    ]
  }

  /// Units with names of their own, by their powers of the base dimensions.
  private func namedUnits() -> [Unit] {
    let energy = dimension(2, 1, -2)
    func metric(
      _ name: String, _ symbol: String, _ dimension: Dimension, plural: String? = nil,
      _ factor: ConversionFactor = .one
    ) -> Unit {
      Unit(name, plural: plural, symbols: [symbol], dimension, factor, prefixes: .metric)
    }
    return [
      metric("hertz", "Hz", dimension(0, 0, -1), plural: "hertz"),
      metric("newton", "N", dimension(1, 1, -2)),
      metric("pascal", "Pa", dimension(-1, 1, -2)),
      metric("joule", "J", energy),
      metric("watt", "W", dimension(2, 1, -3)),
      metric("watt_hour", "Wh", energy, ConversionFactor(3.6, powerOfTen: 3)),
      metric("electronvolt", "eV", energy, ConversionFactor(1.602176634, powerOfTen: -19)),
      metric("coulomb", "C", dimension(0, 0, 1, 1)),
      metric("volt", "V", dimension(2, 1, -3, -1)),
      metric("farad", "F", dimension(-2, -1, 4, 2)),
      Unit("ohm", symbols: ["Ω", "Ω"], dimension(2, 1, -3, -2), prefixes: .metric),
      metric("siemens", "S", dimension(-2, -1, 3, 2), plural: "siemens"),
      metric("weber", "Wb", dimension(2, 1, -2, -1)),
      metric("tesla", "T", dimension(0, 1, -2, -1)),
      metric("henry", "H", dimension(2, 1, -2, -2), plural: "henries"),
      metric("lumen", "lm", dimension(0, 0, 0, 0, 0, 0, 1)),
      metric("lux", "lx", dimension(-2, 0, 0, 0, 0, 0, 1), plural: "lux"),
      metric("becquerel", "Bq", dimension(0, 0, -1)),
      metric("gray", "Gy", dimension(2, 0, -2)),
      metric("sievert", "Sv", dimension(2, 0, -2)),
      metric("katal", "kat", dimension(0, 0, -1, 0, 0, 1)),
      metric("radian", "rad", .none),
      Unit("steradian", symbols: ["sr"], .none, prefixes: .metric),
      Unit(
        "litre", symbols: ["L", "l"], dimension(3), ConversionFactor(1, powerOfTen: -3),
        prefixes: .metric),
      metric("hectare", "ha", dimension(2), ConversionFactor(1, powerOfTen: 4)),
    ]
  }
}
