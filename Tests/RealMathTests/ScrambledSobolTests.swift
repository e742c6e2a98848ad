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

/// Each block of 2^k samples has one in each of 2^k equal parts, in every dimension, those beyond the table too.
@Test func everyBlockIsSpreadOverTheWhole() {
  let bits = 10
  for dimension in 0..<(ScrambledSobol.dimensions + 10) {
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
  #expect(ranks("growth", 0, bits: 3) == [3, 5, 0, 6, 2, 4, 1, 7])
}

/// Many samples at once are what each of them is by itself, wherever they begin.
@Test func samplesAreTheSameTogetherAndAlone() {
  for (bits, dimension) in [(6, 0), (9, 1), (11, 5), (12, 80)] {
    let sequence = ScrambledSobol(seed: 4, name: "a".utf8, dimension: dimension, bits: bits)
    for start in [0, 8, 40, 3, 33, 48] {
      var values = [SIMD8<Double>](repeating: .zero, count: 4)
      var span = values.mutableSpan
      sequence.fill(&span, at: 1, count: 2, from: start)
      for lane in 0..<min(16, 1 << bits - start) {
        let alone = sequence.uniform(at: start + lane)
        #expect(values[1 + lane / 8][lane % 8] == alone)
        #expect(alone == (Double(sequence.rank(at: start + lane)) + 0.5) / Double(1 << bits))
      }
      #expect(values[0] == .zero && values[3] == .zero)
    }
  }
}

/// Dimensions beyond the table meet each other and those before them by chance: the correlation of any two is
/// that of independent samples.
@Test func dimensionsBeyondTheTableMeetByChance() {
  let bits = 12
  let dimensions = [0, 1, 63, 64, 65, 100, 300]
  let columns = dimensions.map { dimension in
    ranks("d\(dimension)", dimension, bits: bits, seed: 3).map { Double($0) / 4096 - 0.5 }
  }
  for (place, a) in columns.enumerated() {
    for b in columns[..<place] {
      let product = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } * 12 / 4096
      #expect(abs(product) < 3.3 / 64, "\(product)")
    }
  }
}
