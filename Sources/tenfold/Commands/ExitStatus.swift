import ArgumentParser

extension ExitCode {
  /// Some diagnostic is an error.
  static let problemsFound = ExitCode(1)

  /// Two builds differ, and the call asked for a status that says so.
  static let different = ExitCode(1)

  /// The program or the machine failed.
  static let ownFault = ExitCode(70)
}

/// Runs a command and says what the machine could not do, if it failed.
func reportingFailure(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let failure as DiskFailure {
    writeRemark("tenfold: \(failure.message)\n")
    throw ExitCode.ownFault
  }
}
