/// The two ends of an axis or of a stretch of one.
public struct Domain: Hashable, Sendable {
  /// The value at the left or at the bottom.
  public var from: Double
  /// The value at the right or at the top.
  public var to: Double

  /// A domain of its ends.
  public init(_ from: Double, _ to: Double) {
    self.from = from
    self.to = to
  }

  /// The smaller end.
  public var lower: Double { min(from, to) }
  /// The larger end.
  public var upper: Double { max(from, to) }

  /// Whether `value` lies between the ends or on one of them.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// Whether all of another domain lies within this one.
  func covers(_ other: Domain) -> Bool { lower <= other.lower && other.upper <= upper }
}
