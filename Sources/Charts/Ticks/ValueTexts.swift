import Numerals
import RealMath

/// Values as they stand beside marks: written as their axis writes its numbers, all with the same decimals.
///
/// They have as many decimals as show them exactly, if two are enough; else as many as give the largest three
/// digits. The unit stands at the axis already.
func valueTexts(_ values: [Double], _ axis: Axis, _ style: NumberStyle) -> [String] {
  let finite = values.filter { $0.isFinite }
  let largest = finite.map { $0.magnitude }.max() ?? 0
  let factor = axis.format == .percent ? 100.0 : 1
  let rounded = largest > 0 ? min(max(2 - decade(of: largest * factor), 0), 15) : 0
  let exact = (0..<max(rounded, 3)).first { decimals in
    finite.allSatisfy { value in
      let scaled = value * factor * powerOfTen(decimals)
      return (scaled - scaled.rounded(.toNearestOrEven)).magnitude <= scaled.magnitude * 1e-12
    }
  }
  let decimals = exact ?? rounded
  return values.map { value in
    guard value.isFinite else { return "" }
    switch axis.format {
    case .percent:
      return numberText(value, NumberFormat(.percent, .decimals(decimals)), style).plain
    case .factor: return numberText(value, NumberFormat(.factor, .decimals(decimals)), style).plain
    case .year: return shortestDecimal(value)
    case .number, .words, .plain, .prefixed, .powers:
      if value == 0 { return "0" }
      if axis.format != .plain, largest >= 1e15 || largest < 1e-4 {
        return numberText(value, NumberFormat(.scientific), style).plain
      }
      if axis.format != .plain, largest >= 1e6 {
        return numberText(value, NumberFormat(.words), style).plain
      }
      return numberText(value, NumberFormat(.plain, .decimals(decimals)), style).plain
    }
  }
}
