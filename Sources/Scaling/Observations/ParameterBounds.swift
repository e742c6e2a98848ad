/// Where a parameter may lie, ends included; an end may be infinite.
public struct ParameterBounds: Equatable, Sendable {
  /// An end of an interval.
  public enum Side: Hashable, Sendable {
    /// The lower one.
    case low
    /// The upper one.
    case high
  }

  /// The lower end.
  public var low: Double

  /// The upper end.
  public var high: Double

  /// Any number.
  public static let none = ParameterBounds(low: -.infinity, high: .infinity)

  /// An interval.
  public init(low: Double = -.infinity, high: Double = .infinity) {
    self.low = low
    self.high = high
  }

  /// The number in the interval that is nearest to a number.
  func clamped(_ number: Double) -> Double { min(max(number, low), high) }
}
