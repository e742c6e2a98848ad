import Benchmark

/// Two times that are found together, in one run of something larger: what Tenfold does, and a floor or a peer.
struct PairedMeasurement {
  /// The heading of the table under which it stands.
  let group: String
  /// What Tenfold does.
  let name: String
  /// What it is held against.
  let peer: String
  /// How often it is measured, after once for nothing.
  let turns: Int
  let measure: () -> PairedTimes.Pair

  private static let subjectTime = BenchmarkMetric.custom("Tenfold (ns)")
  private static let peerTime = BenchmarkMetric.custom("Peer (ns)")

  /// Makes it a benchmark that adds its row to `table`.
  func register(_ table: ResultTable) {
    let times = PairedTimes()
    let configuration = Benchmark.Configuration(
      metrics: [Self.subjectTime, Self.peerTime], warmupIterations: 1, maxDuration: .seconds(60),
      maxIterations: turns)
    Benchmark(
      "\(group): \(name)", configuration: configuration,
      closure: { benchmark in
        let pair = measure()
        guard benchmark.currentIteration >= configuration.warmupIterations else { return }
        times.add(pair)
        benchmark.measurement(Self.subjectTime, Int(pair.subject))
        benchmark.measurement(Self.peerTime, Int(pair.floor))
      },
      teardown: { table.add(times, group, name, peer) })
  }
}
