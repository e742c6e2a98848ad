/// Writes a result to standard output. Whoever asked for it must not take a part for the whole.
func writeResult(_ text: String) throws(DiskFailure) {
  let code = writeAll(Array(text.utf8), to: 1)
  if code != 0 { throw DiskFailure("write", "standard output", code) }
}

/// Writes what is said about a run to standard error.
///
/// A stream that nobody reads any more ends the program by a signal; any other failure to write has no
/// place left where it could be reported.
func writeRemark(_ text: String) { _ = writeAll(Array(text.utf8), to: 2) }
