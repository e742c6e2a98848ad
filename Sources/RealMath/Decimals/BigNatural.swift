/// A natural number of any size, for the exact conversions between binary and decimal.
///
/// Little-endian limbs of 32 bits, so that every product fits the 64-bit arithmetic that WebAssembly
/// has too. There are no leading zero limbs; zero has none. Only the operations that the conversions
/// need are here.
struct BigNatural {
  private(set) var limbs: [UInt32]

  init(_ value: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    trim()
  }

  /// The number that decimal `digits` (values 0 to 9) spell.
  init(decimal digits: [UInt8]) {
    limbs = []
    var chunk: UInt32 = 0
    var scale: UInt32 = 1
    for digit in digits {
      chunk = chunk * 10 + UInt32(digit)
      scale *= 10
      if scale == 1_000_000_000 {
        multiply(by: scale, adding: chunk)
        chunk = 0
        scale = 1
      }
    }
    multiply(by: scale, adding: chunk)
  }

  var isZero: Bool { limbs.isEmpty }

  private mutating func trim() {
    while let last = limbs.last, last == 0 { limbs.removeLast() }
  }

  mutating func multiply(by factor: UInt32, adding addend: UInt32 = 0) {
    var carry = UInt64(addend)
    for i in limbs.indices {
      let product = UInt64(limbs[i]) * UInt64(factor) + carry
      limbs[i] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
    trim()
  }

  /// Multiplies by 5 to the power `exponent`, thirteen fives at a time: 5¹³ is the largest in 32 bits.
  mutating func multiply(byPowerOfFive exponent: Int) {
    var rest = exponent
    while rest >= 13 {
      multiply(by: 1_220_703_125)
      rest -= 13
    }
    var factor: UInt32 = 1
    for _ in 0..<rest { factor *= 5 }
    if factor > 1 { multiply(by: factor) }
  }

  mutating func shiftLeft(by count: Int) {
    guard count > 0, !limbs.isEmpty else { return }
    let bits = UInt32(count % 32)
    if bits > 0 {
      var carry: UInt32 = 0
      for i in limbs.indices {
        let limb = limbs[i]
        limbs[i] = limb << bits | carry
        carry = limb >> (32 - bits)
      }
      if carry > 0 { limbs.append(carry) }
    }
    limbs.insert(contentsOf: repeatElement(0, count: count / 32), at: 0)
  }

  /// Divides by `divisor` and returns the remainder.
  mutating func divide(by divisor: UInt32) -> UInt32 {
    var remainder: UInt64 = 0
    for i in limbs.indices.reversed() {
      let dividend = remainder << 32 | UInt64(limbs[i])
      limbs[i] = UInt32(dividend / UInt64(divisor))
      remainder = dividend % UInt64(divisor)
    }
    trim()
    return UInt32(remainder)
  }

  /// The decimal digits, first digit first; none for zero.
  func decimalDigits() -> [UInt8] {
    var rest = self
    var reversed: [UInt8] = []
    reversed.reserveCapacity(limbs.count * 10)
    while !rest.isZero {
      var chunk = rest.divide(by: 1_000_000_000)
      for _ in 0..<9 {
        reversed.append(UInt8(chunk % 10))
        chunk /= 10
      }
    }
    while let last = reversed.last, last == 0 { reversed.removeLast() }
    reversed.reverse()
    return reversed
  }

  /// Below zero when `a` is smaller than `b`, zero when they are equal, above zero otherwise.
  static func compare(_ a: BigNatural, _ b: BigNatural) -> Int {
    if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count ? -1 : 1 }
    for i in a.limbs.indices.reversed() where a.limbs[i] != b.limbs[i] {
      return a.limbs[i] < b.limbs[i] ? -1 : 1
    }
    return 0
  }
}
