/// The distance between linear ticks: 1, 2 or 5 times a power of ten.
///
/// A step below one is kept as its reciprocal, a whole number, so that the third tick of a step of a
/// tenth is 3 / 10 = 0.3 and not 3 × 0.1 = 0.30000000000000004. After `d3-array`.
struct TickStep: Hashable {
  private let count: Double
  private let isReciprocal: Bool

  /// The step that gives about `count` intervals between two finite, different ends.
  init(from lower: Double, to upper: Double, count: Double) {
    precondition(lower < upper && count > 0, "ticks need an extent")
    // The difference of two very large ends is not finite; its part is.
    let step = max(upper / count - lower / count, .leastNormalMagnitude)
    let power = decade(of: step)
    let part = step / powerOfTen(power)
    let factor = part >= 7.0710678118654755 ? 10.0 : part >= 3.1622776601683795 ? 5 : part >= 1.4142135623730951 ? 2 : 1
    if power < 0 {
      self.count = powerOfTen(-power) / factor
      isReciprocal = true
    } else {
      self.count = powerOfTen(power) * factor
      isReciprocal = false
    }
  }

  /// The tick with a number; tick 0 is at zero.
  func value(_ number: Double) -> Double { isReciprocal ? number / count : number * count }

  /// The number of a value, with a fraction where the value lies between ticks.
  func number(of value: Double) -> Double { isReciprocal ? value * count : value / count }

  /// How many decimals tell all ticks apart.
  var decimals: Int {
    guard isReciprocal else { return 0 }
    var decimals = 0
    while decimals < 308, powerOfTen(decimals) < count || !isWhole(powerOfTen(decimals) / count) {
      decimals += 1
    }
    return decimals
  }

  private func isWhole(_ value: Double) -> Bool { value == value.rounded(.down) }
}
