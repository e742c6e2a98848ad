/// One dimension of a scrambled Sobol sequence: in which order a variable takes its values.
///
/// The interval from 0 to 1 is cut into 2^`bits` equal cells, and each of as many samples has one of its own.
/// What is more, the samples of several dimensions together fill the space evenly (I. Sobol, On the
/// distribution of points in a cube and the approximate evaluation of integrals, 1967), and so does each
/// block of 2^k samples that begins at a multiple of 2^k. Which side of each cut comes first is left to
/// chance: each binary digit of a point is turned over by a random mixture of those before it and a coin of its own
/// (J. Matoušek, On the L₂-discrepancy for anchored boxes, 1998). So any two variables meet by chance, and
/// another seed gives an equally good order; an average varies between seeds as with the coins for each part by
/// itself that A. Owen tosses (Variance with alternative scramblings of digital nets, 2003).
///
///     ScrambledSobol(seed: 1, name: "growth".utf8, dimension: 0, bits: 3).ranks   // [3, 5, 0, 6, 2, 4, 1, 7]
///
/// A point is a sum over the field of two elements, of one number for each digit of its index, so that any of them
/// is there at once and nothing is stored. From ``dimensions`` on these numbers are drawn at random, which still
/// spreads each variable by itself. Cost: hardly more than writing the numbers.
public struct ScrambledSobol: Sendable {
  /// How many digits an index has.
  private let bits: Int
  /// What each digit of an index contributes, at the upper end of the fraction of a double.
  private let columns: [UInt64]
  /// The first point, as a double between 1 and 2.
  private let origin: UInt64
  /// How the first eight points differ from the first of them, and so do the others of each eight.
  private let eight: SIMD8<UInt64>
  /// How one eight differs from the next, by the number of digits that turn over.
  private let steps: [UInt64]

  /// How many dimensions fill the space evenly together.
  public static var dimensions: Int { sobolTable.count + 1 }

  /// The order of a dimension, scrambled by a seed and the bytes of a name.
  ///
  /// - Precondition: there are at most 2²⁶ samples, and `dimension` is not negative.
  public init(seed: UInt64, name: some Sequence<UInt8>, dimension: Int, bits: Int) {
    precondition((0...26).contains(bits) && dimension >= 0, "no such sequence")
    self.bits = bits
    let stream = RandomStream(seed: seed, name: name)
    let directions =
      dimension < ScrambledSobol.dimensions
      ? ScrambledSobol.directions(dimension, bits) : ScrambledSobol.directions(from: stream, bits)
    // Each digit stays where it is and is added to the lower ones by chance.
    let mixtures = (0..<bits).map { digit -> UInt64 in
      let top: UInt64 = 1 << UInt64(digit)
      return top | stream.bits(at: digit) & (top - 1)
    }
    let place = UInt64(52 - bits)
    columns = directions.map { direction in
      var mixed: UInt64 = 0
      for digit in 0..<bits where direction >> UInt32(digit) & 1 == 1 { mixed ^= mixtures[digit] }
      return mixed << place
    }
    let coins = stream.bits(at: bits) & (1 << UInt64(bits) - 1)
    // The middle of a cell is half a cell above its lower end.
    origin = 1.0.bitPattern | coins << place | 1 << (place - 1)
    var eight = SIMD8<UInt64>(repeating: 0)
    for lane in 0..<8 {
      for digit in 0..<min(3, bits) where lane >> digit & 1 == 1 { eight[lane] ^= columns[digit] }
    }
    self.eight = eight
    var steps: [UInt64] = []
    for column in columns.dropFirst(3) { steps.append((steps.last ?? 0) ^ column) }
    self.steps = steps
  }

  // MARK: Points

  /// The cells of all samples, the lowest being 0.
  public var ranks: [Int32] { (0..<(1 << bits)).map { Int32(rank(at: $0)) } }

  /// The cell of a sample.
  public func rank(at index: Int) -> Int {
    Int((point(index) & (1 << 52 - 1)) >> UInt64(52 - bits))
  }

  /// The middle of the cell of a sample, between 0 and 1: exact.
  public func uniform(at index: Int) -> Double { Double(bitPattern: point(index)) - 1 }

  /// The double between 1 and 2; an index too large begins anew.
  private func point(_ index: Int) -> UInt64 {
    var point = origin
    for digit in 0..<bits where index >> digit & 1 == 1 { point ^= columns[digit] }
    return point
  }

  /// Writes ``uniform(at:)`` of `count` times eight samples, from `index` on, to `values` from `place` on. What is
  /// beyond the last sample is some other one.
  public func fill(
    _ values: inout MutableSpan<SIMD8<Double>>, at place: Int, count: Int, from index: Int
  ) {
    guard index % 8 == 0, bits >= 3, index + 8 * count <= 1 << bits else {
      for block in 0..<count {
        for lane in 0..<8 { values[place + block][lane] = uniform(at: index + 8 * block + lane) }
      }
      return
    }
    var first = point(index)
    for block in 0..<count {
      let points = eight ^ SIMD8(repeating: first)
      // Any bits are a double, and these are numbers between 1 and 2.
      values[place + block] = unsafe unsafeBitCast(points, to: SIMD8<Double>.self) - 1
      // To the next eight the lowest zero of their number becomes one, and the ones below it zero.
      let turned = (index / 8 + block + 1).trailingZeroBitCount
      if turned < steps.count { first ^= steps[turned] }
    }
  }

  // MARK: Directions

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

  /// Random odd numbers m, each below the power of two that is its own.
  private static func directions(from stream: RandomStream, _ bits: Int) -> [UInt32] {
    (0..<bits).map { digit in
      let random = UInt32(truncatingIfNeeded: stream.bits(at: 64 + digit))
      return (random & (2 << UInt32(digit) - 1) | 1) << UInt32(bits - 1 - digit)
    }
  }
}
