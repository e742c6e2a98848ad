extension IntervalCurves {
  /// How many columns of ends there should be.
  var columnCount: Int { 2 * shares.count }

  /// What is wrong with given ends.
  var problems: [MarkProblem] {
    guard case .samples(let xs, let ends) = ends else { return [] }
    if xs.isEmpty { return [.emptyPoints] }
    if ends.count != columnCount {
      return [.unequalColumns(expected: columnCount, found: ends.count)]
    }
    if let column = ends.first(where: { $0.count != xs.count }) {
      return [.unequalColumns(expected: xs.count, found: column.count)]
    }
    if let index = firstUnordered(xs) { return [.unorderedPlaces(index: index)] }
    for column in stride(from: 0, to: ends.count, by: 2) {
      for row in xs.indices where ends[column][row] > ends[column + 1][row] {
        return [.unorderedInterval(index: row)]
      }
    }
    return []
  }

  /// The columns of ends with the places at which they are known: those of the sweep for functions.
  func columns(sweep: [Double]) -> (xs: [Double], ends: [[Double]]) {
    switch ends {
    case .samples(let xs, let ends): (xs, ends)
    case .function(let function): (sweep, sweep.isEmpty ? [] : function(sweep))
    }
  }

  /// The ends with the horizontal places as their own mark, without a curve.
  func channels(sweep: [Double]) -> Channels {
    let (xs, columns) = columns(sweep: sweep)
    var channels = Channels(form: .curve, x: xs, y: columns, ownsX: areGiven)
    channels.problems = columnProblems(columns, asked: xs.count)
    return channels
  }

  /// Whether the places are given, not swept.
  var areGiven: Bool { if case .samples = ends { true } else { false } }

  /// What is wrong with the answer of a function.
  func columnProblems(_ columns: [[Double]], asked: Int) -> [MarkProblem] {
    guard asked > 0, columns.count != columnCount else { return [] }
    return [.unequalColumns(expected: columnCount, found: columns.count)]
  }

  /// The columns of a table, behind those of the places.
  func tableColumns(_ ends: [[Double]]) -> [Series.Column] {
    shares.indices.flatMap { index -> [Series.Column] in
      guard 2 * index + 1 < ends.count else { return [] }
      let share = shares[index]
      return [
        Series.Column(.lower(.y, share: share), ends[2 * index]),
        Series.Column(.upper(.y, share: share), ends[2 * index + 1]),
      ]
    }
  }

  /// The row furthest to the right in a plot where the ends are known.
  func lastRow(_ panel: ResolvedPanel) -> (x: Double, ends: [Double])? {
    let scale = Scale(panel.x.scale, panel.xDomain, start: 0, end: 64)
    let (xs, columns) = columns(sweep: (0...64).map { scale.value(at: Double($0)) })
    guard columns.count == columnCount, columns.allSatisfy({ $0.count == xs.count }) else {
      return nil
    }
    let rows = xs.indices.filter { row in
      panel.xDomain.contains(xs[row]) && columns.allSatisfy { $0[row].isFinite }
    }
    let isForward = panel.xDomain.from < panel.xDomain.to
    guard let row = rows.max(by: { (xs[$0] < xs[$1]) == isForward && xs[$0] != xs[$1] }) else {
      return nil
    }
    return (xs[row], columns.map { $0[row] })
  }
}

/// The index of the first place that is not larger than the one before; nothing if all increase.
func firstUnordered(_ places: [Double]) -> Int? {
  guard places.count > 1 else { return nil }
  // What is not a number is not larger either.
  return (1..<places.count).first { !(places[$0 - 1] < places[$0]) }
}
