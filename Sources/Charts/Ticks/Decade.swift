import RealMath

/// The exponent of the largest power of ten that is not above `value`.
///
/// It is found by comparing with the powers themselves: a logarithm may be off in its last digit, just
/// where it matters.
///
///     decade(of: 999)   // 2
///     decade(of: 1000)  // 3
func decade(of value: Double) -> Int { wholePower(below: value, of: 10) }

/// The exponent of the largest power of a base that is not above `value`, which is positive and finite.
func wholePower(below value: Double, of base: Int) -> Int {
  precondition(value > 0 && value.isFinite, "only positive numbers have a decade")
  var low = -1100
  var high = 1100
  while low < high {
    let middle = high - (high - low) / 2
    if power(of: base, middle) <= value { low = middle } else { high = middle - 1 }
  }
  return low
}

/// A power of a base with a whole exponent: exact where a double can hold it, infinite or zero beyond.
///
///     power(of: 2, -3)   // 0.125
///     power(of: 10, 23)  // 1e23
func power(of base: Int, _ exponent: Int) -> Double {
  if base == 10 { return powerOfTen(exponent) }
  var result = 1.0
  var square = Double(base)
  var rest = exponent.magnitude
  while rest > 0 {
    if rest % 2 == 1 { result *= square }
    rest /= 2
    if rest > 0 { square *= square }
  }
  return exponent < 0 ? 1 / result : result
}
