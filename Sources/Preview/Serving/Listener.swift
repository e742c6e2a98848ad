import FlyingSocks

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Lets browsers come, at one address. FlyingSocks waits for the sockets; what is said on them is ours.
struct Listener: Sendable {
  /// How long it waits when the system has no room for another connection.
  private static let patience = Duration.milliseconds(100)

  let handler: RequestHandler
  let remark: @Sendable (String) -> Void

  /// Serves until the task is cancelled.
  func run(at address: some SocketAddress) async throws {
    let listening = try Socket(domain: Int32(type(of: address).family))
    defer { listening.closeQuietly() }
    try listening.setValue(true, for: .localAddressReuse)
    #if canImport(Darwin)
      try listening.setValue(true, for: .noSIGPIPE)
    #endif
    try listening.bind(to: address)
    try listening.listen()
    let pool: some AsyncSocketPool = SocketPool.make()
    try await pool.prepare()
    let socket = try AsyncSocket(socket: listening, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(from: socket) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func accept(from socket: AsyncSocket) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      var isFull = false
      while !Task.isCancelled {
        do {
          let accepted = try await socket.accept()
          isFull = false
          group.addTask { await serve(accepted) }
        } catch SocketError.failed(_, let code, let reason)
          where [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(code)
        {
          // Those who are here go on, and those who wait outside come in when somebody goes.
          if !isFull { remark("no room for more connections: \(lowercasedFirst(reason))") }
          isFull = true
          try await Task.sleep(for: Self.patience)
        } catch SocketError.failed(_, ECONNABORTED, _) {
          // It went before it was let in.
          continue
        }
      }
    }
  }

  private func serve(_ socket: AsyncSocket) async {
    defer { socket.socket.closeQuietly() }
    // What is written is waited for; to wait for more of it first would cost a blink of an eye each time.
    var isOn: Int32 = 1
    setsockopt(
      socket.socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn,
      socklen_t(MemoryLayout<Int32>.size))
    do {
      try await Connection(socket: socket, handler: handler).serve()
    } catch {
      // The browser has gone in the middle of something, or the server ends: either way there is nobody to tell.
    }
  }
}

extension Socket {
  /// Closes the socket, when there is nothing left to lose with it.
  func closeQuietly() {
    do {
      try close()
    } catch {
      // It is closed all the same.
    }
  }
}

/// Words of the system as they stand within a sentence.
func lowercasedFirst(_ words: String) -> String { words.prefix(1).lowercased() + words.dropFirst() }
