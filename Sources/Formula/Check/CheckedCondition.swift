public import Diagnostics

/// A formula that is true or false.
public struct CheckedCondition: Sendable {
  /// The node: one for true, zero for false.
  public let node: NodeID
  /// What is compared, when the condition is a comparison.
  public let sides: [Side]
  /// The nodes of the links of a comparison, one between each two sides: all must be true.
  public let links: [NodeID]

  /// One side of a comparison.
  public struct Side: Sendable {
    /// The quantity.
    public let quantity: Quantity
    /// Where it stands.
    public let range: SourceRange
  }
}
