/// A card that a host is to draw.
public struct CardRequest: Sendable {
  /// The drawing, as SVG.
  public let svg: [UInt8]
  /// A name that follows from the drawing: who keeps pictures keeps them under it.
  public let digest: String
}

/// What came of a card.
public enum CardAnswer: Hashable, Sendable {
  /// The card as PNG.
  case picture([UInt8])
  /// Why there is none.
  case failure(String)
}
