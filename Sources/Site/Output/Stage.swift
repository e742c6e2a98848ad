/// The stages of a build, in their order.
public enum Stage: String, Hashable, Sendable, CaseIterable {
  case parse, check, evaluate
  case layOut = "lay out"
  case assemble, inspect

  /// The name for a table of timings.
  public var name: String { rawValue }
}
