import TestSupport
import Testing

@testable import Formula

/// Statistics of columns, held against each other and against what is known.
@Suite struct ColumnStatisticTests {
  private func numbers(_ seed: UInt64) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 2...60, using: &generator)).map { _ in
      Double.random(in: 0.001...1000, using: &generator)
    }
  }

  @Test func theOrderOfTheRowsDoesNotMatter() {
    let all: [ColumnStatistic] = [
      .sum, .mean, .median, .min, .max, .geometricMean, .standardDeviation,
    ]
    for seed in 0..<200 as Range<UInt64> {
      let numbers = numbers(seed)
      for statistic in all {
        let (a, b) = (statistic.value(of: numbers), statistic.value(of: numbers.reversed()))
        #expect(abs(a - b) <= 1e-13 * abs(a), "seed \(seed): \(statistic)")
      }
    }
  }

  @Test func meansStandInTheirOrder() {
    for seed in 0..<200 as Range<UInt64> {
      let numbers = numbers(seed)
      func value(_ statistic: ColumnStatistic) -> Double { statistic.value(of: numbers) }
      #expect(value(.min) <= value(.geometricMean) && value(.geometricMean) <= value(.mean))
      #expect(value(.mean) <= value(.max) && value(.min) <= value(.median))
      #expect(value(.standardDeviation) <= value(.max) - value(.min))
    }
  }

  @Test func aMeanOfWhatIsAlikeIsThat() {
    for number in [3.1, 1e-300, 1e300, 0.1] {
      let numbers = [Double](repeating: number, count: 7)
      for statistic in [ColumnStatistic.mean, .median, .geometricMean] {
        let value = statistic.value(of: numbers)
        #expect(abs(value - number) <= number.ulp, "\(statistic)")
      }
      #expect(ColumnStatistic.standardDeviation.value(of: numbers) <= 2 * number.ulp)
    }
  }

  @Test func sumsKeepWhatEachAdditionLoses() {
    #expect(ColumnStatistic.sum.value(of: [1, 1e100, 1, -1e100]) == 2)
    #expect(ColumnStatistic.mean.value(of: [1, 1e100, 1, -1e100]) == 0.5)
    #expect(ColumnStatistic.geometricMean.value(of: [1e200, 1e250, 1e300]) / 1e250 - 1 < 1e-13)
    #expect(ColumnStatistic.median.value(of: [1.7e308, 1.7e308]) == 1.7e308)
  }
}
