import Dispatch
import Site
import Synchronization

extension Host {
  /// As many threads as the machine has cores. Results are placed by number, so that nobody can tell.
  static let threads = Host(
    map: { count, task in
      let results = Mutex([[Double]](repeating: [], count: count))
      DispatchQueue.concurrentPerform(iterations: count) { index in
        let result = task(index)
        results.withLock { $0[index] = result }
      }
      return results.withLock { $0 }
    }, now: StageTimings.uptime())
}
