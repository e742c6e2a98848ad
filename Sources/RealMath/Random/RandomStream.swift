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
    let block = UInt64(index) >> 1
    let words = philox(
      (low(block), high(block), low(prefix), high(prefix)), (low(key), high(key)))
    return index % 2 == 0
      ? UInt64(words.1) << 32 | UInt64(words.0) : UInt64(words.3) << 32 | UInt64(words.2)
  }

  /// A number between 0 and 1, never either: the middle of one of 2⁵² equal parts.
  ///
  /// Both tails are alike (`1 - u` is as likely as `u`), and the values are exact, so that a quantile
  /// function can be applied without a special case.
  ///
  /// - Precondition: `index` is not negative.
  public func uniform(at index: Int) -> Double {
    let middle = bits(at: index) >> 11 | 1
    return Double(middle) * 0x1p-53
  }

  private func low(_ word: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: word) }

  private func high(_ word: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: word >> 32) }
}
