import RealMath

/// What is asked of all samples of a value together.
///
/// `Value` is what stands for the numbers around it: nodes in a graph, registers in a program, numbers when
/// it is computed.
enum Statistic<Value: Sendable>: Sendable {
  case mean
  /// The standard deviation, of all possible values and not of the samples alone.
  case sd
  case median
  /// The value below which a share of the samples lies.
  case quantile(Value)
  /// The share of the samples in which a condition holds.
  case probability

  /// All that it needs from around the value.
  var operands: [Value] {
    if case .quantile(let share) = self { return [share] }
    return []
  }

  /// The same statistic of other values.
  func map<Other: Sendable>(_ transform: (Value) -> Other) -> Statistic<Other> {
    switch self {
    case .mean: .mean
    case .sd: .sd
    case .median: .median
    case .quantile(let share): .quantile(transform(share))
    case .probability: .probability
    }
  }
}
