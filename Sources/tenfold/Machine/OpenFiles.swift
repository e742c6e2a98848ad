#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The files and connections that this process has open.
enum OpenFiles {
  /// How many a server may need: far more than the browsers of one author.
  private static let wanted: rlim_t = 8192

  /// Lets the process have as many as a server may need, as far as the system allows.
  static func allowMany() {
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let resource = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < wanted else { return }
    limit.rlim_cur = min(wanted, limit.rlim_max)
    // With fewer the server works as well, for fewer browsers.
    _ = setrlimit(resource, &limit)
  }

  /// Keeps what is open now, but for the standard streams, from programs that are started.
  static func keepFromOthers() {
    for descriptor in 3..<Int32(wanted) where fcntl(descriptor, F_GETFD) >= 0 {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
  }
}
