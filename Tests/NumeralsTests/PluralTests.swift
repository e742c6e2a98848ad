import Numerals
import Testing

/// The rules against the examples of Unicode CLDR 45, "Language Plural Rules".
@Suite struct PluralTests {
  private static let examples: [(PluralRule, [PluralCategory: [Double]])] = [
    (.japanese, [.other: [0, 1, 2, 100, 1.5]]),
    (.english, [.one: [1], .other: [0, 2, 16, 1_000_000, 1.5, 0.1]]),
    (.french, [.one: [0, 1, 1.5], .other: [2, 17, 2.5]]),
    (.hebrew, [.one: [1], .two: [2], .other: [0, 3, 17, 2.5]]),
    (.romanian, [.one: [1], .few: [0, 2, 16, 101, 1.5], .other: [20, 35, 100]]),
    (.czech, [.one: [1], .few: [2, 4], .many: [1.5, 0.1], .other: [0, 5, 19, 100]]),
    (
      .polish, [.one: [1], .few: [2, 4, 22, 104], .many: [0, 5, 12, 19, 112, 100], .other: [1.5]]
    ),
    (
      .russian,
      [.one: [1, 21, 101], .few: [2, 24, 102], .many: [0, 5, 11, 19, 111], .other: [1.5]]
    ),
    (.croatian, [.one: [1, 21], .few: [2, 24], .other: [0, 5, 11, 14]]),
    (.slovenian, [.one: [1, 101], .two: [2, 102], .few: [3, 104], .other: [0, 5, 100]]),
    (
      .lithuanian,
      [.one: [1, 21], .few: [2, 9, 22], .many: [0.1, 1.5], .other: [0, 10, 11, 20]]
    ),
    (.latvian, [.zero: [0, 10, 11, 20], .one: [1, 21], .other: [2, 9, 22]]),
    (
      .arabic,
      [
        .zero: [0], .one: [1], .two: [2], .few: [3, 10, 103], .many: [11, 26, 111],
        .other: [100, 102, 200, 1.5],
      ]
    ),
  ]

  @Test func rulesAgreeWithTheirExamples() {
    #expect(Self.examples.map(\.0) == PluralRule.allCases)
    for (rule, examples) in Self.examples {
      for (category, numbers) in examples {
        #expect(rule.categories.contains(category), "\(rule) \(category)")
        for number in numbers {
          #expect(rule.category(of: number) == category, "\(rule) \(number)")
          #expect(rule.category(of: -number) == category, "\(rule) \(-number)")
          guard let whole = Int(exactly: number) else { continue }
          #expect(rule.category(of: whole) == category, "\(rule) \(whole)")
        }
      }
    }
  }

  @Test func decimalsThatAreShownCount() {
    #expect(PluralRule.english.category(of: 1, decimals: 1) == .other)
    #expect(PluralRule.english.category(of: .infinity) == .other)
  }

  @Test func aWordOfAPowerOfTenHasItsForm() {
    var style = NumberStyle.dutch
    style.scale = [
      ScaleWord(6, PluralForms("Millionen", special: [.init(.one, "Million")])),
      ScaleWord(9, PluralForms("Milliarden", special: [.init(.one, "Milliarde")])),
    ]
    func text(_ value: Double, _ precision: NumberFormat.Precision = .automatic) -> String {
      numberText(value, NumberFormat(.words, precision), style).plain
    }
    #expect(text(1e6) == "1\u{A0}Million")
    #expect(text(1e6, .decimals(1)) == "1,0\u{A0}Millionen")
    #expect(text(999_999_999) == "1\u{A0}Milliarde")
    #expect(text(2.5e9) == "2,5\u{A0}Milliarden")
    #expect(text(-1e9) == "−1\u{A0}Milliarde")
    // Beyond the last word it is a power of ten again.
    #expect(text(5e12) == "5\u{A0}×\u{A0}10¹²")
  }

  @Test func powersOfTenMayStandAtAnyDistance() {
    var style = NumberStyle()
    style.scale = [ScaleWord(4, PluralForms("万")), ScaleWord(8, PluralForms("億"))]
    func text(_ value: Double) -> String {
      numberText(value, NumberFormat(.words), style).plain
    }
    #expect(text(9_000) == "9,000")
    #expect(text(50_000) == "5\u{A0}万")
    #expect(text(12_300_000) == "1,230\u{A0}万")
    #expect(text(5e8) == "5\u{A0}億")
  }

  @Test func shortNumbersMayStayUngrouped() {
    var style = NumberStyle.dutch
    style.groupedFrom = 5
    func text(_ value: Double) -> String { numberText(value, NumberFormat(), style).plain }
    #expect(text(4_321) == "4321")
    #expect(text(54_321) == "54.321")
  }
}

/// Messages and their places.
@Suite struct MessageTests {
  @Test func placesAreFilledByName() {
    let message = Message("{b} und {a}{b}")
    #expect(message.places == ["b", "a", "b"])
    #expect(message.filled(["a": "1", "b": "{a}"]) == "{a} und 1{a}")
    #expect(message.filled(["a": "1"]) == "{b} und 1{b}")
  }

  @Test func braceThatNothingClosesIsACharacter() {
    #expect(Message("a { b").filled() == "a { b")
    #expect(Message("").pieces == [])
    #expect(Message("{}").places == [""])
  }

  @Test func countStandsInTheFormOfItsCategory() {
    enum Key: String, MessageKey { case rows = "rows {count} {of}" }
    let forms = PluralForms(
      Message("{count} rows of {of}"), special: [.init(.one, Message("one row of {of}"))])
    let messages = Messages<Key>(.english) { _ in forms }
    #expect(messages.text(.rows, count: 1, .english, ["of": "A"]) == "one row of A")
    #expect(messages.text(.rows, count: 1_234, .english, ["of": "A"]) == "1,234 rows of A")
    #expect(Key.rows.name == "rows" && Key.rows.places == ["count", "of"] && Key.rows.isCounted)
  }
}
