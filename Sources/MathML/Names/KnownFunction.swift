import Numerals

/// The functions of the language that are not set as a name and a list.
///
/// All others, such as `clamp`, are upright words before their arguments.
enum KnownFunction: String, Sendable, CaseIterable {
  case exp, ln, log, log10, log2
  case sin, cos, tan, asin, acos, atan, atan2, sinh, cosh, tanh
  case sqrt, abs, floor, ceil, min, max, round, clamp, logit, logistic, erf
  case gamma, lgamma, beta, choose
  case slope, elasticity, inverse, integral, sum, argmin
  case normal, lognormal, uniform, triangular
  case betaDistribution = "beta_distribution"
  case mean, median, sd, quantile, probability

  /// The function of a name, if it is one of these.
  init?(named name: String) {
    guard let known = KnownFunction.allCases.first(where: { $0.rawValue == name }) else {
      return nil
    }
    self = known
  }

  /// What stands for the function itself, with the words of a language.
  func box(_ words: Messages<FormulaMessage>) -> Box {
    switch self {
    case .log10: .lowered(.word("log"), .number("10"))
    case .log2: .lowered(.word("log"), .number("2"))
    case .asin: .word("arcsin")
    case .acos: .word("arccos")
    case .atan: .word("arctan")
    // Γ and Β are the functions, Beta the distribution.
    case .betaDistribution: .word("Beta")
    case .mean: .word(words.text(.mean))
    case .median: .word(words.text(.median))
    case .sd: .word(words.text(.sd))
    case .quantile: .word(words.text(.quantile))
    case .normal: .word(words.text(.normal))
    case .lognormal: .word(words.text(.lognormal))
    case .uniform: .word(words.text(.uniform))
    case .triangular: .word(words.text(.triangular))
    case .clamp: .word(words.text(.clamp))
    case .round: .word(words.text(.round))
    case .gamma: .word("Γ")
    case .lgamma: .row([.word("ln"), .mark(.apply), .thinSpace, .word("Γ")])
    case .beta: .word("Β")
    case .probability: .word("P")
    case .argmin: .word("arg min")
    default: .word(rawValue)
    }
  }

  /// Whether an argument of one letter or number is customarily written without parentheses: `ln x`.
  var readsWithoutParentheses: Bool {
    switch self {
    case .ln, .log, .log10, .log2, .sin, .cos, .tan, .asin, .acos, .atan, .sinh, .cosh, .tanh: true
    default: false
    }
  }

  /// Whether a power of its value needs parentheses to be told from the value of a power.
  var isUnary: Bool {
    switch self {
    case .exp, .logit, .logistic, .erf, .round, .lgamma: true
    default: readsWithoutParentheses
    }
  }
}
