/// The ends of one or several nested intervals along the horizontal axis, computed together.
public struct IntervalCurves: Sendable {
  /// Where the ends run. There are two columns for each interval, its lower ends and its upper ones, in the
  /// order of ``IntervalCurves/shares``.
  public enum Ends: Sendable {
    /// Functions of the horizontal axis, asked for many places at once: columns of as many values as there
    /// are places. An interval is not drawn where one of its ends is not finite.
    case function(@Sendable ([Double]) -> [[Double]])
    /// Given ends at given places, which increase.
    case samples(xs: [Double], ends: [[Double]])
  }

  /// The share of the probability that each interval holds, from the widest to the narrowest: 0.9, 0.8, 0.5;
  /// nothing for a range that is no probability.
  public var shares: [Double?]
  /// Where they begin and end.
  public var ends: Ends

  /// Intervals of their parts.
  public init(shares: [Double?], ends: Ends) {
    self.shares = shares
    self.ends = ends
  }
}
