/// Columns of pixels to a pixel: thinned lines are the same on a screen of two dots to the pixel.
private let columnsPerPixel = 2.0

/// The number of the column in which a place lies; not a number where there is none.
func pixelColumn(_ place: Double) -> Double { (place * columnsPerPixel).rounded(.down) }

/// Whether a line of so many points has more than the eye can tell apart: four to a pixel.
func isDense(_ count: Int, _ frame: Box) -> Bool { Double(count) > 4 * frame.width }

/// Of each column of half a pixel the first, lowest, highest and last point: the drawing is the same to
/// that (M4; Jugel, Jerzak, Hackenbroich and Markl 2014).
///
/// A column here is a run of consecutive points in it. So a line may run in whatever direction, and
/// turn around; only one that goes far at every step stays as it is.
func thinned(_ line: [Position]) -> [Position] {
  guard let first = line.first else { return [] }
  var kept: [Position] = []
  var index = 0
  var column = pixelColumn(first.x)
  var extremes = ColumnExtremes(0, first.y)
  while index < line.count {
    let place = line[index]
    if column <= place.x * columnsPerPixel, place.x * columnsPerPixel < column + 1 {
      extremes.add(index, place.y)
    } else {
      extremes.forEach { kept.append(line[$0]) }
      column = pixelColumn(place.x)
      extremes = ColumnExtremes(index, place.y)
    }
    index += 1
  }
  extremes.forEach { kept.append(line[$0]) }
  return kept
}

/// The pieces of a line through samples, thinned in the same way.
///
/// Samples are compared as values; only those that stay get a place. The axes are monotonic, so the lowest
/// and the highest value are the lowest and the highest place, and a column is a stretch of values: a
/// logarithmic axis costs no more than a linear one.
func thinned(_ samples: [Sample], x: Scale, y: Scale, frame: Box) -> [[Position]] {
  var pieces: [[Position]] = []
  var piece: [Position] = []
  let (least, greatest) = y.kind.admissible
  var column = ValueColumn.none
  var extremes = ColumnExtremes(0, 0)
  var isEmpty = true
  func keep() {
    if isEmpty { return }
    extremes.forEach { index in
      piece.append(
        Position(x.drawablePlace(of: samples[index].x), y.drawablePlace(of: samples[index].y)))
    }
    isEmpty = true
  }
  for index in samples.indices {
    let sample = samples[index]
    // One comparison each: what is not a number fails it.
    guard sample.y >= least, sample.y <= greatest else {
      keep()
      if !piece.isEmpty { pieces.append(piece) }
      piece = []
      continue
    }
    if column.lower <= sample.x, sample.x < column.upper {
      if isEmpty {
        extremes = ColumnExtremes(index, sample.y)
        isEmpty = false
      } else {
        extremes.add(index, sample.y)
      }
      continue
    }
    keep()
    guard x.kind.admits(sample.x) else {
      if !piece.isEmpty { pieces.append(piece) }
      piece = []
      continue
    }
    column = ValueColumn(around: sample.x, x, frame)
    extremes = ColumnExtremes(index, sample.y)
    isEmpty = false
  }
  keep()
  if !piece.isEmpty { pieces.append(piece) }
  return pieces
}

/// A column of the drawing as a stretch of values.
private struct ValueColumn {
  var lower: Double
  var upper: Double

  static let none = ValueColumn(lower: .infinity, upper: -.infinity)

  private init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The column in which a value lies. All that is beside the frame is one column.
  init(around value: Double, _ x: Scale, _ frame: Box) {
    let place = x.place(of: value)
    let from: Double
    let to: Double
    if x.domain.contains(value) {
      let column = pixelColumn(place)
      from = x.value(at: column / columnsPerPixel)
      to = x.value(at: (column + 1) / columnsPerPixel)
    } else if value < x.domain.lower {
      from = -.infinity
      to = x.domain.lower
    } else {
      from = x.domain.upper
      to = .infinity
    }
    // Rounding must not shut the value out of its own column.
    lower = min(from, to, value)
    upper = max(from, to, value.nextUp)
    // Within the axis a column ends where the axis does.
    if x.domain.contains(value) {
      lower = max(lower, x.domain.lower)
      upper = min(upper, x.domain.upper.nextUp)
    } else if value > x.domain.upper {
      lower = x.domain.upper.nextUp
    }
  }
}

/// The first, lowest, highest and last of consecutive points.
private struct ColumnExtremes {
  private let first: Int
  private var last: Int
  private var lowest: Int
  private var highest: Int
  private var low: Double
  private var high: Double

  init(_ index: Int, _ y: Double) {
    first = index
    last = index
    lowest = index
    highest = index
    low = y
    high = y
  }

  mutating func add(_ index: Int, _ y: Double) {
    last = index
    if y < low {
      low = y
      lowest = index
    } else if y > high {
      high = y
      highest = index
    }
  }

  /// The indices in order, each once.
  func forEach(_ body: (Int) -> Void) {
    body(first)
    let (earlier, later) = (min(lowest, highest), max(lowest, highest))
    if earlier > first { body(earlier) }
    if later > earlier, later > first { body(later) }
    if last > later { body(last) }
  }
}
