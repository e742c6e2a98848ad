import RealMath
import Testing

private func ranks(_ name: String, _ dimension: Int, bits: Int, seed: UInt64 = 1) -> [Int] {
  ScrambledSobol(seed: seed, name: name.utf8, dimension: dimension, bits: bits).ranks.map(Int.init)
}

@Test func everySampleHasACellOfItsOwn() {
  for dimension in [0, 1, 2, 7, 30, 63, 64, 200] {
    for bits in [0, 1, 4, 11] {
      let found = ranks("a", dimension, bits: bits)
      #expect(found.sorted() == Array(0..<(1 << bits)), "dimension \(dimension), \(bits) bits")
    }
  }
}

/// Each block of 2^k samples has one in each of 2^k equal parts, in every dimension.
@Test func everyBlockIsSpreadOverTheWhole() {
  let bits = 10
  for dimension in 0..<ScrambledSobol.dimensions {
    let found = ranks("b", dimension, bits: bits)
    for size in [2, 16, 64] {
      for start in stride(from: 0, to: 1 << bits, by: size) {
        let parts = found[start..<(start + size)].map { $0 / ((1 << bits) / size) }
        #expect(Set(parts).count == size, "dimension \(dimension)")
      }
    }
  }
}

/// Two dimensions have one sample in each box of area 2^-m, whatever its sides: a net of Sobol's quality 0.
@Test func theFirstTwoDimensionsFillEveryBox() {
  let bits = 8
  for seed in 1...4 as ClosedRange<UInt64> {
    let (x, y) = (ranks("x", 0, bits: bits, seed: seed), ranks("y", 1, bits: bits, seed: seed))
    for wide in 0...bits {
      let boxes = zip(x, y).map { ($0 >> (bits - wide)) << (bits - wide) | $1 >> wide }
      #expect(Set(boxes).count == 1 << bits, "seed \(seed), 2^-\(wide) wide")
    }
  }
}

/// Many dimensions fill space far more evenly than chance: sums over a box are nearer to their mean.
@Test func manyDimensionsFillSpaceEvenly() {
  let bits = 12
  let count = Double(1 << bits)
  for seed in 1...3 as ClosedRange<UInt64> {
    let columns = (0..<6).map { ranks("n\($0)", $0, bits: bits, seed: seed) }
    let inside = (0..<(1 << bits)).filter { index in
      columns.allSatisfy { Double($0[index]) < 0.8 * count }
    }
    let expected = 0.262144 * count
    // Independent samples have a standard deviation of 28 here.
    #expect(abs(Double(inside.count) - expected) < 20, "seed \(seed): \(inside.count)")
  }
}

@Test func namesAndSeedsScrambleAnew() {
  let first = ranks("a", 3, bits: 9)
  #expect(ranks("a", 3, bits: 9) == first)
  #expect(ranks("b", 3, bits: 9) != first)
  #expect(ranks("a", 3, bits: 9, seed: 2) != first)
  #expect(ranks("growth", 0, bits: 3) == [3, 5, 1, 7, 2, 4, 0, 6])
}
