import Testing

@testable import RealMath

/// The known answers that Salmon and others publish with Random123.
@Test func philoxGivesTheKnownAnswers() {
  #expect(
    philox((0, 0, 0, 0), (0, 0)) == (0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
  #expect(
    philox((.max, .max, .max, .max), (.max, .max))
      == (0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
  #expect(
    philox(
      (0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), (0xA409_3822, 0x299F_31D0))
      == (0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
}

/// The first vectors of the reference implementation: the key 00 01 … 0f, messages 00 01 02 ….
@Test func sipHashGivesTheKnownAnswers() {
  let key: (UInt64, UInt64) = (0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908)
  #expect(sipHash([], key: key) == 0x726F_DB47_DD0E_0E31)
  #expect(sipHash([0], key: key) == 0x74F8_39C5_93DC_67FD)
  #expect(sipHash((0..<7).map { UInt8($0) }, key: key) == 0xAB02_00F5_8B01_D137)
  #expect(sipHash((0..<8).map { UInt8($0) }, key: key) == 0x93F5_F579_9A93_2462)
  #expect(sipHash((0..<15).map { UInt8($0) }, key: key) == 0xA129_CA61_49BE_45E5)
}

@Test func aNumberDependsOnSeedNameAndIndexOnly() {
  let a = RandomStream(seed: 1, name: "growth".utf8)
  let again = RandomStream(seed: 1, name: Array("growth".utf8))
  let forward = (0..<100).map { a.uniform(at: $0) }
  let backward = (0..<100).reversed().map { again.uniform(at: $0) }
  #expect(forward == backward.reversed())
  #expect(a.bits(at: 0) != RandomStream(seed: 2, name: "growth".utf8).bits(at: 0))
  #expect(a.bits(at: 0) != RandomStream(seed: 1, name: "growths".utf8).bits(at: 0))
  #expect(a.bits(at: 0) != a.bits(at: 1))
  #expect(a.bits(at: 0) != a.bits(at: 2))
  // These bits are a promise: every published report depends on them.
  #expect(a.bits(at: 0) == 10_848_016_236_623_651_572)
  #expect(a.bits(at: 12345) == 5_398_729_264_111_786_335)
}

@Test func uniformNumbersFillTheOpenInterval() {
  let stream = RandomStream(seed: 7, name: "".utf8)
  let count = 20_000
  var sum = 0.0
  var squares = 0.0
  var deciles = [Int](repeating: 0, count: 10)
  for index in 0..<count {
    let u = stream.uniform(at: index)
    #expect(u > 0 && u < 1)
    sum += u
    squares += u * u
    deciles[Int(u * 10)] += 1
  }
  // Five standard errors.
  #expect((sum / Double(count) - 0.5).magnitude < 5 * 0.2887 / 141.4)
  #expect((squares / Double(count) - 1.0 / 3).magnitude < 5 * 0.2981 / 141.4)
  #expect(deciles.allSatisfy { ($0 - count / 10).magnitude < 213 })
}

@Test func quantilesAreThoseOfTheNormalDistribution() {
  let cases: [(Double, Double)] = [
    (0.5, 0), (0.95, 1.6448536269514722), (0.975, 1.959963984540054), (0.05, -1.6448536269514729),
    (0.25, -0.6744897501960817), (1e-5, -4.264890793922825), (1e-300, -37.0471), (0, -.infinity),
    (1, .infinity),
  ]
  for (p, expected) in cases {
    let result = normalQuantile(p)
    let isNear = result == expected || (result - expected).magnitude <= 1e-5 * expected.magnitude
    #expect(isNear, "\(p) gave \(result)")
  }
  #expect(normalQuantile(-0.1).isNaN)
  #expect(normalQuantile(1.1).isNaN)
  #expect(normalQuantile(.nan).isNaN)
}

@Test func theQuantileInvertsTheDistribution() {
  let stream = RandomStream(seed: 8, name: "inverse".utf8)
  for index in 0..<2_000 {
    let u = stream.uniform(at: index)
    let p = index % 2 == 0 ? u * 0.5 : .exp(-700 * u)
    let x = normalQuantile(p)
    let back = 0.5 * Double.erfc(-x * 0x1.6a09e667f3bcdp-1)
    // A relative error e of x becomes x² times as large in p.
    let bound = 1e-15 * (1 + x * x)
    #expect((back - p).magnitude <= bound * p, "\(p) → \(x) → \(back), seed 8")
    if (1 - p) + p == 1, 1 - (1 - p) == p { #expect(normalQuantile(1 - p) == -x, "\(p)") }
  }
}

@Test(arguments: [0, 1, 6, 7, 1 << 40, 1 << 40 | 1])
func numbersInARowAreThoseOneByOne(first: Int) {
  let stream = RandomStream(seed: 3, name: "walk".utf8)
  var row = [SIMD8<Double>](repeating: SIMD8(repeating: 0), count: 4)
  var values = row.mutableSpan
  stream.fill(&values, at: 1, count: 2, from: UInt64(first))
  for index in 0..<16 {
    #expect(row[1 + index / 8][index % 8] == stream.uniform(at: first + index))
  }
  #expect(row[0] == SIMD8(repeating: 0))
  #expect(row[3] == SIMD8(repeating: 0))
}
