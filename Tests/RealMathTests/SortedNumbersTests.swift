import RealMath
import TestSupport
import Testing

@Test func numbersAreSortedByTheirSize() {
  var generator = SeededGenerator(seed: 5)
  for count in [0, 1, 2, 255, 257, 5_000] {
    let plain = (0..<count).map { _ in Double.random(in: -1e3...1e3, using: &generator) }
    #expect(sortedNumbers(plain) == plain.sorted())
    let wild = (0..<count).map { _ in Double(bitPattern: generator.next()) }.filter { !$0.isNaN }
    #expect(sortedNumbers(wild) == wild.sorted())
    let equal = [Double](repeating: 2.5, count: count)
    #expect(sortedNumbers(equal) == equal)
  }
  let odd = sortedNumbers([
    .infinity, 0, -0.0, .leastNonzeroMagnitude, -.infinity, -.leastNonzeroMagnitude,
  ])
  let expected: [Double] = [
    -.infinity, -.leastNonzeroMagnitude, -0.0, 0, .leastNonzeroMagnitude, .infinity,
  ]
  #expect(odd.map(\.bitPattern) == expected.map(\.bitPattern))
}
