import Diagnostics
import Units

/// Which argument of a call decides what a quantity measures.
///
/// The body of a function is checked with the dimensions of its arguments, so that a wrong argument shows
/// only where it does not fit. This is the way back from there to the call, where the author erred.
enum DimensionSource: Hashable, Sendable {
  /// None: the quantity measures the same in every call.
  case fixed
  /// This argument and no other: the quantity measures a fixed dimension times a power of its own.
  case argument(ArgumentID, power: Rational)
  /// Several arguments together, or nobody knows.
  case mixed

  /// The source of a product; of a ratio, when the other source is inverted.
  func times(_ other: DimensionSource) -> DimensionSource {
    switch (self, other) {
    case (.fixed, _): return other
    case (_, .fixed): return self
    case (.argument(let a, let first), .argument(let b, let second)):
      guard a == b, let power = first.plus(second) else { return .mixed }
      return power.isZero ? .fixed : .argument(a, power: power)
    default: return .mixed
    }
  }

  /// The source of a power whose exponent is the same in every call.
  func raised(to exponent: Rational) -> DimensionSource {
    guard case .argument(let id, let power) = self else { return self }
    guard let product = power.times(exponent) else { return .mixed }
    return product.isZero ? .fixed : .argument(id, power: product)
  }

  /// One over it.
  var inverted: DimensionSource { raised(to: Rational(-1)) }

  /// The source of what measures the same as both: a fixed side fixes the whole.
  func joined(with other: DimensionSource) -> DimensionSource {
    if self == .fixed || other == .fixed { return .fixed }
    return self == other ? self : .mixed
  }
}

/// The number of an argument, which no other argument of the run has.
struct ArgumentID: Hashable, Sendable { let number: Int }

/// An argument of a call that is being checked.
struct GivenArgument: Sendable {
  let id: ArgumentID
  let place: FormulaProblem.ArgumentPlace
  /// Where the call stands.
  let call: SourceRange
  /// What was given.
  let value: Quantity
  /// How many calls there are around the call.
  let depth: Int
  /// What its own dimension came from, outside of the call.
  var source: DimensionSource { value.source }
}
