#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The program `curl`, which knows the certificates and the proxies of its machine. No library is linked for a
/// check that few builds ask for.
struct Curl: LinkRequesting {
  /// How many seconds a request may take.
  private static let patience = 20

  func request(_ method: LinkMethod, _ address: String) -> LinkResponse {
    var words = [
      "curl", "--silent", "--show-error", "--globoff", "--output", "/dev/null",
      "--max-time", String(Self.patience), "--connect-timeout", "10", "--proto", "=http,https",
      "--user-agent", "tenfold (checks links)", "--write-out", "%{http_code}\\n%{redirect_url}\\n",
    ]
    if method == .head { words.append("--head") }
    guard let run = run(words + ["--", address]) else { return .failure("there is no `curl`") }
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let status = lines.first.flatMap({ Int($0) }), status > 0 else {
      return .failure(Self.reason(run.status))
    }
    return .status(status, location: lines.count > 1 && !lines[1].isEmpty ? lines[1] : nil)
  }

  private static func reason(_ status: Int32) -> String {
    switch status {
    case 5, 6: "its server has no address"
    case 7: "its server does not answer"
    case 28: "its server took too long"
    case 35, 51, 60: "its server cannot be trusted"
    case 127: "there is no `curl`"
    default: "`curl` ends with status \(status)"
    }
  }

  /// Runs a program and reads what it writes; `nil` when it cannot be run.
  private func run(_ words: [String]) -> (status: Int32, output: String)? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    // Another program that is started meanwhile must not keep the pipe open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let code = posix_spawnp(&process, words[0], &actions, nil, arguments, environ)
    _ = close(ends[1])
    defer { _ = close(ends[0]) }
    guard code == 0 else { return nil }
    let output = readAll(ends[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return ((status >> 8) & 0xFF, String(decoding: output, as: UTF8.self))
  }

  private func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 || errno != EINTR {
        return bytes
      }
    }
  }
}
