/// Where a line runs.
public enum Curve: Sendable {
  /// A function of the horizontal axis. It is asked for many places at once and answers with one value
  /// for each, in order; a value that is not finite is undefined, and the line breaks there.
  case function(@Sendable ([Double]) -> [Double])
  /// Given points, joined in order. A point that is not finite breaks the line.
  case samples([Sample])
}

/// A given point of a curve.
public struct Sample: Hashable, Sendable {
  /// The value on the horizontal axis.
  public var x: Double
  /// The value on the vertical axis.
  public var y: Double

  /// A sample of its parts.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}
