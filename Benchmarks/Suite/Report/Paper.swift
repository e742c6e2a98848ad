#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the table is written: standard output, kept for it alone.
///
/// Run by itself, the benchmark library prints every histogram it made to standard output. The table keeps
/// a copy of that output and sends the rest away. Run by the benchmark tool, there is no table.
final class Paper {
  private let output: CInt?

  init() {
    guard !CommandLine.arguments.contains("--input-fd") else {
      output = nil
      return
    }
    output = dup(1)
    let nowhere = open("/dev/null", O_WRONLY)
    dup2(nowhere, 1)
    close(nowhere)
  }

  /// Writes all of `text` at once, so that a row is seen as soon as it is measured.
  func write(_ text: String) {
    guard let output else { return }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { sent(output, $0) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

private func sent(_ output: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(output, bytes.baseAddress, bytes.count)
}
