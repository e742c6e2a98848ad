/// Waits for changes of some folders, and tells of bursts.
struct WatchLoop: Sendable {
  /// How changes are found.
  private enum Eyes: Sendable {
    #if os(Linux)
      case notified(Notifications)
    #endif
    case polled(RepeatedLooks)
  }

  private let folders: [String]
  private let limits: WatchLimits
  private let stop: StopSignal
  private let remark: @Sendable (PollingReason) -> Void
  private let tell: @Sendable () -> Void
  private let start = ContinuousClock.now
  private var pacing: BurstPacing
  private var eyes: Eyes

  /// Watches from now on; `run` then tells of bursts until `stop` is raised.
  init(
    _ folders: [String], _ method: FolderWatcher.Method, _ limits: WatchLimits, stop: StopSignal,
    remark: @escaping @Sendable (PollingReason) -> Void, tell: @escaping @Sendable () -> Void
  ) {
    self.folders = folders
    self.limits = limits
    self.stop = stop
    self.remark = remark
    self.tell = tell
    pacing = BurstPacing(limits)
    switch method {
    case .polled(let interval):
      eyes = .polled(RepeatedLooks(folders, every: interval, limits, at: .zero))
    case .notified:
      #if os(Linux)
        do throws(PollingReason) {
          var notifications = try Notifications(limits)
          if try !notifications.renew(folders) { pacing.note(at: FolderWatcher.pollingInterval) }
          eyes = .notified(notifications)
          return
        } catch {
          remark(error)
        }
      #else
        remark(.unsupported)
      #endif
      eyes = .polled(
        RepeatedLooks(folders, every: FolderWatcher.pollingInterval, limits, at: .zero))
    }
  }

  /// Tells of bursts until the signal to stop is raised.
  mutating func run() {
    while !stop.isRaised {
      wait()
      if look() { pacing.note(at: now) }
      if pacing.ends(at: now) {
        // First the watches, then the word: what comes into a new folder after it was read is told again.
        if !renew() { pacing.note(at: now + FolderWatcher.pollingInterval) }
        tell()
      }
    }
  }

  private var now: Duration { start.duration(to: .now) }

  /// Sleeps until there is something to do.
  private func wait() {
    switch eyes {
    #if os(Linux)
      case .notified(let notifications):
        stop.wait(or: notifications.descriptor, for: pacing.due.map { $0 - now })
    #endif
    case .polled(let looks):
      stop.wait(or: nil, for: min(looks.due, pacing.due ?? looks.due) - now)
    }
  }

  /// Whether something changed.
  private mutating func look() -> Bool {
    switch eyes {
    #if os(Linux)
      case .notified(let notifications):
        do throws(PollingReason) {
          return try notifications.hasNews()
        } catch {
          poll(since: error)
          return true
        }
    #endif
    case .polled(var looks):
      let isChange = looks.look(folders) { now }
      eyes = .polled(looks)
      return isChange
    }
  }

  /// Watches what is new; returns whether nothing can be missed.
  private mutating func renew() -> Bool {
    switch eyes {
    #if os(Linux)
      case .notified(var notifications):
        do throws(PollingReason) {
          let isComplete = try notifications.renew(folders)
          eyes = .notified(notifications)
          return isComplete
        } catch {
          poll(since: error)
          return true
        }
    #endif
    case .polled:
      return true
    }
  }

  #if os(Linux)
    /// Goes on by looking again and again.
    private mutating func poll(since reason: PollingReason) {
      remark(reason)
      eyes = .polled(
        RepeatedLooks(folders, every: FolderWatcher.pollingInterval, limits, at: now))
    }
  #endif
}
