#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Opens an address in the browser that the machine prefers; `false` where it has no program for that.
///
/// The browser may go on when this program ends, so that it must have nothing of it: neither its connections, which would keep the port
/// taken, nor the signals of its terminal.
func openInBrowser(_ address: String) -> Bool {
  #if canImport(Darwin)
    let name = "open"
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
  #else
    let name = "xdg-open"
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
  #endif
  OpenFiles.keepFromOthers()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  posix_spawn_file_actions_adddup2(&actions, 1, 2)
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
  posix_spawnattr_setpgroup(&attributes, 0)
  var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(name), strdup(address), nil]
  defer { for argument in arguments { free(argument) } }
  var process = pid_t()
  return posix_spawnp(&process, name, &actions, &attributes, &arguments, environ) == 0
}
