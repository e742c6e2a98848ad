import Numerals
import RealMath

extension TickNotation {
  /// The label of a value.
  func label(_ value: Double, _ style: NumberStyle) -> TickLabel {
    let value = shifted(value, by: shift)
    switch form {
    case .digits(let decimals):
      return line(digits(value, decimals, style))
    case .ungrouped(let decimals):
      return line(ungrouped(digits(value, decimals, style), style))
    case .scaled(let exponent, let decimals):
      if value == 0 { return line("0") }
      return TickLabel(
        base: digits(shifted(value, by: -exponent), decimals, style) + NumberText.timesTen,
        exponent: raised(exponent, style), suffix: suffix)
    case .named(let exponent, let decimals):
      if value == 0 { return line("0") }
      let name = numberText(powerOfTen(exponent), NumberFormat(.words), style).suffix
      return line(digits(shifted(value, by: -exponent), decimals, style), name)
    case .words:
      let text = numberText(value, NumberFormat(.words, .exact), style)
      return TickLabel(base: text.mantissa, exponent: nil, suffix: text.suffix + suffix)
    case .prefixed(let exponent, let decimals):
      if value == 0 { return line("0") }
      return line(
        digits(shifted(value, by: -exponent), decimals, style), prefix(exponent))
    case .prefixes:
      if value == 0 { return line("0") }
      let exponent = floorOfThousands(decade(of: value.magnitude))
      return line(digits(shifted(value, by: -exponent), nil, style), prefix(exponent))
    case .powers(let base):
      return power(value, of: base, style)
    case .shares:
      return share(value, style)
    }
  }

  private func line(_ text: String, _ name: String = "") -> TickLabel {
    TickLabel(base: text, exponent: nil, suffix: name + suffix)
  }

  private func digits(_ value: Double, _ decimals: Int?, _ style: NumberStyle) -> String {
    let precision = decimals.map { NumberFormat.Precision.decimals($0) } ?? .exact
    return numberText(value, NumberFormat(.plain, precision), style).mantissa
  }

  private func ungrouped(_ text: String, _ style: NumberStyle) -> String {
    // Separators are single bytes in both languages.
    let separators = Array(style.groupSeparator.utf8)
    return String(decoding: text.utf8.filter { !separators.contains($0) }, as: UTF8.self)
  }

  /// The SI prefix of a power of a thousand, after a blank that does not break.
  private func prefix(_ exponent: Int) -> String {
    let letters = [
      "q", "r", "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y",
      "R", "Q",
    ]
    let index = exponent / 3 + 10
    guard letters.indices.contains(index), exponent != 0 else { return "" }
    return "\u{A0}" + letters[index]
  }

  private func power(_ value: Double, of base: Int, _ style: NumberStyle) -> TickLabel {
    guard value != 0 else { return line("0") }
    let sign = value < 0 ? style.minus : ""
    if isPower(value.magnitude, of: base) {
      let exponent = wholePower(below: value.magnitude, of: base)
      if exponent == 0 { return line(sign + "1") }
      if exponent == 1 { return line(sign + String(base)) }
      return TickLabel(
        base: sign + String(base), exponent: raised(exponent, style), suffix: suffix)
    }
    let text = numberText(value, NumberFormat(.scientific, .exact), style)
    return TickLabel(
      base: text.mantissa + NumberText.timesTen, exponent: text.exponent, suffix: suffix)
  }

  private func share(_ value: Double, _ style: NumberStyle) -> TickLabel {
    if value == 0.5 { return line(digits(value, nil, style)) }
    guard value > 0.5 else { return power(value, of: 10, style) }
    var label = power(oddsComplement(value), of: 10, style)
    label.base = "1\u{A0}" + style.minus + "\u{A0}" + label.base
    return label
  }

  private func raised(_ exponent: Int, _ style: NumberStyle) -> String {
    (exponent < 0 ? style.minus : "") + String(exponent.magnitude)
  }
}
