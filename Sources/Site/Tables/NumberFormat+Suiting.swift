import Numerals
import RealMath

extension NumberFormat {
  /// The format in which numbers stand below each other: as many decimals for all as the smallest needs for three
  /// digits, and no more than any of them has. Numbers of very different sizes are each written by themselves.
  static func suiting(_ values: [Double]) -> NumberFormat {
    let sizes = values.filter { $0.isFinite && $0 != 0 }.map(\.magnitude)
    guard let least = sizes.min(), let most = sizes.max() else { return NumberFormat() }
    let decimals = values.filter(\.isFinite).map(decimalPlaces).max() ?? 0
    guard most < 1e12, decimals > 0 else {
      return most < 1e12 ? NumberFormat(.plain, .decimals(0)) : NumberFormat()
    }
    guard most / least < 1e4 else { return NumberFormat() }
    var needed = 0
    var unit = 100.0
    while least < unit, needed < decimalsLimit {
      unit /= 10
      needed += 1
    }
    return NumberFormat(.plain, .decimals(min(decimals, needed)))
  }
}

/// How many decimals a number has in its shortest spelling.
private func decimalPlaces(_ value: Double) -> Int {
  let digits = DecimalDigits(shortest: value)
  return max(digits.significantCount - 1 - digits.exponent, 0)
}
