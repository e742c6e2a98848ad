/// Several curves over the same places of the horizontal axis, as places in the drawing.
///
/// Rows lie one behind the other in one array, so that many curves cost no more allocations than one.
struct SampledCurves {
  /// The places along the horizontal axis, from the first row to the last.
  private(set) var xs: [Double]
  /// The places along the vertical axis, row by row; not a number where a curve is undefined.
  private(set) var ys: [Double]
  /// How many curves there are.
  let count: Int
  /// Whether a curve is broken behind a row, though it is defined on both sides; empty if none is.
  private(set) var jumps: [Bool]

  /// Curves of their parts.
  init(xs: [Double], ys: [Double], count: Int, jumps: [Bool] = []) {
    self.xs = xs
    self.ys = ys
    self.count = count
    self.jumps = jumps
  }

  /// Given columns of values, where `place` is the vertical place of one.
  init(xs values: [Double], columns: [[Double]], x: Scale, place: (Double) -> Double) {
    xs = values.map { x.drawablePlace(of: $0) }
    ys = []
    ys.reserveCapacity(values.count * columns.count)
    for row in values.indices {
      for column in columns {
        ys.append(row < column.count ? place(column[row]) : .nan)
      }
    }
    count = columns.count
    jumps = []
  }

  /// A curve at a row.
  func y(_ row: Int, _ column: Int) -> Double { ys[row * count + column] }

  /// Whether a curve is drawn from a row to the next one.
  func isJoined(_ row: Int, _ column: Int) -> Bool {
    let from = y(row, column)
    let to = y(row + 1, column)
    if from.isNaN || to.isNaN || xs[row].isNaN || xs[row + 1].isNaN { return false }
    return jumps.isEmpty || !jumps[row * count + column]
  }

  /// The defined pieces of a curve, from the first row to the last.
  func pieces(of column: Int) -> [[Position]] {
    var pieces: [[Position]] = []
    var piece: [Position] = []
    for row in xs.indices {
      let place = Position(xs[row], y(row, column))
      if !place.x.isNaN, !place.y.isNaN { piece.append(place) }
      let isLast = row == xs.count - 1
      if isLast || !isJoined(row, column), !piece.isEmpty {
        pieces.append(piece)
        piece = []
      }
    }
    return pieces
  }

  /// Of each column of half a pixel the rows in which one of the curves is first, lowest, highest or last,
  /// where there are more rows than the eye can tell apart; see ``thinned(_:)``. Where a curve turns
  /// undefined or defined again a new column begins, so that gaps stay gaps.
  func thinned(_ frame: Box) -> SampledCurves {
    guard isDense(xs.count, frame), jumps.isEmpty else { return self }
    var kept = SampledCurves(xs: [], ys: [], count: count)
    var rows: [Int] = []
    var start = 0
    while start < xs.count {
      let column = pixelColumn(xs[start])
      var end = start + 1
      while end < xs.count, pixelColumn(xs[end]) == column, isDefinedAlike(end, start) { end += 1 }
      rows = [start, end - 1]
      if end - start > 2 {
        for curve in 0..<count {
          var low = start
          var high = start
          for row in start..<end {
            if y(row, curve) < y(low, curve) { low = row }
            if y(row, curve) > y(high, curve) { high = row }
          }
          rows += [low, high]
        }
      }
      rows.sort()
      var last = -1
      for row in rows where row > last {
        kept.xs.append(xs[row])
        kept.ys.append(contentsOf: ys[row * count..<(row + 1) * count])
        last = row
      }
      start = end
    }
    return kept
  }

  /// Whether the same curves are defined at two rows.
  private func isDefinedAlike(_ row: Int, _ other: Int) -> Bool {
    for curve in 0..<count where y(row, curve).isNaN != y(other, curve).isNaN { return false }
    return true
  }
}
