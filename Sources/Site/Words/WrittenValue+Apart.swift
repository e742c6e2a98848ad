import Formula
import Numerals
import Units

extension WrittenValue {
  /// Values in as few digits as tell them apart, as long as they differ at all in what is settled; what is uncertain with
  /// its interval.
  static func apart(
    _ values: [KnownQuantity], _ units: UnitTable, _ language: Language,
    as notation: NumberFormat.Notation = .automatic
  ) -> [String] {
    var written: [String] = []
    for precision in [NumberFormat.Precision.automatic, .significant(6), .significant(10), .exact] {
      var format = NumberFormat(notation, precision)
      format.showsInterval = true
      written = values.map {
        WrittenValue($0.value, $0.quantity, units, language, format).plain
      }
      if Set(written).count == written.count, areTold(values, units, format) { break }
    }
    return written
  }

  /// Whether numbers without interval are others once they are rounded: `3.18` and `3.18000` are one.
  private static func areTold(
    _ values: [KnownQuantity], _ units: UnitTable, _ format: NumberFormat
  ) -> Bool {
    let single = values.filter { $0.value.interval == nil }
    let rounded = single.map { known in
      let isInHundredths = known.quantity.isInHundredths(units)
      return RoundedQuantity(
        number: known.value.written(format, isInHundredths: isInHundredths).value,
        unit: known.quantity.unit)
    }
    return Set(rounded).count == rounded.count
  }

  private struct RoundedQuantity: Hashable {
    let number: Double
    let unit: UnitExpression
  }

  /// A number in a unit, with two digits: the length of a margin.
  static func number(
    _ value: Double, _ unit: UnitExpression, _ units: UnitTable, _ language: Language
  ) -> WrittenValue {
    WrittenValue(
      value, in: unit, units.dimension(of: unit)?.isNone ?? true, units, language,
      NumberFormat(.automatic, .significant(2)))
  }
}
