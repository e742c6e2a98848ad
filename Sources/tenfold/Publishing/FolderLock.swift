#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Runs `work` while no other build works in the same folder. The lock ends with the process at latest.
///
/// The lock is on the folder that holds the site, so that no file of ours is left beside it. A file
/// system that knows no locks is used without one. Waits for `patience` seconds at most.
func withFolderLock<Value>(
  _ folder: String, patience: Int = 30, _ work: () throws(DiskFailure) -> Value
) throws(DiskFailure) -> Value {
  let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw DiskFailure("lock", folder, errno) }
  defer { _ = close(descriptor) }
  var attempts = 0
  while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
    let code = errno
    if code == EINTR { continue }
    guard code == EWOULDBLOCK else { break }
    guard attempts < patience * 50 else { throw DiskFailure("lock", folder, code) }
    attempts += 1
    usleep(20_000)
  }
  return try work()
}
