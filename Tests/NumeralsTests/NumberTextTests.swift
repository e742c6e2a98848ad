import Foundation
import Numerals
import RealMath
import TestSupport
import Testing

@Test func numbersAreWrittenAsTheCorpusSays() throws {
  for (number, line) in try corpusLines("numbers.txt") where !line.isEmpty {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    try #require(fields.count == 4, "line \(number)")
    let value = try #require(Double(fields[0]), "line \(number)")
    let format = try NumberFormat(parsing: fields[1])
    let english = numberText(value, format, .english)
    let dutch = numberText(value, format, .dutch)
    #expect(english.plain == fields[2].replacing("_", with: "\u{A0}"), "line \(number)")
    #expect(dutch.plain == fields[3].replacing("_", with: "\u{A0}"), "line \(number)")
  }
}

@Test func partsAreGivenApart() {
  #expect(
    numberText(-6.02e-23, NumberFormat(.scientific), .dutch)
      == NumberText(mantissa: "−6,02", exponent: "−23"))
  #expect(
    numberText(5e6, NumberFormat(.words), .dutch)
      == NumberText(mantissa: "5", suffix: "\u{A0}miljoen"))
  #expect(
    numberText(0.5, NumberFormat(.percent), .english) == NumberText(mantissa: "50", suffix: "%"))
  #expect(numberText(2, NumberFormat(.factor), .english) == NumberText(mantissa: "2", suffix: "×"))
}

/// Reading a written number back, through the separators of its language, gives what was rounded.
@Test func writtenNumbersReadBackAsTheRoundedValue() throws {
  let seed: UInt64 = 61
  var chance = SeededGenerator(seed: seed)
  for round in 0..<3_000 {
    let exponent = Int(chance.next() % 40) - 10
    let value = Double(Int64(bitPattern: chance.next()) >> 11) * powerOfTen(exponent - 16)
    let places = Int(chance.next() % 7)
    let style: NumberStyle = round % 2 == 0 ? .english : .dutch
    let text = numberText(value, NumberFormat(.plain, .decimals(places)), style).plain
    let spelled = text.replacing(style.groupSeparator, with: "")
      .replacing(style.decimalSeparator, with: ".").replacing(style.minus, with: "-")
    let back = try #require(Double(spelled), "\(text), seed \(seed)")
    let bound = 0.5 * powerOfTen(-places) + value.magnitude.ulp
    #expect((back - value).magnitude <= bound, "\(value) became \(text), seed \(seed)")
    let groups = text.split(separator: Character(style.decimalSeparator))[0]
      .split(separator: Character(style.groupSeparator))
    #expect(groups.dropFirst().allSatisfy { $0.count == 3 }, "\(text)")
  }
}

@Test func noNumberOfWordsHasFourWholeDigits() {
  let seed: UInt64 = 62
  var chance = SeededGenerator(seed: seed)
  let precisions: [NumberFormat.Precision] = [
    .automatic, .exact, .significant(1), .significant(3), .significant(7), .decimals(0),
    .decimals(2),
  ]
  for exponent in 6..<36 {
    for precision in precisions {
      for value in [
        powerOfTen(exponent), powerOfTen(exponent).nextDown, 9.995 * powerOfTen(exponent - 1),
        powerOfTen(exponent) * (1 + Double(chance.next() >> 11) * 0x1p-50),
      ] {
        let text = numberText(value, NumberFormat(.words, precision), .english)
        if text.suffix.isEmpty { continue }
        let whole = text.mantissa.split(separator: ".")[0]
        #expect(whole.count <= 3, "\(value) became \(text.plain), seed \(seed)")
      }
    }
  }
}

@Test func superscriptsHaveAllDigitsAndASign() {
  #expect(superscript(-1_234_567_890) == "⁻¹²³⁴⁵⁶⁷⁸⁹⁰")
  #expect(superscript(0) == "⁰")
}
