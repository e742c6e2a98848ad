/// How long each stage of a run took.
///
/// A stage ends where the next one begins. Time is asked of `now`, so that tests need no clock.
struct StageTimings {
  private let now: () -> Duration
  private let began: Duration
  private var stages: [(name: String, began: Duration)] = []
  /// What took the time of a stage, by the name of that.
  private var parts: [String: [(name: String, duration: Duration)]] = [:]

  /// Timings that begin now.
  init(now: @escaping () -> Duration = StageTimings.uptime()) {
    self.now = now
    began = now()
  }

  /// The time since this call, by a clock that never goes back.
  static func uptime() -> @Sendable () -> Duration {
    let start = ContinuousClock.now
    return { ContinuousClock.now - start }
  }

  /// Begins a stage.
  mutating func begin(_ name: String) { stages.append((name, now())) }

  /// Adds how long fits and simulations took, which are made while formulas are checked.
  mutating func add(
    fits: [(name: String, duration: Duration)], simulations: [(name: String, duration: Duration)]
  ) {
    parts["check"] =
      simulations.map { ("simulation " + $0.name, $0.duration) }
      + fits.map { ("fit " + $0.name, $0.duration) }
  }

  /// The time since the timings began.
  var total: Duration { now() - began }

  /// A row for each stage and one for the whole, with milliseconds: `read       1.2 ms`.
  var table: String {
    let end = now()
    var rows: [(String, Duration)] = []
    for (index, stage) in stages.enumerated() {
      let next = index + 1 < stages.count ? stages[index + 1].began : end
      rows.append((stage.name, next - stage.began))
      rows += (parts[stage.name] ?? []).map { ("  " + $0.name, $0.duration) }
    }
    rows.append(("total", end - began))
    return TextTable(rows: rows.map { [$0.0, milliseconds($0.1)] }, isOfNumbers: true).text
  }
}

/// A duration in milliseconds with one decimal: `12.3 ms`. Halves are rounded up.
func milliseconds(_ duration: Duration) -> String {
  let (seconds, attoseconds) = duration.components
  let tenths = seconds * 10_000 + (attoseconds / 10_000_000_000_000 + 5) / 10
  return "\(tenths / 10).\(tenths % 10) ms"
}
