import FlyingSocks

/// Serves a report to the browsers of this machine while its author works on it.
///
/// What is shown lies in memory and is replaced whole by ``show(_:)``; every browser that looks is told.
public final class PreviewServer: Sendable {
  /// How long nothing is said to a browser at most: only who writes to it learns that it is gone.
  public static let heartbeat = Duration.seconds(5)

  private let shown: ShownReport
  private let streams = EventStreams()
  private let handler: RequestHandler
  private let heartbeat: Duration

  /// A server that shows nothing yet. `editor` makes places of problems links; `remote` is the address at which others
  /// may come, if any.
  public convenience init(editor: EditorLink? = nil, remote: ListeningAddress? = nil) {
    self.init(editor: editor, remote: remote, heartbeat: Self.heartbeat)
  }

  init(editor: EditorLink?, remote: ListeningAddress?, heartbeat: Duration) {
    shown = ShownReport(editor: editor)
    handler = RequestHandler(
      hosts: AllowedHosts(remote: remote), shown: shown, streams: streams)
    self.heartbeat = heartbeat
  }

  /// How many browsers listen.
  var listenerCount: Int { streams.count }

  /// Shows what came of a build, and tells all browsers. Cost: one pass over the paths of the files.
  public func show(_ update: PreviewUpdate) {
    shown.show(update)
    streams.wake()
  }

  /// Serves until the task is cancelled. `remark` is told in a line what others may wonder about, as when a program opens more
  /// connections than the system has room for.
  ///
  /// - Throws: ``ServingFailure`` if the place is no longer free; `CancellationError`.
  public func run(
    at place: ListeningPlace, remark: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for address in place.addresses {
        group.addTask { try await self.serve(address, place.port, remark) }
      }
      group.addTask {
        while true {
          try await Task.sleep(for: self.heartbeat)
          self.streams.wake()
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func serve(
    _ address: ListeningAddress, _ port: UInt16, _ remark: @escaping @Sendable (String) -> Void
  ) async throws {
    let listener = Listener(handler: handler, remark: remark)
    do {
      switch address {
      case .ip4(let text): try await listener.run(at: .inet(ip4: text, port: port))
      case .ip6(let text): try await listener.run(at: .inet6(ip6: text, port: port))
      }
    } catch SocketError.failed(_, _, let reason) {
      throw ServingFailure.refused(address, port, reason: lowercasedFirst(reason))
    }
  }
}
