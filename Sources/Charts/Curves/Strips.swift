/// The room between two curves within a frame, as closed outlines.
///
/// The curves are cut at the frame by computing: what is between them there is the room between what
/// remains of them when every place is moved to the nearest one inside. A curve may lie beside the
/// frame, then the room reaches its side. Where one of the curves is undefined there is nothing; a lone row
/// is nearly as wide as a point.
func strips(_ curves: SampledCurves, _ a: Int, _ b: Int, frame: Box) -> [[Position]] {
  var outlines: [[Position]] = []
  var run = StripRun()
  func finish() {
    if let outline = run.outline(frame) { outlines.append(outline) }
    run = StripRun()
  }
  for row in curves.xs.indices {
    let isBehind = row > 0 && curves.isJoined(row - 1, a) && curves.isJoined(row - 1, b)
    if isBehind {
      let stretch = StripStretch(curves, row - 1, a, b)
      guard let (enter, leave) = stretch.part(within: frame) else {
        finish()
        continue
      }
      if run.isEmpty || enter > 0 {
        finish()
        run.append(stretch, enter)
      }
      run.append(stretch, leave)
      if leave < 1 { finish() }
    } else {
      finish()
      let isAhead =
        row + 1 < curves.xs.count && curves.isJoined(row, a) && curves.isJoined(row, b)
      if !isAhead, let outline = loneRow(curves, row, a, b, frame) { outlines.append(outline) }
    }
  }
  finish()
  return outlines
}

/// A row without neighbours.
private func loneRow(
  _ curves: SampledCurves, _ row: Int, _ a: Int, _ b: Int, _ frame: Box
) -> [Position]? {
  let x = curves.xs[row]
  let (from, to) = (curves.y(row, a), curves.y(row, b))
  guard frame.left <= x, x <= frame.right, !from.isNaN, !to.isNaN else { return nil }
  let box = Box(
    left: max(x - 3, frame.left), top: max(min(from, to), frame.top),
    right: min(x + 3, frame.right), bottom: min(max(from, to), frame.bottom))
  return box.top < box.bottom ? box.corners : nil
}

/// Two curves from a row to the next one.
private struct StripStretch {
  let x: (from: Double, to: Double)
  let a: (from: Double, to: Double)
  let b: (from: Double, to: Double)

  init(_ curves: SampledCurves, _ row: Int, _ a: Int, _ b: Int) {
    x = (curves.xs[row], curves.xs[row + 1])
    self.a = (curves.y(row, a), curves.y(row + 1, a))
    self.b = (curves.y(row, b), curves.y(row + 1, b))
  }

  /// Which part of it lies between the left and the right side of a frame; nothing if it lies beside it.
  func part(within frame: Box) -> (Double, Double)? {
    if max(a.from, a.to, b.from, b.to) <= frame.top { return nil }
    if min(a.from, a.to, b.from, b.to) >= frame.bottom { return nil }
    let step = x.to - x.from
    if step == 0 { return frame.left <= x.from && x.from <= frame.right ? (0, 1) : nil }
    let first = ((step > 0 ? frame.left : frame.right) - x.from) / step
    let last = ((step > 0 ? frame.right : frame.left) - x.from) / step
    let enter = max(first, 0)
    let leave = min(last, 1)
    return enter < leave ? (enter, leave) : nil
  }
}

/// The two sides of a strip as far as they are known.
private struct StripRun {
  private var a: [Position] = []
  private var b: [Position] = []

  var isEmpty: Bool { a.isEmpty }

  mutating func append(_ stretch: StripStretch, _ part: Double) {
    func between(_ ends: (from: Double, to: Double)) -> Double {
      part == 0 ? ends.from : part == 1 ? ends.to : ends.from + (ends.to - ends.from) * part
    }
    let x = between(stretch.x)
    a.append(Position(x, between(stretch.a)))
    b.append(Position(x, between(stretch.b)))
  }

  func outline(_ frame: Box) -> [Position]? {
    guard a.count > 1 else { return nil }
    return side(a, frame) + side(b, frame).reversed()
  }

  private func side(_ line: [Position], _ frame: Box) -> [Position] {
    simplified(movedInside(line, frame))
  }
}

/// A line whose places above and below a frame are moved to its sides, with a place where it crosses them.
private func movedInside(_ line: [Position], _ frame: Box) -> [Position] {
  func moved(_ place: Position) -> Position {
    Position(
      min(max(place.x, frame.left), frame.right), min(max(place.y, frame.top), frame.bottom))
  }
  var kept: [Position] = []
  kept.reserveCapacity(line.count)
  for (index, place) in line.enumerated() {
    if index > 0 {
      let from = line[index - 1]
      let isFalling = from.y < place.y
      for side in isFalling ? [frame.top, frame.bottom] : [frame.bottom, frame.top]
      where min(from.y, place.y) < side && side < max(from.y, place.y) {
        let part = (side - from.y) / (place.y - from.y)
        kept.append(moved(Position(from.x + (place.x - from.x) * part, side)))
      }
    }
    kept.append(moved(place))
  }
  return kept
}
