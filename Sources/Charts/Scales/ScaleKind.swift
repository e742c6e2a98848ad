import RealMath

/// How values become places.
public enum ScaleKind: Hashable, Sendable {
  /// Equal differences take equal room.
  case linear
  /// Equal ratios take equal room. Only positive values have a place.
  case log

  /// Whether `value` has a place on a scale of this kind.
  func admits(_ value: Double) -> Bool {
    switch self {
    case .linear: value.isFinite
    case .log: value.isFinite && value > 0
    }
  }

  /// Whether the ends of a domain have places, and different ones: the logarithms of 10¹⁷ and 10¹⁷ + 64
  /// are the same number.
  func spans(_ domain: Domain) -> Bool {
    admits(domain.from) && admits(domain.to)
      && straightened(domain.from) != straightened(domain.to)
  }

  /// The value in the space in which the scale is straight.
  func straightened(_ value: Double) -> Double {
    switch self {
    case .linear: value
    case .log: Double.log10(value)
    }
  }

  /// The inverse of ``straightened(_:)``.
  func bent(_ value: Double) -> Double {
    switch self {
    case .linear: value
    case .log: Double.exp10(value)
    }
  }
}
