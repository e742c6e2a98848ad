#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The machine could not do what was asked: the disk is full, a permission is missing.
///
/// Not the author's mistake, unless it concerns a file of the report; then it becomes a diagnostic.
struct DiskFailure: Error, Hashable {
  /// What was tried, as a verb: `write`.
  let action: String
  /// With which path.
  let path: String
  /// The number of the system's error.
  let code: Int32

  /// The failure of `action` on `path`, with the system's error number.
  init(_ action: String, _ path: String, _ code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// The system's words for the reason, such as `no space left on device`.
  var reason: String {
    let words = String(cString: strerror(code))
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  /// The failure in one clause: cannot write `public/index.html`: no space left on device.
  var message: String { "cannot \(action) `\(path)`: \(reason)" }
}
