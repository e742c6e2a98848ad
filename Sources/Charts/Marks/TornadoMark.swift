/// How far one value moves when each of its inputs does: a bar for each input, from what the value is at
/// the low end of that input to what it is at the high end. Bars lie at places of the vertical axis,
/// usually a band scale with the names of the inputs, the widest on top.
public struct TornadoMark: Hashable, Sendable {
  /// The places along the vertical axis.
  public var places: [Double]
  /// The value when the input is at its low end.
  public var lows: [Double]
  /// The value when the input is at its high end.
  public var highs: [Double]
  /// The value when all inputs are where they are believed to be.
  public var base: Double
  /// The name of the bars toward ``lows``, for example `Input low`.
  public var lowLabel: String?
  /// The name of the bars toward ``highs``.
  public var highLabel: String?

  /// A tornado of its parts.
  public init(
    places: [Double], lows: [Double], highs: [Double], base: Double, lowLabel: String? = nil,
    highLabel: String? = nil
  ) {
    self.places = places
    self.lows = lows
    self.highs = highs
    self.base = base
    self.lowLabel = lowLabel
    self.highLabel = highLabel
  }
}
