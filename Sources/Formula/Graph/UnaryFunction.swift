import RealMath

/// A function of one number. Outside its domain its value is NaN, which is a fault wherever it is needed.
enum UnaryFunction: Hashable, Sendable {
  case negate, not, exp, ln, log10, log2, sqrt, abs, sign, floor, ceil, round, logit, logistic, erf
  case sin, cos, tan, asin, acos, atan, sinh, cosh, tanh
  case gamma, lgamma
  /// The derivatives of the logarithm of Γ: the first one is of order zero.
  case polygamma(Int)
  /// The value of points joined by straight lines.
  case interpolation(Interpolation)
  /// How steep these lines are.
  case interpolationSlope(Interpolation)
  /// The value that a parameter of a fit has in a replicate.
  case replicate(ReplicateTable)

  func value(of x: Double) -> Double {
    switch self {
    case .negate: -x
    case .not: x.isNaN ? x : (x == 0 ? 1 : 0)
    case .exp: Double.exp(x)
    case .ln: x > 0 ? Double.log(x) : .nan
    case .log10: x > 0 ? Double.log10(x) : .nan
    case .log2: x > 0 ? Double.log2(x) : .nan
    case .sqrt: x >= 0 ? x.squareRoot() : .nan
    case .abs: x.magnitude
    case .sign: x.isNaN ? x : (x > 0 ? 1 : (x < 0 ? -1 : 0))
    case .floor: x.rounded(.down)
    case .ceil: x.rounded(.up)
    // Halves go away from zero, as people round.
    case .round: x.rounded(.toNearestOrAwayFromZero)
    case .logit: x > 0 && x < 1 ? Double.log(x) - Double.log1p(-x) : .nan
    case .logistic: logisticValue(x)
    case .erf: Double.erf(x)
    case .sin: Double.sin(x)
    case .cos: Double.cos(x)
    case .tan: Double.tan(x)
    case .asin: x.magnitude <= 1 ? Double.asin(x) : .nan
    case .acos: x.magnitude <= 1 ? Double.acos(x) : .nan
    case .atan: Double.atan(x)
    case .sinh: Double.sinh(x)
    case .cosh: Double.cosh(x)
    case .tanh: Double.tanh(x)
    case .gamma: isPole(x) ? .nan : Double.gamma(x)
    case .lgamma: isPole(x) ? .nan : Double.logGamma(x)
    case .polygamma(let order): Double.polygamma(order, x)
    case .interpolation(let points): points.value(at: x)
    case .interpolationSlope(let points): points.slope(at: x)
    case .replicate(let table): table.value(at: x)
    }
  }
}

/// Γ has poles at zero and at the negative whole numbers.
private func isPole(_ x: Double) -> Bool { x <= 0 && x == x.rounded(.down) }

/// 1/(1 + e^-x), with the exponential of a negative number only, so that nothing overflows.
private func logisticValue(_ x: Double) -> Double {
  if x >= 0 { return 1 / (1 + Double.exp(-x)) }
  let power = Double.exp(x)
  return power / (1 + power)
}
