import Formula
import Numerals
import Units

/// The other values that a parameter is given, to find out what notices.
struct Perturbation: Sendable {
  /// Where the values come from.
  enum Kind: String, Sendable {
    /// The ends of its interval: it is uncertain.
    case interval
    /// A tenth less and a tenth more.
    case tenth
    /// A tenth of one less and more: it is zero, of which a tenth is nothing.
    case besideZero = "beside_zero"
    /// False for true, and true for false.
    case negation
  }

  let kind: Kind
  /// The values, in the unit of the parameter.
  let values: [Double]

  /// The perturbation of a number.
  init(of value: Estimate, isInHundredths: Bool) {
    if let interval = value.interval {
      kind = .interval
      values = [interval.low, interval.high]
    } else if value.value == 0 {
      kind = .besideZero
      let step = isInHundredths ? 10.0 : 0.1
      values = [-step, step]
    } else {
      kind = .tenth
      values = [0.9 * value.value, 1.1 * value.value]
    }
  }

  /// The perturbation of something that is true or false.
  init(of truth: Bool) {
    kind = .negation
    values = [truth ? 0 : 1]
  }
}
