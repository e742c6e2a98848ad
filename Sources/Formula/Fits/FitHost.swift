public import Scaling

/// What fits need from the host: who works for them, and what the time is.
public struct FitHost: Sendable {
  /// Who computes replicates.
  public let workers: Workers
  /// The time, by a clock that never goes back. It is told to those who ask where time went, and decides nothing.
  public let now: @Sendable () -> Duration

  /// A host without threads, where no time passes.
  public static let plain = FitHost(workers: .one) { .zero }

  /// A host of those workers with that clock.
  public init(workers: Workers, now: @escaping @Sendable () -> Duration) {
    self.workers = workers
    self.now = now
  }
}

/// How long a fit took.
public struct FitTime: Hashable, Sendable {
  /// The fit, as other models call it.
  public let name: String
  /// How long it took, its replicates included, and what it needs excluded.
  public let duration: Duration
}
