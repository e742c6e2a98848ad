/// Which shares of the probability the nested intervals of a mark hold, for those that find no place in them.
struct IntervalKey: Hashable {
  /// From the widest interval to the narrowest.
  var shares: [Double]
  /// The look of the series.
  var style: SeriesStyle
  /// Whether a line runs through the middle.
  var hasLine: Bool

  /// How dark each of nested intervals is: tints that lie on each other add up. On one of them all series but two
  /// that seldom meet have a contrast of 3 to 1.
  static let opacity = 0.2
}

/// What found no place beside what it tells of, and so stands in the list above the plots.
struct Listed: Hashable {
  /// Names of series.
  var names: [String] = []
  var intervals: [IntervalKey] = []

  mutating func add(name: String) {
    if !names.contains(name) { names.append(name) }
  }

  mutating func add(_ key: IntervalKey) {
    if !intervals.contains(key) { intervals.append(key) }
  }

  mutating func add(_ other: Listed) {
    for name in other.names { add(name: name) }
    for key in other.intervals { add(key) }
  }

  /// The intervals, those of the same shares once; a sample of several colours has none of them.
  var distinctIntervals: [IntervalKey] {
    var distinct: [IntervalKey] = []
    for key in intervals {
      guard let known = distinct.firstIndex(where: { $0.shares == key.shares }) else {
        distinct.append(key)
        continue
      }
      if distinct[known].style.paint != key.style.paint { distinct[known].style = .context }
      if key.hasLine { distinct[known].hasLine = true }
    }
    return distinct
  }
}
