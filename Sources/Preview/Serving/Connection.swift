import FlyingSocks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A browser that has come, from its first request to its last.
struct Connection: Sendable {
  /// How many bytes are written at once.
  private static let pieceSize = 1 << 16

  let socket: AsyncSocket
  let handler: RequestHandler

  /// Answers requests until the browser goes or has to.
  func serve() async throws {
    var requests = RequestReader(socket)
    while true {
      switch try await requests.next() {
      case .end: return
      case .tooLong:
        return try await write(.refusal(431, "That is too much to ask."), to: nil, isLast: true)
      case .head(.malformed):
        return try await write(.refusal(400, "That is no request."), to: nil, isLast: true)
      case .head(.request(let request, let isLast)):
        let reply = handler.reply(to: request)
        if case .events(let subscription) = reply.content {
          return try await tell(reply, subscription)
        }
        try await write(reply, to: request, isLast: isLast)
        if isLast { return }
      }
    }
  }

  /// Writes an answer, without what follows its head if only that was asked for.
  private func write(
    _ reply: PreviewReply, to request: PreviewRequest?, isLast: Bool
  ) async throws {
    guard case .bytes(let bytes) = reply.content else { return }
    var head = reply.with("Content-Length", String(bytes.count))
    if isLast { head = head.with("Connection", "close") }
    var piece = Data(head.head.utf8)
    var rest = request?.method == "HEAD" ? [] : bytes
    // Head and body begin together: a browser that waits for one is slow to say that it has the other.
    while true {
      piece.append(contentsOf: rest.prefix(Self.pieceSize))
      rest = rest.dropFirst(Self.pieceSize)
      try await socket.write(piece)
      if rest.isEmpty { return }
      piece = Data()
    }
  }

  /// Tells a browser how things stand, now and whenever that changes, until it goes.
  private func tell(
    _ reply: PreviewReply, _ subscription: EventStreams.Subscription
  ) async throws {
    try await socket.write(Data(reply.with("Connection", "close").head.utf8))
    try await withThrowingTaskGroup(of: Void.self) { group in
      // It has nothing more to say; that it ends tells that it is gone.
      group.addTask { while !(try await socket.read(atMost: 4096)).isEmpty {} }
      group.addTask {
        var text = EventText()
        for await _ in subscription.ticks {
          try await socket.write(Data(text.next(handler.shown.state.event).utf8))
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}
