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
    self.interval = interval
    self.limits = limits
    seen = FolderSurvey(folders).sightings
    nextLook = now + interval
    settled = now + limits.coarsestTime
  }

  /// When to look.
  var due: Duration { min(nextLook, settled ?? nextLook) }

  /// Looks, if it is time; returns whether something changed, or may have.
  ///
  /// A disk that counts seconds gives two saves within one the same time. Once it has certainly counted on, one more
  /// burst is told of, so that the second is not lost.
  mutating func look(_ folders: [String], at now: Duration) -> Bool {
    guard now >= due else { return false }
    let current = FolderSurvey(folders).sightings
    let isChange = current != seen
    seen = current
    // While something changes, quiet is looked for.
    nextLook = now + (isChange ? min(limits.quiet, interval) : interval)
    if isChange {
      settled = now + limits.coarsestTime
    } else if let time = settled, time <= now {
      settled = nil
      return true
    }
    return isChange
  }
}
