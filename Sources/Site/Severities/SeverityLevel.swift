/// What an author can make of a kind of diagnostic.
public enum SeverityLevel: String, Hashable, Sendable, CaseIterable {
  /// It fails the run.
  case error
  /// It is told, and fails the run with `--strict` only.
  case warning
  /// It is not told.
  case allow
}

/// What a call says of one kind of diagnostic: `--allow bare-number`.
public struct SeverityOption: Hashable, Sendable {
  /// The option as it is written: `--allow`.
  public let option: String
  /// The code, as it was given.
  public let code: String
  /// What it shall be.
  public let level: SeverityLevel

  /// The option called `option`, with the code that was given.
  public init(_ option: String, _ code: String, _ level: SeverityLevel) {
    self.option = option
    self.code = code
    self.level = level
  }
}
