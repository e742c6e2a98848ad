#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why folders are looked at again and again instead of waiting to be told of changes.
public enum PollingReason: Error, Hashable, Sendable {
  /// The system has no means that we know to tell of changes.
  case unsupported
  /// There are more folders than one watcher, or the user, may watch.
  case tooManyFolders
  /// The system refused, with this number of its error.
  case refused(Int32)

  /// The reason in words, for one line: `this system does not tell of changes`.
  public var message: String {
    switch self {
    case .unsupported: "this system does not tell of changes"
    case .tooManyFolders: "there are more folders than can be watched"
    case .refused(let code): "the system refused to tell of changes: \(Self.words(code))"
    }
  }

  private static func words(_ code: Int32) -> String {
    let words = String(cString: strerror(code))
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
