import TestSupport
import Testing

@testable import Preview

@Suite struct ByteRangeTests {
  @Test(arguments: [
    ("bytes=0-0", ByteRange.part(0..<1)), ("bytes=2-4", .part(2..<5)), ("bytes=2-", .part(2..<10)),
    ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)), ("bytes=9-99", .part(9..<10)),
    ("Bytes=1-2", .part(1..<3)), ("bytes=0-99999999999999999999999", .part(0..<10)),
    ("bytes=10-", .beyond), ("bytes=10-12", .beyond), ("bytes=-0", .beyond),
    ("bytes=99999999999999999999999-", .beyond),
  ])
  func oneRangeIsAPart(field: String, meant: ByteRange) {
    #expect(ByteRange(field, of: 10) == meant)
  }

  @Test(arguments: [
    nil, "", "bytes", "bytes=", "bytes=-", "bytes=4-2", "bytes=a-b", "bytes=1-2,4-5", "bytes=1",
    "lines=1-2",
    "bytes= 1-2", "bytes=+1-2", "bytes=1--2",
  ])
  func anythingElseIsTheWhole(field: String?) {
    #expect(ByteRange(field, of: 10) == .whole)
  }

  @Test func anEmptyFileHasNoPart() {
    #expect(ByteRange("bytes=0-0", of: 0) == .beyond)
    #expect(ByteRange("bytes=-1", of: 0) == .beyond)
  }

  @Test func aPartLiesWithinTheFile() {
    var chance = SeededGenerator(seed: 9)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...20, using: &chance)
      let ends = [0, 1].map { _ in
        Bool.random(using: &chance) ? "" : String(Int.random(in: 0...25, using: &chance))
      }
      if case .part(let range) = ByteRange("bytes=\(ends[0])-\(ends[1])", of: count) {
        #expect(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= count)
      }
    }
  }
}
