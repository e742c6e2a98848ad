import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Wakes a thread that waits, for good: it shall end.
final class StopSignal: Sendable {
  private let raised = Atomic(false)
  /// What is written to `bell` wakes the one who waits at `ear`. Both are missing where no descriptor was left.
  private let ear: Descriptor?
  private let bell: Descriptor?

  /// A signal that is not raised.
  init() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      ear = nil
      bell = nil
      return
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    ear = Descriptor(owning: ends[0])
    bell = Descriptor(owning: ends[1])
  }

  /// Whether the thread shall end.
  var isRaised: Bool { raised.load(ordering: .acquiring) }

  /// Ends the thread.
  func raise() {
    raised.store(true, ordering: .releasing)
    guard let bell else { return }
    var byte: UInt8 = 0
    // The pipe is empty but for such bytes, so there is room.
    _ = write(bell.number, &byte, 1)
  }

  /// Sleeps until the signal is raised, `other` can be read, or the time is over; without `time`, as long as it takes.
  func wait(or other: Descriptor?, for time: Duration?) {
    var requests = [ear, other].compactMap { $0 }.map {
      pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0)
    }
    // Without an ear the flag must be looked at now and then.
    let time = ear == nil ? min(time ?? Self.glance, Self.glance) : time
    _ = poll(&requests, nfds_t(requests.count), time.map(Self.milliseconds) ?? -1)
  }

  private static let glance = Duration.milliseconds(50)

  /// Rounded up, since who wakes too early would only sleep again.
  private static func milliseconds(_ time: Duration) -> Int32 {
    let (seconds, attoseconds) = time.components
    guard time > .zero else { return 0 }
    guard seconds < 1_000_000 else { return 1_000_000_000 }
    return Int32(seconds) * 1000
      + Int32((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
