#if os(Linux)
  import Foundation
  import Testing

  @testable import Preview

  /// What inotify tells, and what it does not.
  @Suite struct NotificationTests {
    @Test func eventsAreReadOneAfterTheOther() {
      var bytes: [UInt8] = []
      func event(_ watch: Int32, _ mask: UInt32, _ name: String, room: Int) {
        for number in [UInt32(bitPattern: watch), mask, 7, UInt32(room)] {
          withUnsafeBytes(of: number) { bytes += $0 }
        }
        bytes += Array(name.utf8) + [UInt8](repeating: 0, count: room - name.utf8.count)
      }
      event(1, 2, "a.md", room: 16)
      event(3, 4, "", room: 0)
      event(-1, 0x4000, "", room: 0)
      event(5, 6, "sixteen letters.", room: 16)
      #expect(
        Array(NotificationEvents(bytes[...])) == [
          NotificationEvent(watch: 1, mask: 2, name: "a.md"),
          NotificationEvent(watch: 3, mask: 4, name: nil),
          NotificationEvent(watch: -1, mask: 0x4000, name: nil),
          NotificationEvent(watch: 5, mask: 6, name: "sixteen letters."),
        ])
      #expect(Array(NotificationEvents(bytes[..<15])) == [])
    }

    /// Lost events may have been of anything.
    @Test func whatTheSystemLostIsAChange() throws {
      let playground = try Playground()
      var notifications = try Notifications(WatchLimits())
      try notifications.begin(playground)
      let lost = NotificationEvent(watch: -1, mask: UInt32(IN_Q_OVERFLOW), name: nil)
      #expect(notifications.counts(lost))
      let stale = NotificationEvent(watch: 999_999, mask: UInt32(IN_MODIFY), name: "a.md")
      #expect(!notifications.counts(stale))
    }

    /// More happens to files that do not count than the system keeps in mind, and nothing else.
    @Test func aQueueThatOverflowsIsAChange() throws {
      let path = "/proc/sys/fs/inotify/max_queued_events"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let room = try #require(Int(text.split(separator: "\n")[0]))
      let playground = try Playground()
      var notifications = try Notifications(WatchLimits())
      try notifications.begin(playground)
      // Two in turn: the same event twice is told once.
      for number in 0..<room / 2 {
        for name in ["content/.a", "content/.b"] where mkdir(playground.path(name), 0o777) != 0 {
          rmdir(playground.path(name))
        }
        if number == 100 { #expect(try !notifications.hasNews()) }
      }
      for name in ["content/.a", "content/.b", "content/.c"] {
        for _ in 0..<200 where mkdir(playground.path(name), 0o777) == 0 {
          rmdir(playground.path(name))
        }
      }
      #expect(try notifications.hasNews())
      try notifications.begin(playground)
      #expect(try !notifications.hasNews())
    }

    @Test func moreFoldersThanAllowedAreRefused() throws {
      let playground = try Playground()
      var limits = WatchLimits()
      limits.watches = 2
      var notifications = try Notifications(limits)
      do throws(PollingReason) {
        _ = try notifications.renew([playground.content])
        Issue.record("it watches more than it may")
      } catch {
        #expect(error == .tooManyFolders)
      }
    }
  }

  extension Notifications {
    fileprivate mutating func begin(_ playground: Playground) throws {
      let isComplete = try renew([playground.content])
      #expect(isComplete)
    }
  }
#endif
