import Site

/// How long each stage of a run takes, in nanoseconds.
struct StageTimes {
  private let starts: [(stage: Stage, time: ContinuousClock.Instant)]
  private let end: ContinuousClock.Instant

  /// The times of a run, which says when a stage begins.
  init(_ run: ((Stage) -> Void) -> Void) {
    let clock = ContinuousClock()
    var starts: [(stage: Stage, time: ContinuousClock.Instant)] = []
    run { starts.append(($0, clock.now)) }
    end = clock.now
    self.starts = starts
  }

  /// From the beginning of a stage to that of the next, or to the end; zero for one that was not run.
  subscript(stage: Stage) -> Double {
    guard let place = starts.firstIndex(where: { $0.stage == stage }) else { return 0 }
    let next = place + 1 < starts.count ? starts[place + 1].time : end
    return starts[place].time.duration(to: next) / .nanoseconds(1)
  }

  /// All that stands before a stage.
  func before(_ stage: Stage) -> Double {
    guard let first = starts.first, let place = starts.first(where: { $0.stage == stage }) else {
      return 0
    }
    return first.time.duration(to: place.time) / .nanoseconds(1)
  }
}
