import Testing

@testable import Preview

/// When a burst is over, on a clock of the test's own.
@Suite struct BurstPacingTests {
  /// The moments at which bursts end when changes come at `changes`, all in milliseconds.
  private func ends(_ changes: [Double]) -> [Double] {
    var pacing = BurstPacing(WatchLimits())
    var ends: [Double] = []
    // Like the loop: a change at the moment when a burst is due still belongs to it.
    func settle(before moment: Duration) {
      while let due = pacing.due, due < moment, pacing.ends(at: due) {
        ends.append(due / .milliseconds(1))
      }
    }
    for change in changes {
      let moment = Duration.milliseconds(1) * change
      settle(before: moment)
      pacing.note(at: moment)
    }
    settle(before: .seconds(1_000_000))
    return ends
  }

  @Test func aBurstEndsAfterQuiet() {
    #expect(ends([]) == [])
    #expect(ends([3]) == [18])
    #expect(ends([3, 10, 20]) == [35])
    #expect(ends([3, 40]) == [18, 55])
  }

  @Test func aBurstThatDoesNotEndIsToldAllTheSame() {
    let steady = (0...30).map { Double($0) * 10 }
    #expect(ends(steady) == [100, 210, 315])
  }

  @Test func tenThousandChangesInASecondAreTenBursts() {
    let ends = ends((0..<10_000).map { Double($0) / 10 })
    #expect(ends.count == 10)
    #expect(ends.last.map { $0 > 999.9 } == true, "the last change is in the last burst")
  }

  @Test func nothingEndsBeforeItIsDue() {
    var pacing = BurstPacing(WatchLimits())
    let moments = [Duration.zero, .milliseconds(1014), .milliseconds(1015), .milliseconds(1015)]
    let isOver = pacing.ends(at: moments[0])
    pacing.note(at: .seconds(1))
    #expect(
      [isOver] + moments.dropFirst().map { pacing.ends(at: $0) } == [false, false, true, false])
    #expect(pacing.due == nil)
  }
}
