#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Holds off other builds into the same folder until it goes out of scope, or the process ends.
///
/// The lock is on the folder that holds the site, so that no file of ours is left beside it. A file
/// system that knows no locks is used without one.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for the lock on `folder`, for `patience` seconds at most.
  init(_ folder: String, patience: Int = 30) throws(DiskFailure) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskFailure("lock", folder, errno) }
    self.descriptor = descriptor
    var attempts = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      guard code == EWOULDBLOCK else { return }
      guard attempts < patience * 50 else { throw DiskFailure("lock", folder, code) }
      attempts += 1
      usleep(20_000)
    }
  }

  deinit { _ = close(descriptor) }
}
