/// Writes a result to standard output.
func writeResult(_ text: String) { write(text, to: 1) }

/// Writes what is said about a run to standard error.
func writeRemark(_ text: String) { write(text, to: 2) }

/// A stream that nobody reads any more ends the program by a signal; any other failure to write has no
/// place left where it could be reported.
private func write(_ text: String, to descriptor: Int32) {
  _ = writeAll(Array(text.utf8), to: descriptor)
}
