import RealMath

/// A function of two numbers. Outside its domain its value is NaN; a NaN operand is never lost, so that
/// no comparison can hide a fault.
enum BinaryFunction: Hashable, Sendable {
  case add, subtract, multiply, divide, power, min, max, atan2, beta, choose
  case less, lessOrEqual, equal, notEqual
  /// The second operand needs no value where the first decides.
  case and, or

  func value(of a: Double, _ b: Double) -> Double {
    if a.isNaN { return a }
    if self == .and && a == 0 { return 0 }
    if self == .or && a != 0 { return 1 }
    if b.isNaN { return b }
    switch self {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .divide: return b == 0 ? .nan : a / b
    case .power: return powerValue(a, b)
    case .min: return a < b ? a : b
    case .max: return a > b ? a : b
    case .atan2: return Double.atan2(a, b)
    case .beta: return Double.beta(a, b)
    case .choose: return Double.binomial(a, b)
    case .less: return a < b ? 1 : 0
    case .lessOrEqual: return a <= b ? 1 : 0
    case .equal: return a == b ? 1 : 0
    case .notEqual: return a != b ? 1 : 0
    case .and, .or: return b
    }
  }
}

/// Zero to a negative power is a division by zero; a negative number has only whole powers.
private func powerValue(_ base: Double, _ exponent: Double) -> Double {
  if base == 0 && exponent < 0 { return .nan }
  if base < 0 && exponent != exponent.rounded(.down) { return .nan }
  return Double.pow(base, exponent)
}
