/// The stages of a run, in their order.
public enum Stage: String, Hashable, Sendable, CaseIterable {
  case parse, check, evaluate
  case layOut = "lay out"
  case assemble, inspect
  /// Each language in one file, which only those who ask for it are shown.
  case compose
  /// Other values of parameters, which only those who ask for them are shown.
  case mutate

  /// The name for a table of timings.
  public var name: String { rawValue }
}
