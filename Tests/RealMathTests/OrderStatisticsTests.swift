import RealMath
import TestSupport
import Testing

/// The numbers at all places, or at some, of what is hard to select from.
@Test(arguments: [1, 2, 256, 257, 5_000])
func selectionAgreesWithSorting(_ count: Int) {
  var generator = SeededGenerator(seed: UInt64(count))
  func numbers(_ number: (Int) -> Double) -> [Double] { (0..<count).map(number) }
  let columns: [(String, [Double])] = [
    ("even", numbers { _ in Double.random(in: -1e3...1e3, using: &generator) }),
    (
      "of all sizes",
      numbers { _ in
        let bits = Double(bitPattern: generator.next())
        return bits.isNaN ? 1 : bits
      }
    ),
    ("equal", numbers { _ in 2.5 }),
    ("few values", numbers { Double($0 * 7 % 5) }),
    ("one far out", numbers { $0 == count / 2 ? 1e300 : Double($0 * 31 % count) }),
    ("close together", numbers { 1 + Double($0 * 17 % count) * 0x1p-52 }),
    ("zeros of both signs", numbers { $0 % 3 == 0 ? -0.0 : 0 }),
    ("rising", numbers { Double($0) }),
  ]
  for (name, column) in columns {
    let sorted = sortedNumbers(column)
    var places = [0, count / 20, count / 2, count / 2, count - 1, count / 3]
    places += (0..<9).map { _ in Int.random(in: 0..<count, using: &generator) }
    let found = orderStatistics(places, of: column)
    #expect(found.map(\.bitPattern) == places.map { sorted[$0].bitPattern }, "\(name)")
  }
  #expect(orderStatistics([], of: [1]).isEmpty)
  let all = orderStatistics(Array(0..<count), of: columns[0].1) == columns[0].1.sorted()
  #expect(all)
}

@Test func ranksAreThePlacesInRisingOrder() {
  var generator = SeededGenerator(seed: 8)
  #expect(ranks(of: []).isEmpty)
  #expect(ranks(of: [3, -1, 3, 2, -0.0, 0]) == [4, 0, 5, 3, 1, 2])
  let numbers = (0..<3_000).map { _ in Double.random(in: -9...9, using: &generator) }
  let found = ranks(of: numbers)
  let sorted = numbers.sorted()
  let isPlaced = zip(numbers, found).allSatisfy { sorted[Int($1)] == $0 }
  #expect(isPlaced)
}
