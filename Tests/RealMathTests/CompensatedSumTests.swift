import RealMath
import TestSupport
import Testing

@Test func whatCancellationLeavesIsKept() {
  #expect(CompensatedSum([1, 1e100, 1, -1e100]).value == 2)
  #expect(CompensatedSum([]).value == 0)
  #expect(CompensatedSum([.infinity, 1]).value == .infinity)
  #expect(CompensatedSum([.infinity, -.infinity]).value.isNaN)
  #expect(CompensatedSum([Double](repeating: 0.1, count: 1000)).value == 100)
}

@Test func theOrderOfTermsDoesNotMatter() {
  let seed: UInt64 = 51
  var chance = SeededGenerator(seed: seed)
  for _ in 0..<50 {
    let terms = (0..<200).map { _ in Double(Int64(bitPattern: chance.next()) >> 11) * 0x1p-40 }
    let sum = CompensatedSum(terms).value
    #expect(CompensatedSum(terms.reversed()).value == sum, "seed \(seed)")
    #expect(CompensatedSum(terms.sorted()).value == sum, "seed \(seed)")
  }
}
