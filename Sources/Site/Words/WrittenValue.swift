import Formula
import Markup
import Numerals
import RealMath
import Units

/// A value as a reader sees it: a sign before the number, the number, a unit after it.
struct WrittenValue: Hashable, Sendable {
  /// The number in its parts.
  let number: NumberText
  /// What stands before the number, such as `$`; empty for most units.
  let before: String
  /// What stands after the number, with its no-break space.
  let after: String
  /// The ends of the interval, when it is asked for, and what stands between them.
  private(set) var ends: [WrittenValue] = []
  private var to = ""

  /// Writes a value in its own unit, in no more digits than its samples settle, with its interval if the
  /// format asks for it.
  init(
    _ estimate: Estimate, _ quantity: Quantity, _ units: UnitTable, _ language: Language,
    _ format: NumberFormat = NumberFormat()
  ) {
    let isInHundredths = quantity.isInHundredths(units)
    let number = estimate.written(format, isInHundredths: isInHundredths)
    let measure = (unit: quantity.unit, dimension: quantity.dimension)
    self.init(number.value, measure, units, language, number.format)
    guard format.showsInterval, let interval = estimate.interval else { return }
    let low = interval.writtenLow(format, isInHundredths: isInHundredths)
    let high = interval.writtenHigh(format, isInHundredths: isInHundredths)
    ends = [low, high].map { end in
      let written = WrittenValue(end.value, measure, units, language, end.format)
      // The unit stands once, after the value.
      return WrittenValue(number: written.number, before: written.before, after: "")
    }
    to = language.to
  }

  /// Writes a number of data in its unit.
  init(
    _ value: Double, _ unit: UnitExpression, _ dimension: Dimension, _ units: UnitTable,
    _ language: Language, _ format: NumberFormat
  ) {
    var format = format
    format.showsInterval = false
    self.init(value, (unit, dimension), units, language, format)
  }

  /// Writes a number in a unit.
  ///
  /// Percentages are written as such. A currency has its sign where the language wants it, as in `$5 million`.
  private init(
    _ value: Double, _ quantity: (unit: UnitExpression, dimension: Dimension),
    _ units: UnitTable, _ language: Language, _ format: NumberFormat
  ) {
    self.init(value, in: quantity.unit, quantity.dimension.isNone, units, language, format)
  }

  /// Writes a number in a unit, which may measure nothing.
  init(
    _ value: Double, in unit: UnitExpression, _ isDimensionless: Bool, _ units: UnitTable,
    _ language: Language, _ format: NumberFormat
  ) {
    let style = language.style
    let isPercentage = units.find("%").map { unit == UnitExpression($0) } ?? false
    let isSpelledOut = format.notation == .automatic || format.notation == .plain
    if isDimensionless, !isSpelledOut || isPercentage && !format.isBare {
      // A plain number again: `20%` is a fifth, and is written as a percentage unless asked otherwise.
      var format = format
      if isSpelledOut { format.notation = .percent }
      let plain = units.factor(of: unit).apply(to: value)
      var number = numberText(plain, format, style)
      if format.isBare { number.suffix = "" }
      self.init(number: number, before: "", after: "")
      return
    }
    var number = numberText(value, format, style)
    if format.isBare || unit.isNone {
      self.init(number: number, before: "", after: "")
    } else if let sign = units.sign(unit) {
      let (left, after) = language.currency.around("number", ["sign": sign])
      var before = left
      if !before.isEmpty, number.mantissa.hasPrefix(style.minus) {
        number.mantissa.removeFirst(style.minus.count)
        before = style.minus + before
      }
      self.init(number: number, before: before, after: after)
    } else {
      let category = style.plural.category(of: value, as: number, format, style)
      let unit = units.spelling(unit, language: language.tag, after: category)
      self.init(number: number, before: "", after: unit.isEmpty ? "" : "\u{A0}" + unit)
    }
  }

  private init(number: NumberText, before: String, after: String) {
    self.number = number
    self.before = before
    self.after = after
  }

  /// A share as a percentage with two digits, for messages; one that is hardly less than all with as many as tell it
  /// from that.
  static func percent(_ share: Double, _ language: Language) -> String {
    var precision = NumberFormat.Precision.significant(2)
    if share > 0.99, share < 1 {
      let nines = Int((-Double.log10(1 - share)).rounded(.up))
      precision = .decimals(min(max(nines - 2, 1), 9))
    }
    return numberText(share, NumberFormat(.percent, precision), language.style).plain
  }

  /// All of it as plain text: `10 GWh (5 to 20)`.
  var plain: String {
    before + number.plain + after + (interval.map { " (" + $0 + ")" } ?? "")
  }

  /// The interval alone, if it is shown: `5 to 20`.
  var interval: String? {
    guard ends.count == 2 else { return nil }
    return ends[0].plain + " " + to + " " + ends[1].plain
  }

  /// All of it as HTML; a power of ten is raised.
  func write(to html: inout MarkupWriter) {
    html.text(before + number.mantissa)
    if let exponent = number.exponent {
      html.text(number.timesTen)
      html.element("sup", text: exponent)
    }
    html.text(number.suffix + after)
    guard ends.count == 2 else { return }
    html.text(" (")
    ends[0].write(to: &html)
    html.text(" " + to + " ")
    ends[1].write(to: &html)
    html.text(")")
  }
}

extension PluralRule {
  /// The category of a value that is shown as a text: `1.00` years are as many as one is in that format.
  fileprivate func category(
    of value: Double, as text: NumberText, _ format: NumberFormat, _ style: NumberStyle
  ) -> PluralCategory {
    if text == numberText(1, format, style) { return category(of: 1) }
    guard text.exponent == nil, text.suffix.isEmpty else { return category(of: value) }
    // What is shown decides, and not what it was rounded from.
    var plain = NumberStyle()
    plain.groupSeparator = ""
    plain.minus = "-"
    let shown = numberText(value, format, plain).mantissa
    let decimals = shown.split(separator: ".").dropFirst().first?.count ?? 0
    return category(of: Double(shown) ?? value, decimals: decimals)
  }
}

extension Message {
  /// What stands before a place and what stands after it, with other places filled.
  fileprivate func around(
    _ place: String, _ values: KeyValuePairs<String, String>
  ) -> (before: String, after: String) {
    let parts = filled(values).split(
      separator: "{" + place + "}", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts.first ?? ""), parts.count > 1 ? String(parts[1]) : "")
  }
}

extension NumberFormat {
  /// The automatic format, with an interval where there is one.
  static let withInterval: NumberFormat = {
    var format = NumberFormat()
    format.showsInterval = true
    return format
  }()
}

extension Quantity {
  /// Whether its number counts hundredths, as percentages and percentage points do.
  func isInHundredths(_ units: UnitTable) -> Bool {
    dimension.isNone && units.factor(of: unit).apply(to: 100) == 1
  }
}
