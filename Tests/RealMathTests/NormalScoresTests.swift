import RealMath
import TestSupport
import Testing

/// Whatever stands beside it, each number becomes its own quantile: all in the middle, all in a tail, some, at the
/// edges, and where there is none.
@Test func normalScoresAreTheQuantilesOfEach() {
  var generator = SeededGenerator(seed: 6)
  let kinds: [(inout SeededGenerator) -> Double] = [
    { Double.random(in: 0.1...0.9, using: &$0) },
    { Double.random(in: 1e-7...0.05, using: &$0) },
    { 1 - Double.random(in: 1e-7...0.05, using: &$0) },
    { Double.random(in: 0...1, using: &$0) },
    { [0, 1, -1, .nan, 1e-300, 0.075, 0.925, 0.5].randomElement(using: &$0) ?? 0 },
  ]
  for (kind, number) in kinds.enumerated() {
    for count in [0, 1, 2, 5, 32] {
      let shares = (0..<(8 * count)).map { _ in number(&generator) }
      var values = [SIMD8<Double>](repeating: SIMD8(repeating: 7), count: count + 2)
      for (index, share) in shares.enumerated() { values[1 + index / 8][index % 8] = share }
      var span = values.mutableSpan
      replaceByNormalQuantiles(&span, at: 1, count: count)
      for (index, share) in shares.enumerated() {
        let (found, expected) = (values[1 + index / 8][index % 8], normalQuantile(share))
        let isSame = found.bitPattern == expected.bitPattern || found.isNaN && expected.isNaN
        #expect(isSame, "kind \(kind): \(share)")
      }
      #expect(values[0][0] == 7 && values[count + 1][7] == 7)
    }
  }
}
