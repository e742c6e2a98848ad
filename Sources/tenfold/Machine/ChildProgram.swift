#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Another program that runs for this one, with all that it starts in turn.
///
/// It gets a group of processes of its own, so that all of it can be ended: after too long a time, or when somebody ends
/// this program meanwhile.
struct ChildProgram {
  /// How a run ended.
  enum Ending: Hashable {
    case status(Int32)
    case signal(Int32)
    case tookTooLong
    /// Somebody asked this program to stop.
    case interrupted
    /// It could not be started, by the number of the system's error.
    case notStarted(Int32)
  }

  /// The path of the program, and its arguments.
  let words: [String]
  /// The file that takes what it writes.
  let remarks: String

  /// Runs to the end, at most so many seconds. Within ``Interruption/deferred(_:)``, a signal ends it.
  func run(seconds: Int) -> Ending {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, 1, remarks, O_WRONLY | O_CREAT | O_TRUNC, mode_t(0o600))
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let code = posix_spawn(&process, words[0], &actions, &attributes, arguments, environ)
    guard code == 0 else { return .notStarted(code) }
    return ending(of: process, seconds)
  }

  private func ending(of process: pid_t, _ seconds: Int) -> Ending {
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(seconds)
    while true {
      var status: Int32 = 0
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process {
        // What it has started and left behind must not outlive it.
        killpg(process, SIGKILL)
        let signal = status & 0x7F
        return signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal)
      }
      let isLate = clock.now >= deadline
      if isLate || Interruption.isRequested {
        killpg(process, SIGKILL)
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        return isLate ? .tookTooLong : .interrupted
      }
      usleep(20_000)
    }
  }
}
