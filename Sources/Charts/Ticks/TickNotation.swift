import Numerals
import RealMath

/// How all labels of one axis are written, decided once from its values.
enum TickNotation: Hashable {
  /// By a number format.
  case format(NumberFormat)
  /// As digits without group separators.
  case ungrouped
  /// As multiples of one named power of ten: `0`, `0.5 million`, `1.0 million`.
  case named(exponent: Int, decimals: Int)
  /// As powers of ten with raised exponents: `10⁶`, `2 × 10⁶`; 1 and 10 are written so.
  case powers(suffix: String)

  /// The notation of the labelled values of an axis; `decimals` tells the values of a linear axis apart.
  init(_ format: AxisFormat, _ kind: ScaleKind, values: [Double], decimals: Int) {
    let largest = values.map { $0.magnitude }.max() ?? 0
    let smallest = values.map { $0.magnitude }.filter { $0 > 0 }.min() ?? 1
    switch kind {
    case .linear, .symlog, .logit, .band, .time:
      self = .linear(format, values: values, largest: largest, decimals: decimals)
    case .log:
      let isExtreme = largest >= 1e6 || smallest <= 1e-4
      switch format {
      case .factor where isExtreme: self = .powers(suffix: "×")
      case .number where isExtreme: self = .powers(suffix: "")
      case .words: self = .format(NumberFormat(.words, .exact))
      case .percent: self = .format(NumberFormat(.percent, .exact))
      case .factor: self = .format(NumberFormat(.factor, .exact))
      case .number, .plain: self = .format(NumberFormat(.plain, .exact))
      case .prefixed, .powers: self = .powers(suffix: "")
      case .year: self = .ungrouped
      }
    }
  }

  private static func linear(
    _ format: AxisFormat, values: [Double], largest: Double, decimals: Int
  ) -> TickNotation {
    switch format {
    case .percent:
      return .format(NumberFormat(.percent, .decimals(max(0, decimals - 2))))
    case .factor:
      return .format(NumberFormat(.factor, .decimals(decimals)))
    case .year:
      return .ungrouped
    case .powers:
      return .powers(suffix: "")
    case .plain:
      return .format(NumberFormat(.plain, .decimals(decimals)))
    case .number, .words, .prefixed:
      if largest >= 1e15 || largest < 1e-4 { return .powers(suffix: "") }
      if largest >= 1e6 { return .named(values, largest: largest) }
      return .format(NumberFormat(.plain, .decimals(decimals)))
    }
  }

  /// The largest named power below the largest value, with as many decimals as tell the values apart.
  private static func named(_ values: [Double], largest: Double) -> TickNotation {
    let exponent = decade(of: largest) / 3 * 3
    let decimals =
      (0..<exponent).first { decimals in
        values.allSatisfy { value in
          let part = value / powerOfTen(exponent - decimals)
          return part == part.rounded(.toNearestOrEven)
        }
      } ?? exponent
    return .named(exponent: exponent, decimals: decimals)
  }

  /// The label of a value.
  func label(_ value: Double, _ style: NumberStyle) -> TickLabel {
    switch self {
    case .format(let format):
      let text = numberText(value, format, style)
      guard let exponent = text.exponent else {
        return TickLabel(base: text.mantissa, exponent: nil, suffix: text.suffix)
      }
      return TickLabel(
        base: text.mantissa + NumberText.timesTen, exponent: exponent, suffix: text.suffix)
    case .ungrouped:
      let digits = shortestDecimal(value.magnitude)
      return TickLabel(base: (value < 0 ? style.minus : "") + digits, exponent: nil, suffix: "")
    case .named(let exponent, let decimals):
      if value == 0 { return TickLabel(base: "0", exponent: nil, suffix: "") }
      let part = value / powerOfTen(exponent)
      let name = numberText(powerOfTen(exponent), NumberFormat(.words), style).suffix
      let digits = numberText(part, NumberFormat(.plain, .decimals(decimals)), style).mantissa
      return TickLabel(base: digits, exponent: nil, suffix: name)
    case .powers(let suffix):
      return power(value, style, suffix: suffix)
    }
  }

  private func power(_ value: Double, _ style: NumberStyle, suffix: String) -> TickLabel {
    guard value != 0 else { return TickLabel(base: "0", exponent: nil, suffix: suffix) }
    let exponent = decade(of: value.magnitude)
    let sign = value < 0 ? style.minus : ""
    if value.magnitude == powerOfTen(exponent) {
      if exponent == 0 || exponent == 1 {
        return TickLabel(base: sign + (exponent == 0 ? "1" : "10"), exponent: nil, suffix: suffix)
      }
      return TickLabel(base: sign + "10", exponent: raised(exponent, style), suffix: suffix)
    }
    let text = numberText(value, NumberFormat(.scientific), style)
    return TickLabel(
      base: text.mantissa + NumberText.timesTen, exponent: text.exponent, suffix: suffix)
  }

  private func raised(_ exponent: Int, _ style: NumberStyle) -> String {
    (exponent < 0 ? style.minus : "") + String(exponent.magnitude)
  }
}
