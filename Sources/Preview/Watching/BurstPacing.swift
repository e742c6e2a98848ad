/// Says when a burst of changes is over: after some quiet, and if that does not come, after a while.
///
/// A value without a clock; times are durations since any fixed moment.
struct BurstPacing: Hashable, Sendable {
  private let quiet: Duration
  private let longest: Duration
  private var first: Duration?
  private var last = Duration.zero

  /// The pace that `limits` say.
  init(_ limits: WatchLimits) {
    quiet = limits.quiet
    longest = limits.longest
  }

  /// When the burst is over, if nothing more happens; `nil` if nothing has happened.
  var due: Duration? { first.map { min(last + quiet, $0 + longest) } }

  /// Something changed at `now`.
  mutating func note(at now: Duration) {
    if first == nil { first = now }
    last = now
  }

  /// Whether a burst is over at `now`, which is then forgotten.
  mutating func ends(at now: Duration) -> Bool {
    guard let due, due <= now else { return false }
    first = nil
    return true
  }
}
