/// Random numbers that belong to a seed and a name: number `index` of a stream is always the same,
/// whatever else is drawn, in whatever order, on whatever machine.
///
/// Philox4x32-10 gives the bits (Salmon and others 2011). Its key of 64 bits and the upper half of its
/// counter are two SipHash values of the name, keyed by the seed and told apart by a constant; the lower
/// half of the counter is the index divided by two, as one block serves two numbers. So a parameter
/// added to a report changes no other parameter's samples.
///
///     let draws = RandomStream(seed: 1, name: "training_cost.growth".utf8)
///     draws.uniform(at: 0)   // the first number, and again the same when asked again
public struct RandomStream: Hashable, Sendable {
  private let key: UInt64
  private let prefix: UInt64

  /// The stream of a seed and the bytes of a name, which may be empty. Cost: two short hashes.
  public init(seed: UInt64, name: some Sequence<UInt8>) {
    let bytes = Array(name)
    key = sipHash(bytes, key: (seed, 0))
    prefix = sipHash(bytes, key: (seed, 1))
  }

  /// 64 random bits.
  ///
  /// - Precondition: `index` is not negative.
  public func bits(at index: Int) -> UInt64 {
    precondition(index >= 0, "a stream starts at zero")
    let pair = bits(ofPair: UInt64(index) >> 1)
    return index % 2 == 0 ? pair.0 : pair.1
  }

  /// The bits of two neighbours, which come from one block.
  @inline(__always)
  private func bits(ofPair block: UInt64) -> (UInt64, UInt64) {
    let words = philox(
      (low(block), high(block), low(prefix), high(prefix)), (low(key), high(key)))
    return (
      UInt64(words.1) << 32 | UInt64(words.0), UInt64(words.3) << 32 | UInt64(words.2)
    )
  }

  /// A number between 0 and 1, never either: the middle of one of 2⁵² equal parts.
  ///
  /// Both tails are alike (`1 - u` is as likely as `u`), and the values are exact, so that a quantile
  /// function can be applied without a special case.
  ///
  /// - Precondition: `index` is not negative.
  public func uniform(at index: Int) -> Double {
    middle(of: bits(at: index))
  }

  /// Writes the numbers ``uniform(at:)`` of consecutive indices from `first` on, eight to a block, in `count` blocks
  /// from `place` on.
  ///
  /// Cost: that of a block of bits for two numbers, where `first` is even; else twice as much.
  public func fill(
    _ values: inout MutableSpan<SIMD8<Double>>, at place: Int, count: Int, from first: UInt64
  ) {
    for block in 0..<count {
      let start = first + 8 * UInt64(block)
      var numbers = SIMD8<Double>(repeating: 0)
      if start % 2 == 0 {
        for pair in 0..<4 {
          let bits = bits(ofPair: start >> 1 + UInt64(pair))
          numbers[2 * pair] = middle(of: bits.0)
          numbers[2 * pair + 1] = middle(of: bits.1)
        }
      } else {
        for lane in 0..<8 {
          let index = start + UInt64(lane)
          let bits = bits(ofPair: index >> 1)
          numbers[lane] = middle(of: index % 2 == 0 ? bits.0 : bits.1)
        }
      }
      values[place + block] = numbers
    }
  }

  /// The middle of the part that the highest 52 bits choose.
  @inline(__always)
  private func middle(of bits: UInt64) -> Double { Double(bits >> 11 | 1) * 0x1p-53 }

  private func low(_ word: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: word) }

  private func high(_ word: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: word >> 32) }
}
