import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program as a process, from its start to its end, against a process that does nothing.
///
/// It needs the release build of the program, which `make bench` makes first; without it there is no row.
func coldStart() -> [Comparison] {
  let root = Repository.root.path
  let tenfold = root + "/.build/release/tenfold"
  guard access(tenfold, X_OK) == 0 else { return [] }
  let nothing = access("/usr/bin/true", X_OK) == 0 ? "/usr/bin/true" : "/bin/true"
  func comparison(_ name: String, _ arguments: [String]) -> Comparison {
    Comparison(
      group: "a process, from start to end", name: name, peer: nothing,
      subject: { run(tenfold, arguments) }, floor: { run(nothing, []) })
  }
  return [
    comparison("tenfold --help", ["--help"]),
    comparison("tenfold eval, with the report", ["eval", "training_cost.next_tenfold", root]),
    comparison("tenfold eval, of what is uncertain", ["eval", "step_range.years", root]),
  ]
}

/// Runs a program to its end, with its output thrown away. It must succeed.
private func run(_ path: String, _ arguments: [String]) {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
  #else
    var actions = posix_spawn_file_actions_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  let words = ([path] + arguments).map { strdup($0) }
  defer { for word in words { free(word) } }
  var process = pid_t()
  let failure = posix_spawn(&process, path, &actions, nil, words + [nil], [nil])
  precondition(failure == 0, "cannot run \(path)")
  var status: CInt = 0
  waitpid(process, &status, 0)
  precondition(status == 0, "\(path) \(arguments.joined(separator: " ")) failed")
}
