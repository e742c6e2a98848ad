/// A half-open range of UTF-8 offsets in one source. It may be empty: then it names a place.
public struct SourceRange: Hashable, Sendable {
  /// The source that the offsets count in.
  public let source: SourceID

  /// The offset of the first byte.
  public let start: Int

  /// The offset after the last byte; not less than ``start``.
  public let end: Int

  /// The range from `start` up to, but not including, `end`.
  ///
  /// - Precondition: `0 <= start <= end`.
  public init(_ source: SourceID, _ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a source range runs forward")
    self.source = source
    self.start = start
    self.end = end
  }

  /// Whether the range holds no byte.
  public var isEmpty: Bool { start == end }

  /// Whether another range lies inside of this one.
  public func contains(_ other: SourceRange) -> Bool {
    source == other.source && start <= other.start && other.end <= end
  }

  /// The smallest range that covers both. Ranges of different sources cannot be joined: the first is kept.
  public func union(_ other: SourceRange) -> SourceRange {
    guard source == other.source else { return self }
    return SourceRange(source, min(start, other.start), max(end, other.end))
  }
}
