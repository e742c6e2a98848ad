import Formula
import Scaling

/// What a build asks of the machine that it runs on, beside its files.
public struct Host: Sendable {
  /// Calls a task for each whole number below a count, in any order and at once if it likes, and gives the
  /// results by that number.
  public let map: @Sendable (_ count: Int, _ task: @Sendable (Int) -> [Double]) -> [[Double]]
  /// The time, by a clock that never goes back, for those who ask where it went.
  public let now: @Sendable () -> Duration

  /// Visits addresses on the web, and answers each in order; `nil` where links to elsewhere are not to be
  /// checked. What it answers decides what is told, and never what is published.
  public var visit: (@Sendable ([String]) -> [LinkAnswer])?

  /// Draws the cards of pages, and answers for each in order; `nil` where none are asked for. The program that draws them
  /// decides their bytes, so that they are the one thing in a site that does not follow from its files.
  public var cards: (@Sendable ([CardRequest]) -> [CardAnswer])?

  /// A host without threads, where no time passes.
  public static let plain = Host { count, task in
    (0..<count).map { task($0) }
  } now: {
    .zero
  }

  /// A host that works like that.
  public init(
    map: @escaping @Sendable (_ count: Int, _ task: @Sendable (Int) -> [Double]) -> [[Double]],
    now: @escaping @Sendable () -> Duration
  ) {
    self.map = map
    self.now = now
  }

  /// What fits need of it.
  var fits: FitHost { FitHost(workers: Workers(map: map), now: now) }
}
