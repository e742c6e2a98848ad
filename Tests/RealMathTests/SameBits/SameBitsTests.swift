import Foundation
import RealMath
import TestSupport
import Testing

/// WebAssembly's side of this is `.ci/same-bits`, which compares with the same golden.
@Suite struct SameBitsTests {
  @Test func everyMachineGivesTheSameBitsForAMillionArguments() throws {
    #expect(FunctionBits.all.reduce(0) { $0 + $1.count } >= 1_000_000)
    let results = FunctionBits.all.map { ("\($0.name)", String($0.hash, radix: 16)) }
    expectGolden(results.map { "\($0.0) \($0.1)\n" }.joined(), "bits.txt")
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens/bits.txt")
    let lines = try String(contentsOf: golden, encoding: .utf8).split(separator: "\n")
    for (name, hash) in results where !lines.contains("\(name) \(hash)") {
      Issue.record("\(name) gives other bits than those of Goldens/bits.txt")
    }
  }

  @Test func theHashTellsOneBitFromAnother() {
    var hashes = Set<UInt64>()
    for place in 0..<64 {
      for bit in 0..<64 {
        var hash = BitHash()
        for index in 0..<64 { hash.add(index == place ? UInt64(1) << UInt64(bit) : 0) }
        hashes.insert(hash.value)
      }
    }
    #expect(hashes.count == 64 * 64)
  }

  @Test func argumentsAreOfEverySize() {
    let stream = RandomStream(seed: 3, name: "sizes".utf8)
    let numbers = (0..<20_000).map { ArgumentSource(stream: stream, index: $0).any() }
    #expect(numbers.contains { $0.isSubnormal } && numbers.contains { $0.isNaN })
    #expect(numbers.contains { $0 > 1e300 } && numbers.contains { $0 < -1e300 })
    #expect(numbers.contains { $0.isInfinite } && numbers.contains { $0 == 0 && $0.sign == .minus })
  }
}
