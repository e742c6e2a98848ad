import Charts
import Numerals

/// How cells of a figure's table are written in a language.
struct TableWords {
  let language: Language
  let style: NumberStyle

  /// What stands for a value that there is not.
  static let nothing = "–"

  var size: String { language.size }

  /// A number as its axis writes it, or the name of a place.
  func cell(_ value: Double?, _ axis: Axis) -> String {
    guard let value else { return Self.nothing }
    if let names = axis.scale.names {
      let place = Int(value.rounded(.toNearestOrEven))
      return names.indices.contains(place) ? names[place] : Self.nothing
    }
    if axis.scale == .time { return withoutGroups(cell(value, axis.format)) }
    return cell(value, axis.format)
  }

  /// A number in a format.
  func cell(_ value: Double?, _ format: AxisFormat) -> String {
    guard let value else { return Self.nothing }
    return text(SettledNumber(certain: value, NumberFormat(notation(format))), format)
  }

  private func notation(_ format: AxisFormat) -> NumberFormat.Notation {
    switch format {
    case .number, .plain, .prefixed, .powers, .year: .automatic
    case .percent: .percent
    case .factor: .factor
    case .words: .words
    }
  }

  private func text(_ number: SettledNumber, _ format: AxisFormat) -> String {
    let text = numberText(number.value, number.format, style).plain
    // Nobody writes the year 2,024.
    return format == .year ? withoutGroups(text) : text
  }

  /// Values with the interval of each, `5 (3 to 8)`, or intervals alone.
  func cells(_ values: [Double?]?, _ interval: Series.Interval?, _ axis: Axis) -> [String] {
    guard let interval else { return values?.map { cell($0, axis) } ?? [] }
    return interval.lower.indices.map { row in
      let value = values?[row]
      guard let low = interval.lower[row], let high = interval.upper[row] else {
        return cell(value, axis)
      }
      guard interval.share != nil, axis.scale.names == nil, axis.scale != .time else {
        let ends = cell(low, axis) + " " + language.to + " " + cell(high, axis)
        return value.map { cell($0, axis) + " (" + ends + ")" } ?? ends
      }
      let width = high - low
      let ends =
        sampled(low, width, axis.format) + " " + language.to + " "
        + sampled(high, width, axis.format)
      return value.map { sampled($0, width, axis.format) + " (" + ends + ")" } ?? ends
    }
  }

  /// A number of a curve that was found from samples, with the digits that these settle. The standard error of
  /// a quantile among a thousand independent samples is about a fiftieth of the width of the interval, and these are
  /// some four times better.
  private func sampled(_ value: Double, _ width: Double, _ format: AxisFormat) -> String {
    text(
      SettledNumber(value, error: width / 200, reach: width, NumberFormat(notation(format))), format
    )
  }

  /// The head of a column of intervals: `Growth, 50%`.
  func interval(_ name: String, _ share: Double?) -> String {
    guard let share else { return name }
    return name + ", " + numberText(share, NumberFormat(.percent), style).plain
  }

  /// The corner of a table whose rows and columns are places.
  func across(_ rows: String, _ columns: String) -> String { rows + " ↓ / " + columns + " →" }

  private func withoutGroups(_ text: String) -> String {
    text.filter { String($0) != style.groupSeparator }
  }
}
