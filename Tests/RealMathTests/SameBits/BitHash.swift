/// The sum of a long row of results in 64 bits, which changes with each bit of each of them.
///
/// Fowler, Noll and Vo's FNV-1a over words instead of bytes, with a shift that carries the upper bits down.
/// Every step can be undone, so that no single difference is ever lost.
struct BitHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x100_0000_01B3
    value ^= value >> 32
  }

  /// All NaN count as one: IEEE 754 leaves their bits open.
  mutating func add(_ x: Double) { add(x.isNaN ? 0x7FF8_0000_0000_0000 : x.bitPattern) }

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { add(UInt64(byte)) }
    add(UInt64(bytes.count))
  }
}
