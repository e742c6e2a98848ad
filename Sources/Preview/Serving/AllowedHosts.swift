/// The names under which a preview lets itself be called.
///
/// A page of another site can have its own name lead to this machine (DNS rebinding), and then reads whatever answers. The browser
/// says that name, so that only those count that nobody else can own.
struct AllowedHosts: Sendable {
  private var names: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

  /// This machine, and the address at which others may call it.
  init(remote: ListeningAddress? = nil) {
    if let remote { names.insert(remote.asHost) }
  }

  /// Whether a field `Host` names one of them. Its port does not count: it may be that of a tunnel.
  func allow(_ field: String?) -> Bool {
    guard let field else { return false }
    let host = field.lowercased()
    let end: String.Index
    if host.hasPrefix("[") {
      guard let close = host.firstIndex(of: "]") else { return false }
      end = host.index(after: close)
    } else {
      end = host.firstIndex(of: ":") ?? host.endIndex
    }
    let port = host[end...]
    guard port.isEmpty || port.hasPrefix(":") && port.dropFirst().allSatisfy(\.isWholeNumber) else {
      return false
    }
    return names.contains(String(host[..<end]))
  }
}
