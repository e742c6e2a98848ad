/// One dimension of a scrambled Sobol sequence: in which order a variable takes its values.
///
/// The interval from 0 to 1 is cut into 2^`bits` equal cells, and each of as many samples has one of its own.
/// What is more, the samples of several dimensions together fill the space evenly (I. Sobol, On the
/// distribution of points in a cube and the approximate evaluation of integrals, 1967), and so does each
/// block of 2^k samples that begins at a multiple of 2^k. Which side of each cut comes first is left to
/// chance (A. Owen, Randomly permuted (t,m,s)-nets and (t,s)-sequences, 1995), so that any two variables meet
/// by chance, and another seed gives an equally good order.
///
///     ScrambledSobol(seed: 1, name: "growth".utf8, dimension: 0, bits: 3).ranks   // [3, 5, 1, 7, 2, 4, 0, 6]
///
/// Beyond ``dimensions`` the order is a random one, which still has each cell once. Cost: some operations for
/// each bit of each sample.
public struct ScrambledSobol: Sendable {
  /// The cell of each sample, the lowest being 0.
  public let ranks: [Int32]

  /// How many dimensions fill the space evenly together.
  public static var dimensions: Int { sobolTable.count + 1 }

  /// The order of a dimension, scrambled by a seed and the bytes of a name.
  ///
  /// - Precondition: there are at most 2²⁶ samples, and `dimension` is not negative.
  public init(seed: UInt64, name: some Sequence<UInt8>, dimension: Int, bits: Int) {
    precondition((0...26).contains(bits) && dimension >= 0, "no such sequence")
    let stream = RandomStream(seed: seed, name: name)
    guard dimension < ScrambledSobol.dimensions else {
      ranks = randomOrder(of: 1 << bits, stream)
      return
    }
    let directions = ScrambledSobol.directions(dimension, bits)
    // A coin for each cut of each part: node 1 is the first cut, node 2n and 2n + 1 those of its sides.
    let coins = (0..<max((1 << bits) >> 6, 1)).map { stream.bits(at: $0) }
    var points = [UInt32](repeating: 0, count: 1 << bits)
    var ranks = [Int32](repeating: 0, count: 1 << bits)
    for index in points.indices {
      if index > 0 {
        points[index] = points[index & (index - 1)] ^ directions[index.trailingZeroBitCount]
      }
      let point = Int(points[index])
      var (rank, node) = (0, 1)
      for level in (0..<bits).reversed() {
        let side = point >> level & 1
        let coin = Int(truncatingIfNeeded: coins[node >> 6] >> UInt64(node & 63)) & 1
        rank = rank << 1 | side ^ coin
        node = node << 1 | side
      }
      ranks[index] = Int32(rank)
    }
    self.ranks = ranks
  }

  /// What each bit of an index contributes to its point, as a number of `bits` bits.
  private static func directions(_ dimension: Int, _ bits: Int) -> [UInt32] {
    guard dimension > 0 else { return (0..<bits).map { 1 << UInt32(bits - 1 - $0) } }
    let row = sobolTable[dimension - 1]
    let degree = row.count - 1
    // The numbers m with m₁, … given, and mₖ = 2a₁mₖ₋₁ ⊕ 4a₂mₖ₋₂ ⊕ … ⊕ 2ˢmₖ₋ₛ ⊕ mₖ₋ₛ.
    var numbers = Array(row.dropFirst())
    while numbers.count < bits {
      let last = numbers.count
      var next = numbers[last - degree] ^ numbers[last - degree] << UInt32(degree)
      for step in 1..<max(degree, 1) where row[0] >> UInt32(degree - step) & 1 == 1 {
        next ^= numbers[last - step] << UInt32(step)
      }
      numbers.append(next)
    }
    return (0..<bits).map { numbers[$0] << UInt32(bits - 1 - $0) }
  }
}

/// A random order, each as likely as any other (R. Durstenfeld's shuffle, 1964).
private func randomOrder(of count: Int, _ stream: RandomStream) -> [Int32] {
  var order = [Int32]()
  order.reserveCapacity(count)
  for place in 0..<count {
    // Bounds are so far below 2⁶⁴ that the product's upper half favours no number that could be seen.
    let other = Int(stream.bits(at: place).multipliedFullWidth(by: UInt64(place + 1)).high)
    order.append(Int32(place))
    order.swapAt(place, other)
  }
  return order
}
