import Synchronization

/// The browsers that listen, each of which is woken when there may be something to tell.
///
/// What is told is always how things stand, never what happened: a browser that was asleep needs only the last wake-up, and one
/// that never reads costs one.
final class EventStreams: Sendable {
  /// How many may listen at once. The tabs of a browser share one, so that nobody comes near.
  static let limit = 256

  private struct Open {
    var next = 0
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
  }
  private let open = Mutex(Open())

  /// How many listen.
  var count: Int { open.withLock { $0.listeners.count } }

  /// A place among those who are woken, woken once already; `nil` when all are taken.
  func subscribe() -> Subscription? {
    let (ticks, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let id: Int? = open.withLock { open in
      guard open.listeners.count < Self.limit else { return nil }
      open.next += 1
      open.listeners[open.next] = continuation
      return open.next
    }
    guard let id else { return nil }
    continuation.yield()
    return Subscription(ticks, id, self)
  }

  /// Wakes all of them.
  func wake() {
    let listeners = open.withLock { Array($0.listeners.values) }
    for listener in listeners { listener.yield() }
  }

  private func remove(_ id: Int) {
    // Ended outside of the lock, since whoever waits may go on at once.
    open.withLock { $0.listeners.removeValue(forKey: id) }?.finish()
  }

  /// A place among those who are woken. It is given back when nobody has it any more, as when a connection breaks.
  final class Subscription: Sendable {
    /// An element for each time that there may be something to tell.
    let ticks: AsyncStream<Void>
    private let id: Int
    private let streams: EventStreams

    fileprivate init(_ ticks: AsyncStream<Void>, _ id: Int, _ streams: EventStreams) {
      self.ticks = ticks
      self.id = id
      self.streams = streams
    }

    deinit { streams.remove(id) }
  }
}
