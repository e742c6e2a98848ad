import Numerals
import RealMath

extension TickNotation {
  /// The label of a value.
  func label(_ value: Double, _ style: NumberStyle) -> TickLabel {
    let value = shifted(value, by: shift)
    switch form {
    case .digits(let decimals):
      return line(digits(value, decimals, style), style)
    case .ungrouped(let decimals):
      var style = style
      style.groupSeparator = ""
      return line(digits(value, decimals, style), style)
    case .scaled(let exponent, let decimals):
      if value == 0 { return line("0", style) }
      return TickLabel(
        base: digits(shifted(value, by: -exponent), decimals, style) + style.timesTen,
        exponent: raised(exponent, style), suffix: suffix(style))
    case .named(let exponent, let decimals):
      if value == 0 { return line("0", style) }
      let number = shifted(value, by: -exponent)
      guard let name = style.scaleWord(exponent, after: number, decimals: decimals) else {
        let text = numberText(value, NumberFormat(.scientific, .exact), style)
        return TickLabel(
          base: text.mantissa + style.timesTen, exponent: text.exponent, suffix: suffix(style))
      }
      return line(digits(number, decimals, style), style, name)
    case .words:
      let text = numberText(value, NumberFormat(.words, .exact), style)
      return TickLabel(base: text.mantissa, exponent: nil, suffix: text.suffix + suffix(style))
    case .prefixed(let exponent, let decimals):
      if value == 0 { return line("0", style) }
      return line(
        digits(shifted(value, by: -exponent), decimals, style), style, prefix(exponent))
    case .prefixes:
      if value == 0 { return line("0", style) }
      let exponent = floorOfThousands(decade(of: value.magnitude))
      return line(digits(shifted(value, by: -exponent), nil, style), style, prefix(exponent))
    case .powers(let base):
      return power(value, of: base, style)
    case .shares:
      return share(value, style)
    }
  }

  private func line(_ text: String, _ style: NumberStyle, _ name: String = "") -> TickLabel {
    TickLabel(base: text, exponent: nil, suffix: name + suffix(style))
  }

  private func suffix(_ style: NumberStyle) -> String {
    switch sign {
    case nil: ""
    case .percent: style.percent
    case .factor: "×"
    }
  }

  private func digits(_ value: Double, _ decimals: Int?, _ style: NumberStyle) -> String {
    let precision = decimals.map { NumberFormat.Precision.decimals($0) } ?? .exact
    return numberText(value, NumberFormat(.plain, precision), style).mantissa
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
    guard value != 0 else { return line("0", style) }
    let minus = value < 0 ? style.minus : ""
    if isPower(value.magnitude, of: base) {
      let exponent = wholePower(below: value.magnitude, of: base)
      if exponent == 0 { return line(minus + "1", style) }
      if exponent == 1 { return line(minus + String(base), style) }
      return TickLabel(
        base: minus + String(base), exponent: raised(exponent, style), suffix: suffix(style))
    }
    let text = numberText(value, NumberFormat(.scientific, .exact), style)
    return TickLabel(
      base: text.mantissa + style.timesTen, exponent: text.exponent, suffix: suffix(style))
  }

  private func share(_ value: Double, _ style: NumberStyle) -> TickLabel {
    if value == 0.5 { return line(digits(value, nil, style), style) }
    guard value > 0.5 else { return power(value, of: 10, style) }
    var label = power(oddsComplement(value), of: 10, style)
    label.base = "1\u{A0}" + style.minus + "\u{A0}" + label.base
    return label
  }

  private func raised(_ exponent: Int, _ style: NumberStyle) -> String {
    (exponent < 0 ? style.minus : "") + String(exponent.magnitude)
  }
}
