import Numerals
import RealMath

extension Axis {
  /// How far it is from one value to another: the ratio on a logarithmic axis (`×10`, `÷2`), else the
  /// difference (`+10`, `−0.5`) in the format of the axis.
  func stepText(from: Double, to: Double, _ style: NumberStyle) -> String {
    guard scale.isLog else {
      let difference = to - from
      let text = numberText(difference.magnitude, stepFormat, style).plain
      return (difference < 0 ? style.minus : "+") + text
    }
    let ratio = to < from ? from / to : to / from
    return (to < from ? "÷" : "×") + ratioText(ratio, style)
  }

  private var stepFormat: NumberFormat {
    switch format {
    case .percent: NumberFormat(.percent)
    case .factor: NumberFormat(.factor)
    case .words, .prefixed: NumberFormat(.words)
    case .number, .plain, .powers, .year: NumberFormat(.automatic)
    }
  }
}

/// A ratio of at least one in as few digits as tell it: within 1.5 % of its value, and of what it is more than
/// one within a tenth. The ratio of the ends of an axis may be infinite, which is said by its sign.
private func ratioText(_ ratio: Double, _ style: NumberStyle) -> String {
  guard ratio.isFinite else { return "∞" }
  let format: NumberFormat.Notation = ratio < 1e6 ? .automatic : ratio < 1e15 ? .words : .scientific
  for digits in 1...6 {
    let rounded = roundedToDigits(ratio, digits)
    let miss = (rounded - ratio).magnitude
    if miss <= 0.015 * ratio, miss <= 0.1 * (ratio - 1) {
      return numberText(ratio, NumberFormat(format, .significant(digits)), style).plain
    }
  }
  return numberText(ratio, NumberFormat(format), style).plain
}

/// A number of at least one rounded to some significant digits.
private func roundedToDigits(_ value: Double, _ digits: Int) -> Double {
  let exponent = decade(of: value) - digits + 1
  return exponent >= 0
    ? (value / powerOfTen(exponent)).rounded(.toNearestOrEven) * powerOfTen(exponent)
    : (value * powerOfTen(-exponent)).rounded(.toNearestOrEven) / powerOfTen(-exponent)
}
