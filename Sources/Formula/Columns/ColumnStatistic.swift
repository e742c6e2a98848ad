import RealMath

/// What can be said of all the numbers of a column together.
///
/// Cost: one pass, two for the standard deviation; the median sorts.
enum ColumnStatistic: Hashable, Sendable {
  case sum, mean, median, min, max, geometricMean, standardDeviation

  /// The statistic that a function of the language is when it is given a column.
  init?(_ builtin: Builtin) {
    switch builtin {
    case .sum: self = .sum
    case .min: self = .min
    case .max: self = .max
    case .geometricMean: self = .geometricMean
    case .mean: self = .mean
    case .median: self = .median
    case .sd: self = .standardDeviation
    default: return nil
    }
  }

  /// How many numbers it needs.
  var fewest: Int { self == .standardDeviation ? 2 : 1 }

  /// The statistic of finite numbers, as many as it needs. It is in their unit.
  ///
  /// The geometric mean is that of positive numbers. The standard deviation is that of a population from
  /// which the numbers are a sample: the squares are divided by one less than their count.
  func value(of numbers: [Double]) -> Double {
    let count = Double(numbers.count)
    switch self {
    case .sum: return CompensatedSum(numbers).value
    case .mean: return CompensatedSum(numbers).value / count
    case .median:
      let sorted = numbers.sorted()
      let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
      return low + (high / 2 - low / 2)
    case .min: return numbers.min() ?? .nan
    case .max: return numbers.max() ?? .nan
    case .geometricMean:
      // Logarithms of ratios to the first number are small where the numbers are alike.
      let first = numbers[0]
      let logarithm = Double.log(first)
      let sum = CompensatedSum(numbers.lazy.map { Double.log($0) - logarithm }).value
      return first * Double.exp(sum / count)
    case .standardDeviation:
      let mean = CompensatedSum(numbers).value / count
      // In units of the largest distance, no square is too large or too small for a number.
      let largest = numbers.reduce(0) { Swift.max($0, ($1 - mean).magnitude) }
      guard largest > 0 else { return 0 }
      let squares = CompensatedSum(
        numbers.lazy.map { ($0 - mean) / largest * (($0 - mean) / largest) })
      return largest * (squares.value / (count - 1)).squareRoot()
    }
  }
}
