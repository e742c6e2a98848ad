import Numerals
import Testing

/// The rules against the examples of Unicode CLDR 45, "Language Plural Rules".
@Suite struct OrdinalTests {
  private static let examples: [(OrdinalRule, [PluralCategory: [Int]])] = [
    (.dutch, [.other: [1, 2, 3, 11, 100]]),
    (
      .english,
      [.one: [1, 21, 101], .two: [2, 22], .few: [3, 103], .other: [4, 11, 12, 13, 111]]
    ),
    (.french, [.one: [1], .other: [2, 11, 21, 101]]),
    (.swedish, [.one: [1, 2, 21, 22, 101], .other: [3, 11, 12, 111, 112]]),
    (.hungarian, [.one: [1, 5], .other: [2, 11, 15, 21]]),
    (.italian, [.many: [8, 11, 80, 800], .other: [1, 7, 18, 81, 880]]),
    (.catalan, [.one: [1, 3], .two: [2], .few: [4], .other: [5, 11, 21, 102]]),
    (.ukrainian, [.few: [3, 23, 103], .other: [1, 2, 4, 13, 113]]),
  ]

  @Test func rulesAgreeWithTheirExamples() {
    #expect(Self.examples.map(\.0) == OrdinalRule.allCases)
    for (rule, examples) in Self.examples {
      #expect(Set(examples.keys) == Set(rule.categories), "\(rule)")
      #expect(rule.categories.last == .other, "\(rule)")
      for (category, places) in examples {
        for place in places {
          #expect(rule.category(of: place) == category, "\(rule) \(place)")
        }
      }
    }
  }
}
