import Benchmark

/// Two pieces of work that are timed in turn: what Tenfold does, and a floor or a peer to hold it against.
///
/// They take turns within one run, and each goes first every other time, so that a machine that is busy
/// or slows down is so for both.
struct Comparison {
  /// The heading of the table under which the comparison stands.
  let group: String
  /// What Tenfold does.
  let name: String
  /// What it is held against.
  let peer: String
  /// How many times the work is done in one go; times are told for one.
  var count = 1
  let subject: () -> Void
  let floor: () -> Void
  /// What is to be done, untimed, after each turn of both.
  var cleanUp: () -> Void = {}

  private static let subjectTime = BenchmarkMetric.custom("Tenfold (ns)")
  private static let floorTime = BenchmarkMetric.custom("Peer (ns)")
  private static let ratio = BenchmarkMetric.custom("Tenfold, in thousandths of the peer")

  /// Makes it a benchmark that adds its row to `table`.
  func register(_ table: ResultTable) {
    let times = PairedTimes()
    let configuration = Benchmark.Configuration(
      metrics: [Self.subjectTime, Self.floorTime, Self.ratio], warmupIterations: 5,
      maxDuration: .seconds(2), maxIterations: 1000)
    Benchmark(
      "\(group): \(name)", configuration: configuration,
      closure: { benchmark in
        let pair = self.pair(isSubjectFirst: benchmark.currentIteration.isMultiple(of: 2))
        guard benchmark.currentIteration >= configuration.warmupIterations else { return }
        times.add(pair)
        benchmark.measurement(Self.subjectTime, Int(pair.subject) / count)
        benchmark.measurement(Self.floorTime, Int(pair.floor) / count)
        benchmark.measurement(Self.ratio, Int(1000 * pair.ratio))
      },
      teardown: { table.add(times, of: self) })
  }

  private func pair(isSubjectFirst: Bool) -> PairedTimes.Pair {
    defer { cleanUp() }
    if isSubjectFirst {
      let time = nanoseconds(subject)
      return PairedTimes.Pair(subject: time, floor: nanoseconds(floor))
    }
    let time = nanoseconds(floor)
    return PairedTimes.Pair(subject: nanoseconds(subject), floor: time)
  }
}

/// How long a piece of work takes, in nanoseconds.
private func nanoseconds(_ work: () -> Void) -> Double {
  ContinuousClock().measure(work) / .nanoseconds(1)
}
