import RealMath

/// The exponent of the largest power of ten that is not above `value`.
///
/// It is found by comparing with the powers themselves: a logarithm may be off in its last digit, just
/// where it matters.
///
///     decade(of: 999)   // 2
///     decade(of: 1000)  // 3
func decade(of value: Double) -> Int {
  precondition(value > 0 && value.isFinite, "only positive numbers have a decade")
  var low = -324
  var high = 308
  while low < high {
    let middle = high - (high - low) / 2
    if powerOfTen(middle) <= value { low = middle } else { high = middle - 1 }
  }
  return low
}
