/// Finds changes by looking at the folders again and again.
struct RepeatedLooks: Sendable {
  private let interval: Duration
  private let limits: WatchLimits
  private var seen: [String: Sighting?]
  private var nextLook: Duration
  /// Until when a change may have left no trace, since it got the same time as one before it.
  private var settled: Duration?

  /// The folders as they are `now`, to be looked at again after each `interval`.
  init(_ folders: [String], every interval: Duration, _ limits: WatchLimits, at now: Duration) {
    self.interval = max(interval, .milliseconds(1))
    self.limits = limits
    seen = FolderSurvey(folders).sightings
    nextLook = now + self.interval
    settled = now + limits.coarsestTime
  }

  /// When to look.
  var due: Duration { min(nextLook, settled ?? nextLook) }

  /// Looks, if `clock` says that it is time; returns whether something changed, or may have.
  ///
  /// A disk that counts seconds gives two saves within one the same time. Once it has certainly counted on, one more
  /// burst is told of, so that the second is not lost.
  mutating func look(_ folders: [String], clock: () -> Duration) -> Bool {
    let now = clock()
    guard now >= due else { return false }
    let current = FolderSurvey(folders).sightings
    let isChange = current != seen
    seen = current
    // While something changes, quiet is looked for.
    let end = clock()
    let pause = isChange ? min(limits.quiet, interval) : interval
    // A slow disk is looked at no more than half of the time.
    nextLook = end + max(pause, end - now)
    if isChange {
      settled = now + limits.coarsestTime
    } else if let time = settled, time <= now {
      settled = nil
      return true
    }
    return isChange
  }
}
