/// Boxes between two curves in which a name may stand: for each of some widths the highest box, the
/// narrowest first. So the first that a name fits into is where the room is thickest.
func nameBoxes(_ curves: SampledCurves, _ a: Int, _ b: Int, frame: Box) -> [Box] {
  let step = 4.0
  var frame = frame
  frame.left += step
  frame.right -= step
  let sides = profile(curves, a, b, frame: frame, step: step)
  var boxes: [Box] = []
  for width in [24.0, 40, 60, 84, 112, 144, 180, 240] where width <= frame.width {
    let count = Int(width / step)
    var best: Box?
    for first in 0..<max(sides.count - count, 0) {
      let window = sides[first...(first + count)]
      let top = window.reduce(frame.top) { max($0, $1.top) }
      let bottom = window.reduce(frame.bottom) { min($0, $1.bottom) }
      guard bottom - top > best.map({ $0.height }) ?? 0 else { continue }
      let left = frame.left + Double(first) * step
      best = Box(left: left, top: top, right: left + width, bottom: bottom)
    }
    if let best { boxes.append(best) }
  }
  return boxes
}

/// The upper and the lower side of the room between two curves, every few pixels from the left; where there
/// is none the sides are the wrong way around.
private func profile(
  _ curves: SampledCurves, _ a: Int, _ b: Int, frame: Box, step: Double
) -> [(top: Double, bottom: Double)] {
  let count = Int((frame.width / step).rounded(.down)) + 1
  var sides = [(top: Double, bottom: Double)](
    repeating: (.infinity, -.infinity), count: count)
  for row in curves.xs.indices.dropLast()
  where curves.isJoined(row, a) && curves.isJoined(row, b) {
    let isForward = curves.xs[row] <= curves.xs[row + 1]
    let (from, to) = isForward ? (row, row + 1) : (row + 1, row)
    let (left, right) = (curves.xs[from], curves.xs[to])
    guard left < right, right >= frame.left, left <= frame.right else { continue }
    let first = max(0, Int(((max(left, frame.left) - frame.left) / step).rounded(.up)))
    let last = min(
      count - 1, Int(((min(right, frame.right) - frame.left) / step).rounded(.down)))
    guard first <= last else { continue }
    for index in first...last {
      let part = (frame.left + Double(index) * step - left) / (right - left)
      let one = curves.y(from, a) + (curves.y(to, a) - curves.y(from, a)) * part
      let other = curves.y(from, b) + (curves.y(to, b) - curves.y(from, b)) * part
      sides[index] = (min(one, other), max(one, other))
    }
  }
  return sides
}
