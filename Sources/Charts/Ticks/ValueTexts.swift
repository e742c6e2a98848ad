import Numerals
import RealMath

/// Values as they stand beside marks: written as their axis writes its numbers, in the unit that it shows, all
/// with the same decimals.
///
/// They have as many decimals as show them exactly, if two are enough; else as many as give the largest three
/// digits. On a logarithmic axis small values matter as much as large ones, and each is written for itself. The
/// unit stands at the axis already.
func valueTexts(
  _ values: [Double], _ axis: Axis, over domain: Domain, _ style: NumberStyle
) -> [String] {
  if axis.scale.isLog, values.count > 1 {
    return values.flatMap { valueTexts([$0], axis, over: domain, style) }
  }
  let factor = axis.readableUnit(over: domain)?.factor ?? 1
  let rounded = roundedForReading(
    values.map { $0 * factor }, shift: axis.format == .percent ? 2 : 0)
  let notation = TickNotation(axis.format, .linear, values: rounded.filter { $0.isFinite })
  return rounded.map { $0.isFinite ? notation.label($0, style).plain : "" }
}

/// Values with no more decimals than a reader needs, in the unit in which they will be read: thousands,
/// millions, powers of ten. `shift` is 2 for what is read in per cent.
private func roundedForReading(_ values: [Double], shift: Int) -> [Double] {
  let largest = values.filter { $0.isFinite }.map { $0.magnitude }.max() ?? 0
  guard largest > 0 else { return values }
  let top = decade(of: largest) + shift
  let unit = top >= 6 ? top / 3 * 3 : top < -4 ? top : 0
  func scaled(_ value: Double, _ decimals: Int) -> Double {
    let power = decimals + shift
    return power >= 0 ? value * powerOfTen(power) : value / powerOfTen(-power)
  }
  let exact = (0...2).first { count in
    values.allSatisfy { value in
      let scaled = scaled(value, count - unit)
      let rest = (scaled - scaled.rounded(.toNearestOrEven)).magnitude
      return !value.isFinite || rest <= scaled.magnitude * 1e-12
    }
  }
  let decimals = exact.map { $0 - unit } ?? (unit == 0 ? max(2 - top, 0) : 2 - top)
  let power = decimals + shift
  // Beyond, the powers of ten themselves are not finite.
  guard power.magnitude <= 300 else { return values }
  return values.map { value in
    let whole = scaled(value, decimals).rounded(.toNearestOrEven)
    let rounded = power >= 0 ? whole / powerOfTen(power) : whole * powerOfTen(-power)
    return rounded.isFinite ? rounded : value
  }
}

extension TickLabel {
  /// The first line as plain text, with the exponent in superscript digits.
  var plain: String {
    guard let exponent else { return base + suffix }
    let isNegative = exponent.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
    let digits = exponent.utf8.filter { (0x30...0x39).contains($0) }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return base + superscript(isNegative ? -number : number) + suffix
  }
}
