import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Preview
@testable import tenfold

/// A watcher at work, with its thread and its clock. Nothing here says how fast: only what comes in the end.
@Suite(.timeLimit(.minutes(5))) struct WatchingTests {
  static let methods = [
    FolderWatcher.Method.notified, .polled(every: .milliseconds(20)),
  ]

  @Test(arguments: methods) func aChangeIsFollowedByABurst(method: FolderWatcher.Method)
    async throws
  {
    let playground = try Playground()
    var bursts = FolderWatcher(folders: [playground.content], method: method).bursts()
      .makeAsyncIterator()
    for number in 0..<5 {
      try playground.write("content/a.md", String(repeating: "x", count: number))
      try await bursts.hear()
    }
  }

  /// The last burst comes after the last change, so that what is read then is what is there.
  @Test(arguments: methods, [11, 12] as [UInt64])
  func nothingIsMissedInTheEnd(method: FolderWatcher.Method, seed: UInt64) async throws {
    let playground = try Playground()
    let stream = FolderWatcher(folders: [playground.content], method: method, limits: .hasty)
      .bursts()
    let last = Mutex(Reading(playground.content))
    let bursts = Atomic(0)
    let listening = Task.detached {
      for await _ in stream {
        last.withLock { $0 = Reading(playground.content) }
        bursts.add(1, ordering: .relaxed)
      }
    }
    var chance = SeededGenerator(seed: seed)
    var mischief = Mischief()
    for step in 0..<3000 {
      mischief.act(in: playground, using: &chance)
      if step % 20 == 0 { try await Task.sleep(for: .milliseconds(1)) }
    }
    let end = Reading(playground.content)
    while last.withLock({ $0 != end }) { try await Task.sleep(for: .milliseconds(5)) }
    listening.cancel()
    await listening.value
    #expect(bursts.load(ordering: .relaxed) > 1)
  }

  @Test func whatHappensWhileABurstIsHandledIsTold() async throws {
    let playground = try Playground()
    var bursts = FolderWatcher(folders: [playground.content]).bursts().makeAsyncIterator()
    try playground.write("content/a.md", "one")
    try await bursts.hear()
    // Nobody waits for an element now.
    for number in 0..<200 { try playground.write("content/new\(number).md") }
    try await bursts.hear()
  }

  @Test func noMoreThanOneBurstWaitsToBeTaken() async throws {
    let playground = try Playground()
    let watcher = FolderWatcher(folders: [playground.content], method: .notified, limits: .hasty)
    let stream = watcher.bursts()
    // Another stream shows that there was a burst for each of these changes.
    var witness = watcher.bursts().makeAsyncIterator()
    for number in 0..<100 {
      try playground.write("content/a.md", "\(number)")
      try await witness.hear()
    }
    let taken = Atomic(0)
    let listening = Task.detached {
      for await _ in stream { taken.add(1, ordering: .relaxed) }
    }
    while taken.load(ordering: .relaxed) == 0 { try await Task.sleep(for: .milliseconds(5)) }
    try await Task.sleep(for: .milliseconds(100))
    listening.cancel()
    await listening.value
    // The one that waited, and what the thread had not told yet.
    #expect(taken.load(ordering: .relaxed) < 10)
  }

  @Test(arguments: methods) func watchingEndsAtOnceWhenItIsCancelled(
    method: FolderWatcher.Method
  ) async throws {
    let playground = try Playground()
    let stream = FolderWatcher(folders: [playground.content], method: method).bursts()
    let listening = Task.detached { for await _ in stream {} }
    listening.cancel()
    await listening.value
  }

  @Test func tooManyFoldersAreLookedAtAgainAndAgain() async throws {
    let playground = try Playground()
    var limits = WatchLimits.hasty
    // The way to the folder, the folder, one in it, and one more.
    limits.watches = playground.content.split(separator: "/").count + 3
    let remarks = Mutex<[PollingReason]>([])
    var bursts = FolderWatcher(folders: [playground.content], method: .notified, limits: limits) {
      remark in remarks.withLock { $0.append(remark) }
    }.bursts().makeAsyncIterator()
    try playground.write("content/nl/c.md")
    try await bursts.hear()
    #expect(remarks.withLock { $0 } == [])
    for number in 0..<5 {
      let last = "content/folder\(number)/c.md"
      try playground.write(last)
      try await bursts.hear()
      try playground.write(last, "longer text")
      try await bursts.hear()
    }
    #expect(remarks.withLock { $0 } == [.tooManyFolders])
  }

  @Test func whoeverAsksForLooksGetsNoRemark() async throws {
    let playground = try Playground()
    let watcher = FolderWatcher(
      folders: [playground.content], method: .polled(every: .milliseconds(1))
    ) { Issue.record("\($0)") }
    var bursts = watcher.bursts().makeAsyncIterator()
    try playground.write("content/c.md")
    try await bursts.hear()
  }

  @Test func reasonsAreSaidInWords() {
    #expect(
      [PollingReason.unsupported, .tooManyFolders, .refused(EMFILE)].map(\.message) == [
        "this system does not tell of changes",
        "there are more folders than can be watched",
        "the system refused to tell of changes: too many open files",
      ])
  }
}

extension WatchLimits {
  /// A burst for almost every change.
  static var hasty: WatchLimits {
    var limits = WatchLimits()
    limits.quiet = .zero
    limits.longest = .milliseconds(10)
    return limits
  }
}

/// A stream ended.
private struct Silence: Error {}

extension AsyncStream.Iterator where Element == Void {
  /// Waits for a burst.
  mutating func hear() async throws {
    if await next() == nil { throw Silence() }
  }
}
