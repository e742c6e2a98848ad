import Testing

@testable import Preview

/// When folders are looked at, on a clock of the test's own.
@Suite struct LookingTests {
  private let interval = Duration.milliseconds(250)

  @Test func aLookIsTakenWhenItIsTime() throws {
    let playground = try Playground()
    var looks = RepeatedLooks([playground.content], every: interval, WatchLimits(), at: .zero)
    try playground.write("content/c.md")
    #expect(looks.due == interval)
    let early = looks.look([playground.content]) { .milliseconds(249) }
    let inTime = looks.look([playground.content]) { interval }
    #expect([early, inTime] == [false, true])
    // While something happens, quiet is looked for.
    #expect(looks.due == .milliseconds(265))
    let again = looks.look([playground.content]) { .milliseconds(265) }
    #expect(!again)
    #expect(looks.due == .milliseconds(515))
  }

  /// A disk that counts two seconds may give two saves the same time.
  @Test func oneMoreBurstComesWhenTheDiskHasCountedOn() throws {
    let playground = try Playground()
    var looks = RepeatedLooks([playground.content], every: interval, WatchLimits(), at: .zero)
    try playground.write("content/c.md")
    var told: [Duration] = []
    while looks.due < .seconds(20) {
      let now = looks.due
      if looks.look([playground.content], clock: { now }) { told.append(now) }
    }
    #expect(told == [interval, .milliseconds(2250)])
  }

  @Test func aSlowDiskIsLookedAtHalfOfTheTime() throws {
    let playground = try Playground()
    var looks = RepeatedLooks([playground.content], every: interval, WatchLimits(), at: .zero)
    var moments = [Duration.seconds(3), .seconds(1)]
    _ = looks.look([playground.content]) { moments.popLast() ?? .zero }
    #expect(looks.due == .seconds(2), "when the disk has counted on")
    moments = [.seconds(6), .seconds(4)]
    _ = looks.look([playground.content]) { moments.popLast() ?? .zero }
    #expect(looks.due == .seconds(8))
  }

  @Test func nobodyLooksWithoutRest() throws {
    let playground = try Playground()
    let looks = RepeatedLooks([playground.content], every: .zero, WatchLimits(), at: .zero)
    #expect(looks.due > .zero)
  }
}
