/// Who does the work: the host may have threads, this module has none.
public struct Workers: Sendable {
  /// Calls a task for each whole number below a count, in any order and at once if it likes, and gives the
  /// results by that number.
  public let map: @Sendable (_ count: Int, _ task: @Sendable (Int) -> [Double]) -> [[Double]]

  /// Workers that map as the function says.
  public init(
    map: @escaping @Sendable (_ count: Int, _ task: @Sendable (Int) -> [Double]) -> [[Double]]
  ) {
    self.map = map
  }

  /// One after another.
  public static let one = Workers { count, task in (0..<count).map { task($0) } }
}
