#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Runs `work` with a new folder for files that nobody needs afterwards, and removes it.
///
/// It lies where `TMPDIR` says, else in `/tmp`, and only its owner may look into it.
func withTemporaryFolder<Value>(
  _ work: (_ path: String) throws(DiskFailure) -> Value
) throws(DiskFailure) -> Value {
  let parent = Environment.ofRemarks["TMPDIR"] ?? "/tmp"
  var template = Array(joined(parent, "tenfold-XXXXXX").utf8CString)
  guard mkdtemp(&template) != nil else {
    throw DiskFailure("make a folder in", parent, errno)
  }
  let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { clearAway(path) }
  return try work(path)
}

/// Removes a folder. What resists is left to the machine, which empties such places.
private func clearAway(_ folder: String) {
  do throws(DiskFailure) { try removeTree(folder) } catch {}
}
