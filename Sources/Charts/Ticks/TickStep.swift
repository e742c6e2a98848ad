import RealMath

/// The distance between linear ticks: 1, 2 or 5 times a power of ten.
///
/// The two factors are kept apart, so that the third tick of a step of a tenth is 3 / 10 = 0.3 and not
/// 3 × 0.1 = 0.30000000000000004. The limits between 1, 2 and 5 are the geometric means, as in `d3-array`.
struct TickStep: Hashable {
  private let digit: Double
  private let power: Int

  /// The step that gives about `count` intervals between two finite, different ends.
  init(from lower: Double, to upper: Double, count: Double) {
    precondition(lower < upper && count > 0, "ticks need an extent")
    // The difference of two very large ends is not finite; its part is.
    let difference = min(upper / count - lower / count, .greatestFiniteMagnitude)
    let step = max(difference, .leastNormalMagnitude)
    let exponent = decade(of: step)
    let part = step / powerOfTen(exponent)
    switch part {
    case 50.0.squareRoot()...: (digit, power) = (1, exponent + 1)
    case 10.0.squareRoot()...: (digit, power) = (5, exponent)
    case 2.0.squareRoot()...: (digit, power) = (2, exponent)
    default: (digit, power) = (1, exponent)
    }
  }

  /// The tick with a number; tick 0 is at zero.
  func value(_ number: Double) -> Double { decimal(number * digit, power) }

  /// The number of a value, with a fraction where the value lies between ticks.
  func number(of value: Double) -> Double {
    power < 0 ? value * (powerOfTen(-power) / digit) : value / (powerOfTen(power) * digit)
  }

  /// How many decimals tell all ticks apart.
  var decimals: Int { max(0, -power) }
}

/// A whole number times a power of ten, correctly rounded.
///
/// While both factors are exact, one multiplication or division rounds once; else the number is read from
/// its spelling. Minus zero becomes zero.
///
///     decimal(3, -1)  // 0.3
///     decimal(3, 23)  // 3e23, which 3 × 10²³ in binary is not
func decimal(_ whole: Double, _ exponent: Int) -> Double {
  if whole == 1 { return powerOfTen(exponent) }
  if whole.magnitude < 9_007_199_254_740_992 {
    if (0...22).contains(exponent) { return whole * powerOfTen(exponent) + 0 }
    if (-22..<0).contains(exponent) { return whole / powerOfTen(-exponent) + 0 }
    let spelling = String(Int(whole)) + "e" + String(exponent)
    if let value = Double(decimal: spelling.utf8) { return value + 0 }
  }
  return exponent < 0 ? whole / powerOfTen(-exponent) : whole * powerOfTen(exponent)
}
