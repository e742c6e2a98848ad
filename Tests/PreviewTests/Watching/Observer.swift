import Testing

@testable import Preview

/// One of the two ways to find changes, without a thread and on a clock of the test's own: what happened before it is
/// asked is known to it at once.
final class Observer {
  /// The ways.
  enum Way: CaseIterable, Sendable {
    #if os(Linux)
      case notified
    #endif
    case polled
  }

  private enum State {
    #if os(Linux)
      case notified(Notifications)
    #endif
    case polled(RepeatedLooks)
  }

  private let folders: [String]
  private var state: State
  private var now = Duration.zero
  private static let interval = Duration.seconds(10)

  /// Watches from now on.
  init(_ folders: [String], _ way: Way, _ limits: WatchLimits = WatchLimits()) throws {
    self.folders = folders
    switch way {
    #if os(Linux)
      case .notified:
        var notifications = try Notifications(limits)
        _ = try notifications.renew(folders)
        state = .notified(notifications)
    #endif
    case .polled:
      var looks = RepeatedLooks(folders, every: Self.interval, limits, at: now)
      // The burst for what might have happened together with the first look.
      now = Self.interval
      _ = looks.look(folders) { Self.interval }
      state = .polled(looks)
    }
  }

  /// Whether something changed since the last call, after which what is new is watched.
  func seesChange() throws -> Bool {
    switch state {
    #if os(Linux)
      case .notified(var notifications):
        let isChange = try notifications.hasNews()
        if isChange {
          let isComplete = try notifications.renew(folders)
          #expect(isComplete)
        }
        state = .notified(notifications)
        return isChange
    #endif
    case .polled(var looks):
      now += Self.interval
      let isChange = looks.look(folders) { now }
      // The burst for what might have happened within the same moment.
      if isChange {
        now += Self.interval
        let isToldAgain = looks.look(folders) { now }
        #expect(isToldAgain)
      }
      state = .polled(looks)
      return isChange
    }
  }
}
