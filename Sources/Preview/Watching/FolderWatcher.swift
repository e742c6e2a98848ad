import Dispatch

/// Tells when the files of a report may have changed.
///
/// It watches what reading a report reads: all that lies in the folders, new folders too, without what
/// is hidden or left behind by editors (`InputFile.isIgnored`). Links are followed as long as they stay
/// inside. A folder may be missing, go and come back. What is said is only that something may have
/// changed: whoever listens reads the folders again and compares.
public struct FolderWatcher: Sendable {
  /// How changes are found.
  public enum Method: Hashable, Sendable {
    /// The system tells of them; where it cannot, the folders are looked at a few times each second.
    case notified
    /// The folders are looked at again and again, as for disks of other machines, which tell of nothing.
    case polled(every: Duration)
  }

  /// How often the folders are looked at where the system does not tell of changes.
  public static let pollingInterval = Duration.milliseconds(250)

  private let folders: [String]
  private let method: Method
  private let limits: WatchLimits
  private let remark: @Sendable (PollingReason) -> Void

  /// A watcher of these folders, whose paths may be relative to the current one.
  ///
  /// `remark` is called at most once for each stream, when folders are looked at again and again though `method`
  /// asked for something better.
  public init(
    folders: [String], method: Method = .notified,
    remark: @escaping @Sendable (PollingReason) -> Void = { _ in }
  ) {
    self.init(folders: folders, method: method, limits: WatchLimits(), remark: remark)
  }

  /// A watcher that takes its time, or fewer of the system's means, as `limits` say.
  package init(
    folders: [String], method: Method, limits: WatchLimits,
    remark: @escaping @Sendable (PollingReason) -> Void = { _ in }
  ) {
    self.folders = folders.map(absolutePath)
    self.method = method
    self.limits = limits
    self.remark = remark
  }

  /// One element for each burst of changes.
  ///
  /// When this returns, the folders are watched: whatever changes from then on is followed by an element. It comes
  /// when all has been quiet for 15 ms, and at most 100 ms after the first change. No more than one element waits to be
  /// taken, and one always comes after the last change, also if that happens while the last burst is still handled.
  ///
  /// Watching ends, and all that it took is given back, when the task that listens is cancelled or the
  /// stream is let go.
  public func bursts() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let stop = StopSignal()
    continuation.onTermination = { _ in stop.raise() }
    let loop = WatchLoop(folders, method, limits, stop: stop, remark: remark) {
      continuation.yield()
    }
    // A thread of its own: it sleeps in the kernel for as long as nothing happens.
    DispatchQueue(label: "tenfold.watching").async {
      var loop = loop
      loop.run()
    }
    return stream
  }
}
