import Diagnostics
import TestSupport
import Testing

@Suite struct ExcerptTests {
  private let source = SourceID(0)

  /// `'it''s 2 +\n  3'` as YAML reads it: a doubled quote, and a line break folded to a blank.
  private func folded() -> (file: [UInt8], excerpt: Excerpt) {
    let file = Array("'it''s 2 +\n  3'".utf8)
    var excerpt = Excerpt(source, at: 1)
    excerpt.append(verbatim: 1..<3, of: file)
    excerpt.append(Array("'".utf8), for: 3..<5)
    excerpt.append(verbatim: 5..<10, of: file)
    excerpt.append(Array(" ".utf8), for: 10..<13)
    excerpt.append(verbatim: 13..<14, of: file)
    return (file, excerpt)
  }

  @Test func theTextIsWhatTheLanguageSees() {
    #expect(folded().excerpt.text == "it's 2 + 3")
  }

  @Test func everyRangeMapsToItsOwnBytes() {
    let excerpt = folded().excerpt
    #expect(excerpt.range(0..<2) == SourceRange(source, 1, 3))
    #expect(excerpt.range(2..<3) == SourceRange(source, 3, 5))
    #expect(excerpt.range(3..<4) == SourceRange(source, 5, 6))
    #expect(excerpt.range(5..<6) == SourceRange(source, 7, 8))
    #expect(excerpt.range(8..<9) == SourceRange(source, 10, 13))
    #expect(excerpt.range(9..<10) == SourceRange(source, 13, 14))
    #expect(excerpt.range(5..<10) == SourceRange(source, 7, 14))
    #expect(excerpt.range == SourceRange(source, 1, 14))
  }

  @Test func aPlaceIsEmptyAndAtTheEndItFollowsTheText() {
    let excerpt = folded().excerpt
    #expect(excerpt.range(0..<0) == SourceRange(source, 1, 1))
    #expect(excerpt.range(9..<9) == SourceRange(source, 13, 13))
    #expect(excerpt.range(10..<10) == SourceRange(source, 14, 14))
  }

  @Test func aTextThatEndsInAReplacementEndsAfterIt() {
    let file = Array("a\\|".utf8)
    var excerpt = Excerpt(source, at: 0)
    excerpt.append(verbatim: 0..<1, of: file)
    excerpt.append(Array("|".utf8), for: 1..<3)
    #expect(excerpt.range(2..<2) == SourceRange(source, 3, 3))
    #expect(excerpt.range(1..<2) == SourceRange(source, 1, 3))
  }

  @Test func aPartKeepsTheWayBack() {
    let part = folded().excerpt.part(3..<10)
    #expect(part.text == "s 2 + 3")
    #expect(part.range(2..<3) == SourceRange(source, 7, 8))
    #expect(part.range(5..<6) == SourceRange(source, 10, 13))
    #expect(part.range == SourceRange(source, 5, 14))
    #expect(part.part(2..<3).range == SourceRange(source, 7, 8))
  }

  @Test func anEmptyTextStandsWhereItWasSaidToStand() {
    #expect(Excerpt(source, at: 7).range == SourceRange(source, 7, 7))
    #expect(folded().excerpt.part(5..<5).range == SourceRange(source, 7, 7))
    #expect(Excerpt(whole: source, bytes: []).range == SourceRange(source, 0, 0))
  }

  @Test func aWholeTextMapsToItself() {
    let excerpt = Excerpt(whole: source, bytes: Array("1 + x".utf8))
    #expect(excerpt.range(4..<5) == SourceRange(source, 4, 5))
  }

  /// A part of an excerpt maps each of its ranges to where the excerpt maps it.
  @Test(arguments: 0..<100) func partsAgreeWithTheWhole(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let file = [UInt8](repeating: 0x61, count: 300)
    var excerpt = Excerpt(source, at: 0)
    var place = 0
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      place += Int.random(in: 0...2, using: &generator)
      let end = place + Int.random(in: 1...6, using: &generator)
      if Bool.random(using: &generator) {
        excerpt.append(verbatim: place..<end, of: file)
      } else {
        let count = Int.random(in: 1...4, using: &generator)
        excerpt.append([UInt8](repeating: 0x62, count: count), for: place..<end)
      }
      place = end
    }
    let count = excerpt.bytes.count
    let low = Int.random(in: 0..<count, using: &generator)
    let high = Int.random(in: (low + 1)...count, using: &generator)
    let part = excerpt.part(low..<high)
    #expect(part.bytes == Array(excerpt.bytes[low..<high]), "seed \(seed)")
    for start in low..<high {
      for end in (start + 1)...high {
        #expect(
          part.range((start - low)..<(end - low)) == excerpt.range(start..<end),
          "seed \(seed), \(start)..<\(end) of \(low)..<\(high)")
      }
    }
  }
}
