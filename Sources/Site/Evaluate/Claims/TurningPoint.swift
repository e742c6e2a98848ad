import Formula

/// The value of a parameter at which a condition turns, all others staying as they are. Of an uncertain parameter it is
/// the median, and its spread goes along.
struct TurningPoint: Sendable {
  let parameter: DefinitionID
  /// What the parameter is now.
  let now: KnownQuantity
  /// The value nearest to that at which the condition has turned, in the same unit.
  let value: Double
  /// What the condition comes to there.
  let truth: ClaimStanding.Truth
  /// The last value beyond it before the condition turns back; `nil` where it does not, as far as was looked.
  let end: Double?
  /// How the parameter goes from what it is now to another value.
  let movement: Movement
  /// Whether it was found from samples, and is known to two digits only.
  let isSampled: Bool

  /// What the parameter is at a value that it is moved to, with the spread that it then has.
  func moved(to value: Double) -> KnownQuantity {
    KnownQuantity(
      value: now.value.moved(to: value, by: movement), quantity: now.quantity)
  }

  /// Whether the condition turns upwards of what the parameter is now.
  var isAbove: Bool { value > now.value.value }

  /// How far away it is: the factor between the two; what lies beyond zero is farther than any factor.
  var remoteness: Double {
    let ratio = value / now.value.value
    guard ratio.isFinite, ratio > 0 else { return .infinity }
    return max(ratio, 1 / ratio)
  }
}

extension [TurningPoint] {
  /// The nearest first; those equally far in the order in which they were found.
  var nearestFirst: [TurningPoint] {
    enumerated().sorted { ($0.element.remoteness, $0.offset) < ($1.element.remoteness, $1.offset) }
      .map(\.element)
  }
}
