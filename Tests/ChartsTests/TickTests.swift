import Numerals
import RealMath
import TestSupport
import Testing

@testable import Charts

private func labels(_ format: AxisFormat, _ kind: ScaleKind, _ values: [Double]) -> [String] {
  let notation = TickNotation(format, kind, values: values)
  return values.map {
    let label = notation.label($0, .english)
    return label.base + (label.exponent.map { "^" + $0 } ?? "") + label.suffix
  }
}

@Test func stepsBelowOneGiveCleanDecimals() {
  #expect(
    linearTicks(from: 0, to: 1, count: 10).values == [
      0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
    ])
  #expect(linearTicks(from: 0, to: 1, count: 10).decimals == 1)
  #expect(linearTicks(from: 0, to: 0.1, count: 4).values == [0, 0.02, 0.04, 0.06, 0.08, 0.1])
}

@Test func stepsBeyondExactPowersAreRoundedOnce() {
  #expect(linearTicks(from: 0, to: 1e24, count: 5).values == [0, 2e23, 4e23, 6e23, 8e23, 1e24])
}

@Test func ticksOfAnEmptyStretchAreNone() {
  #expect(linearTicks(from: 1, to: 1, count: 5).values.isEmpty)
  #expect(linearTicks(from: 1, to: 2, count: 0).values.isEmpty)
  #expect(linearTicks(from: .nan, to: 2, count: 5).values.isEmpty)
}

@Test func linearTicksAreEvenAndInside() {
  for seed in UInt64(1)...500 {
    var random = SeededGenerator(seed: seed)
    let size = powerOfTen(Int.random(in: -20...20, using: &random))
    let a = Double.random(in: -size...size, using: &random)
    let b = Double.random(in: -size...size, using: &random)
    let count = Int.random(in: 2...12, using: &random)
    let (values, _) = linearTicks(from: min(a, b), to: max(a, b), count: count)
    #expect(values.allSatisfy { min(a, b) <= $0 && $0 <= max(a, b) }, "seed \(seed)")
    #expect(values.count >= count / 2 && values.count <= 2 * count + 1, "seed \(seed)")
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    #expect(steps.allSatisfy { ($0 - steps[0]).magnitude <= 1e-9 * steps[0] }, "seed \(seed)")
    let digits = values.map { $0 == 0 ? 1 : DecimalDigits(shortest: $0).digits.count }
    #expect(digits.allSatisfy { $0 < 8 }, "no noise in \(values), seed \(seed)")
  }
}

@Test func aLogarithmicAxisAlwaysHasThreeLabels() {
  for seed in UInt64(1)...500 {
    var random = SeededGenerator(seed: seed)
    let lower = Double.exp10(Double.random(in: -30...30, using: &random))
    let upper = lower * Double.exp10(Double.random(in: 0.01...20, using: &random))
    let most = Int.random(in: 1...8, using: &random)
    let ticks = logTicks(from: lower, to: upper, powerLength: 50) { $0.count <= most }
    #expect(ticks.labelled.count >= 3, "seed \(seed): \(lower) to \(upper)")
    #expect(ticks.labelled.count <= max(most, 5), "seed \(seed): \(ticks.labelled)")
    let all = ticks.labelled + ticks.minor
    #expect(all.allSatisfy { lower <= $0 && $0 <= upper }, "seed \(seed)")
    #expect(ticks.labelled == ticks.labelled.sorted(), "seed \(seed)")
    #expect(!ticks.minor.contains { ticks.labelled.contains($0) }, "seed \(seed)")
  }
}

@Test func decadesThatAreLeftOutAreCountedFromOne() {
  let ticks = logTicks(from: 10, to: 1e20, powerLength: 10) { $0.count <= 7 }
  #expect(ticks.labelled == [1e3, 1e6, 1e9, 1e12, 1e15, 1e18])
  #expect(ticks.minor.contains(1e4))
}

@Test func shortLogarithmicStretchesUseMoreDigits() {
  func labelled(_ lower: Double, _ upper: Double) -> [Double] {
    logTicks(from: lower, to: upper, powerLength: 300) { $0.count <= 8 }.labelled
  }
  #expect(labelled(1, 100) == [1, 10, 100])
  #expect(labelled(1, 50) == [1, 2, 5, 10, 20, 50])
  #expect(labelled(2, 7) == [2, 3, 4, 5, 6, 7])
  #expect(labelled(30, 60) == [30, 40, 50, 60])
  #expect(labelled(5.1, 5.9) == [5.2, 5.4, 5.6, 5.8] || labelled(5.1, 5.9).count >= 3)
}

@Test func minorTicksNeedThirtyPixelsToADecade() {
  let close = logTicks(from: 1, to: 1000, powerLength: 29) { _ in true }
  let wide = logTicks(from: 1, to: 1000, powerLength: 31) { _ in true }
  #expect(close.minor.isEmpty)
  #expect(wide.minor.count == 24)
}

@Test func logarithmicLabelsAreGroupedUntilTheyAreLong() {
  #expect(
    labels(.number, .log(), [1, 10, 100, 1000, 10_000]) == ["1", "10", "100", "1,000", "10,000"])
  #expect(labels(.number, .log(), [0.001, 0.01, 0.1]) == ["0.001", "0.01", "0.1"])
}

@Test func longLogarithmicLabelsBecomePowers() {
  #expect(labels(.number, .log(), [1, 1e3, 1e6]) == ["1", "10^3", "10^6"])
  #expect(labels(.number, .log(), [1e-4, 1e-2, 10]) == ["10^−4", "10^−2", "10"])
  #expect(labels(.factor, .log(), [1e3, 1e6]) == ["10^3×", "10^6×"])
  #expect(
    labels(.number, .log(), [2e6, 5e6, 1e7]) == [
      "2\u{A0}×\u{A0}10^6", "5\u{A0}×\u{A0}10^6", "10^7",
    ])
}

@Test func allLabelsOfAnAxisShareTheirDecimals() {
  #expect(labels(.number, .linear, [2, 2.5, 3]) == ["2.0", "2.5", "3.0"])
  #expect(labels(.percent, .linear, [0, 0.5, 1]) == ["0%", "50%", "100%"])
  #expect(labels(.percent, .linear, [0, 0.005]) == ["0.0%", "0.5%"])
}

@Test func largeLinearNumbersShareOneWord() {
  #expect(
    labels(.number, .linear, [0, 5e5, 1e6, 1.5e6]) == [
      "0", "0.5\u{A0}million", "1.0\u{A0}million", "1.5\u{A0}million",
    ])
  #expect(
    labels(.number, .linear, [0, 5e10, 1e11]) == ["0", "50\u{A0}billion", "100\u{A0}billion"])
}

@Test func yearsHaveNoSeparators() {
  #expect(labels(.year, .linear, [2012, 2024]) == ["2012", "2024"])
}
