/// How an uncertain quantity is distributed, all of it in one unit except the shape of ``beta``.
///
/// `Value` is what stands for the numbers around it: nodes in a graph, registers in a program, numbers when
/// it is computed.
enum Distribution<Value: Sendable>: Sendable {
  /// `a to b`: the middle 90 %, with 5 % below and 5 % above. Log-normal when both ends are positive,
  /// else normal.
  case range(from: Value, to: Value)
  case normal(mean: Value, sd: Value)
  /// By the mean and the standard deviation of the quantity itself, not of its logarithm.
  case logNormal(mean: Value, sd: Value)
  case uniform(from: Value, to: Value)
  case triangular(from: Value, mode: Value, to: Value)
  /// Between 0 and 1.
  case beta(alpha: Value, beta: Value)

  /// The numbers that it is given by, in the order in which it takes them.
  var parameters: [Value] {
    switch self {
    case .range(let a, let b), .normal(let a, let b), .logNormal(let a, let b),
      .uniform(let a, let b), .beta(let a, let b):
      [a, b]
    case .triangular(let a, let b, let c): [a, b, c]
    }
  }

  /// The same distribution by other numbers.
  func map<Other: Sendable>(_ transform: (Value) -> Other) -> Distribution<Other> {
    switch self {
    case .range(let a, let b): .range(from: transform(a), to: transform(b))
    case .normal(let mean, let sd): .normal(mean: transform(mean), sd: transform(sd))
    case .logNormal(let mean, let sd): .logNormal(mean: transform(mean), sd: transform(sd))
    case .uniform(let a, let b): .uniform(from: transform(a), to: transform(b))
    case .triangular(let a, let mode, let b):
      .triangular(from: transform(a), mode: transform(mode), to: transform(b))
    case .beta(let alpha, let beta): .beta(alpha: transform(alpha), beta: transform(beta))
    }
  }

  /// What its samples are made from.
  var score: Score {
    switch self {
    case .range, .normal, .logNormal: .normal
    case .uniform, .triangular, .beta: .uniform
    }
  }
}

/// What an uncertain quantity is before it has a size: a number that says how likely anything below it is.
enum Score: Hashable, Sendable {
  /// A standard normal number.
  case normal
  /// A number between 0 and 1.
  case uniform
}

/// What makes a distribution impossible.
public enum DistributionFlaw: Hashable, Sendable {
  /// A lower end that is not below the upper one.
  case ends(from: Double, to: Double)
  /// A standard deviation that is not positive.
  case spread(Double)
  /// A mean of a log-normal distribution that is not positive.
  case mean(Double)
  /// A most likely value outside of the ends.
  case mode(Double, from: Double, to: Double)
  /// A shape of a beta distribution that is not positive.
  case shape(Double)
}

extension Distribution<Double> {
  /// Whether it is given by finite numbers.
  var isFinite: Bool {
    switch self {
    case .range(let a, let b), .normal(let a, let b), .logNormal(let a, let b),
      .uniform(let a, let b), .beta(let a, let b):
      a.isFinite && b.isFinite
    case .triangular(let a, let b, let c): a.isFinite && b.isFinite && c.isFinite
    }
  }

  /// Why there is no such distribution; `nil` when there is one, or a parameter has no value.
  var flaw: DistributionFlaw? {
    switch self {
    case .range(let a, let b), .uniform(let a, let b):
      return a >= b ? .ends(from: a, to: b) : nil
    case .normal(_, let sd): return sd <= 0 ? .spread(sd) : nil
    case .logNormal(let mean, let sd):
      if mean <= 0 { return .mean(mean) }
      return sd <= 0 ? .spread(sd) : nil
    case .triangular(let a, let mode, let b):
      if a >= b { return .ends(from: a, to: b) }
      return mode < a || mode > b ? .mode(mode, from: a, to: b) : nil
    case .beta(let alpha, let beta):
      if alpha <= 0 { return .shape(alpha) }
      return beta <= 0 ? .shape(beta) : nil
    }
  }
}
