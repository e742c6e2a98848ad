/// The functions that every formula may call.
enum Builtin: String, Hashable, Sendable, CaseIterable {
  case exp, ln, log10, log2, log, sqrt, abs, min, max, floor, ceil, round, clamp, logit, logistic,
    erf
  case sin, cos, tan, asin, acos, atan, atan2, sinh, cosh, tanh
  case gamma, lgamma, beta, choose
  case slope, elasticity, inverse, integral, sum, argmin
  case normal, lognormal, uniform, triangular
  /// `beta` is the function of that name.
  case betaDistribution = "beta_distribution"
  case mean, median, sd, quantile, probability
  case count, interpolate, `where`
  case isKnown = "is_known"
  case geometricMean = "geometric_mean"

  /// The function of a name, if it is one.
  init?(named name: String) {
    guard let known = Builtin.allCases.first(where: { $0.rawValue == name }) else { return nil }
    self = known
  }

  /// How it is called, for messages; the parts in parentheses say how many arguments it takes.
  var usage: String {
    switch self {
    case .log: "log(x, base)"
    case .min, .max: rawValue + "(a, b, …)"
    case .clamp: "clamp(x, low, high)"
    case .slope, .elasticity: rawValue + "(f, x)"
    case .atan2: "atan2(y, x)"
    case .beta: "beta(a, b)"
    case .choose: "choose(n, k)"
    case .inverse: "inverse(f, y, from, to)"
    case .integral, .sum: rawValue + "(f, a, b)"
    case .argmin: "argmin(f, from, to)"
    case .normal, .lognormal: rawValue + "(mean, sd)"
    case .uniform: "uniform(from, to)"
    case .triangular: "triangular(from, mode, to)"
    case .betaDistribution: rawValue + "(alpha, beta)"
    case .quantile: "quantile(x, share)"
    case .probability: "probability(condition)"
    case .count, .geometricMean: rawValue + "(column)"
    case .interpolate: "interpolate(xs, ys, x)"
    case .where: "where(column, condition)"
    case .isKnown: "is_known(column)"
    default: rawValue + "(x)"
    }
  }

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .log, .atan2, .beta, .choose, .slope, .elasticity: 2...2
    case .normal, .lognormal, .uniform, .betaDistribution, .quantile, .where: 2...2
    case .min, .max: 1...Int.max
    case .clamp, .integral, .sum, .argmin, .triangular, .interpolate: 3...3
    case .inverse: 4...4
    default: 1...1
    }
  }

  /// The function of one plain number that it is, if it is one.
  var unary: UnaryFunction? {
    switch self {
    case .exp: .exp
    case .ln: .ln
    case .log10: .log10
    case .log2: .log2
    case .floor: .floor
    case .ceil: .ceil
    case .round: .round
    case .logit: .logit
    case .logistic: .logistic
    case .erf: .erf
    case .sin: .sin
    case .cos: .cos
    case .tan: .tan
    case .asin: .asin
    case .acos: .acos
    case .atan: .atan
    case .sinh: .sinh
    case .cosh: .cosh
    case .tanh: .tanh
    case .gamma: .gamma
    case .lgamma: .lgamma
    default: nil
    }
  }
}

/// The constants that every formula may name.
enum Constant {
  static let all: [(name: String, value: Double)] = [
    ("pi", Double.pi), ("π", Double.pi), ("e", 2.718281828459045),
  ]

  static func value(_ name: String) -> Double? { all.first { $0.name == name }?.value }
}
