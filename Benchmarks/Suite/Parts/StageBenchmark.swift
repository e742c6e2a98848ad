import Benchmark
import Site

/// The stages of a build, each as a share of the whole build it belongs to.
enum StageBenchmark {
  static func register(_ table: ResultTable) {
    let input = Repository.read()
    let stages = Stage.allCases.filter { $0 != .mutate }
    var times = [[Double]](repeating: [], count: stages.count)
    var shares = times
    let metrics = stages.map { BenchmarkMetric.custom("\($0.name) (ns)") }
    let configuration = Benchmark.Configuration(
      metrics: metrics, warmupIterations: 5, maxDuration: .seconds(3), maxIterations: 1000)
    let group = "the stages of the build"
    Benchmark(
      group, configuration: configuration,
      closure: { benchmark in
        let clock = ContinuousClock()
        var starts: [ContinuousClock.Instant] = []
        blackHole(buildSite(input) { _ in starts.append(clock.now) })
        starts.append(clock.now)
        guard benchmark.currentIteration >= configuration.warmupIterations else { return }
        let whole = starts[0].duration(to: starts[stages.count])
        for index in stages.indices {
          let part = starts[index].duration(to: starts[index + 1])
          times[index].append(part / .nanoseconds(1))
          shares[index].append(part / whole)
          benchmark.measurement(metrics[index], Int(part / .nanoseconds(1)))
        }
      },
      teardown: {
        for (index, stage) in stages.enumerated() {
          table.addShare(stage.name, of: group, Quartiles(times[index]), Quartiles(shares[index]))
        }
      })
  }
}
