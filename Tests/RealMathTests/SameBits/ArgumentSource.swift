import RealMath

/// The arguments of one evaluation: as many random numbers as a function takes, the same on every machine.
///
/// Every number comes from bits of Philox by operations that are exact or rounded once, as IEEE 754 fixes
/// them.
struct ArgumentSource {
  let stream: RandomStream
  let index: Int

  /// 64 random bits for argument `place`, of up to eight.
  func bits(_ place: Int = 0) -> UInt64 { stream.bits(at: 8 * index + place) }

  /// Any double: of every size alike, now and then subnormal, infinite or none.
  func any(_ place: Int = 0) -> Double {
    let word = bits(place)
    switch word & 63 {
    case 0: return Double(bitPattern: word >> 12 | (word & 64) << 57)
    case 1: return specialValues[Int(word >> 40 & 15)]
    default: return Double(bitPattern: stream.bits(at: 8 * index + place + 4))
    }
  }

  /// A finite double of every size.
  func finite(_ place: Int = 0) -> Double {
    let x = any(place)
    return x.isFinite ? x : Double(Int32(truncatingIfNeeded: bits(place)))
  }

  /// Evenly between two numbers.
  func uniform(_ low: Double, _ high: Double, _ place: Int = 0) -> Double {
    low + (high - low) * (Double(bits(place) >> 11) * 0x1p-53)
  }

  /// `(1 + f)·2^e` with `e` between two exponents of normal numbers, positive.
  func scale(_ low: Int, _ high: Int, _ place: Int = 0) -> Double {
    let word = bits(place)
    let exponent = low + Int(word & 0xFFF) % (high - low + 1)
    return Double(bitPattern: UInt64(exponent + 1023) << 52 | word >> 12)
  }

  /// The same with a random sign.
  func signed(_ low: Int, _ high: Int, _ place: Int = 0) -> Double {
    let x = scale(low, high, place)
    return bits(place) & 0x1000 == 0 ? x : -x
  }

  /// An integer between two.
  func whole(_ low: Int, _ high: Int, _ place: Int = 0) -> Int {
    low + Int(bits(place) >> 40) % (high - low + 1)
  }
}

private let specialValues: [Double] = [
  0, -0.0, 1, -1, 0.5, -0.5, 2, -2, .infinity, -.infinity, .nan, .leastNonzeroMagnitude,
  .leastNormalMagnitude, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .pi,
]
