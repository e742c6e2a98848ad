import RealMath

/// How values become places.
public enum ScaleKind: Hashable, Sendable {
  /// Equal differences take equal room.
  case linear
  /// Equal ratios take equal room. Only positive values have a place. Labels are powers of the base of the
  /// axis, ten unless it says another.
  case log(base: Int = 10)
  /// Linear from minus to plus the threshold, logarithmic beyond, on both sides of zero (Webber 2013).
  case symlog(threshold: Double)
  /// Equal differences of log odds take equal room. Only shares between 0 and 1 have a place.
  case logit
  /// One place for each name, side by side. Values are indices: the first name is at 0.
  case band([String])
  /// A linear axis of moments, as years with fractions: the middle of 2024 is 2024.5. Labels are years,
  /// months of years, or days.
  case time

  /// Whether there is such a scale.
  var isPossible: Bool {
    switch self {
    case .linear, .logit, .time: true
    case .log(let base): base >= 2
    case .symlog(let threshold): threshold > 0 && threshold.isFinite
    case .band(let names): !names.isEmpty
    }
  }

  /// Whether equal ratios take equal room.
  var isLog: Bool { if case .log = self { true } else { false } }

  /// Whether places have names.
  var isBand: Bool { if case .band = self { true } else { false } }

  /// Whether `value` has a place on a scale of this kind.
  func admits(_ value: Double) -> Bool {
    switch self {
    case .linear, .symlog, .band, .time: value.isFinite
    case .log: value.isFinite && value > 0
    case .logit: value > 0 && value < 1
    }
  }

  /// The least and the greatest value that have a place.
  var admissible: (least: Double, greatest: Double) {
    switch self {
    case .linear, .symlog, .band, .time: (-.greatestFiniteMagnitude, .greatestFiniteMagnitude)
    case .log: (.leastNonzeroMagnitude, .greatestFiniteMagnitude)
    case .logit: (.leastNonzeroMagnitude, 1.0.nextDown)
    }
  }

  /// Whether the ends of a domain have places, and different ones: the logarithms of 10¹⁷ and 10¹⁷ + 64
  /// are the same number.
  func spans(_ domain: Domain) -> Bool {
    admits(domain.from) && admits(domain.to)
      && straightened(domain.from) != straightened(domain.to)
  }

  /// The kind of a scale on which all values are multiplied by a positive factor.
  func multiplied(by factor: Double) -> ScaleKind {
    if case .symlog(let threshold) = self { .symlog(threshold: threshold * factor) } else { self }
  }

  /// The value in the space in which the scale is straight.
  func straightened(_ value: Double) -> Double {
    switch self {
    case .linear, .band, .time: return value
    case .log: return Double.log10(value)
    case .symlog(let threshold):
      let ratio = value.magnitude / threshold
      // The ratio of 10³⁰⁰ to 10⁻³⁰⁰ is not finite, the difference of their logarithms is.
      let part =
        ratio.isFinite
        ? Double.log1p(ratio) : Double.log(value.magnitude) - Double.log(threshold)
      return value < 0 ? -part : part
    case .logit: return Double.log(value) - Double.log1p(-value)
    }
  }

  /// The inverse of ``straightened(_:)``.
  func bent(_ value: Double) -> Double {
    switch self {
    case .linear, .band, .time: return value
    case .log: return Double.exp10(value)
    case .symlog(let threshold):
      let part =
        value.magnitude < 700
        ? Double.expm1(value.magnitude) * threshold
        : Double.exp(value.magnitude + Double.log(threshold))
      return value < 0 ? -part : part
    case .logit: return 1 / (1 + Double.exp(-value))
    }
  }
}
