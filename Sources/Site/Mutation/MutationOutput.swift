public import Diagnostics

/// What came of giving each parameter of a report other values.
public struct MutationOutput: Sendable {
  /// What was found as by a check, and the parameters that nothing notices as warnings; no files.
  public let build: SiteBuild
  /// The parameters and how much notices each, for a terminal; nothing after an error.
  public let text: InkedText
  /// The same for a program, with all names; empty after an error.
  public let json: String
}
