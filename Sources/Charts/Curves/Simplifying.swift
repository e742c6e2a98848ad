/// How far a simplified line may lie from the line that it stands for, in pixels.
let simplificationTolerance = 0.08

/// Leaves out points that lie within a tolerance of the stretch between their neighbours that remain
/// (Ramer 1972; Douglas and Peucker 1973). The ends stay.
///
/// A stretch is cut at its farthest point. On a line made for it these cuts come one point at a time, and
/// the cost is quadratic. So a stretch that was cut more often than a line of its length should need is cut
/// in the middle from then on, as sorting does it that begins quickly (Musser 1997): the cost is
/// n log n at most, and such a line keeps some points more.
func simplified(
  _ line: [Position], tolerance: Double = simplificationTolerance
) -> [Position] {
  var cost = 0
  return simplified(line, tolerance: tolerance, cost: &cost)
}

/// The same, and how many distances it has measured.
func simplified(_ line: [Position], tolerance: Double, cost: inout Int) -> [Position] {
  guard line.count > 2 else { return line }
  var keeps = [Bool](repeating: false, count: line.count)
  keeps[0] = true
  keeps[line.count - 1] = true
  var mostCuts = 8
  while 1 << (mostCuts / 2) < line.count { mostCuts += 2 }
  var open = [(first: 0, last: line.count - 1, cuts: 0)]
  while let (first, last, cuts) = open.popLast() {
    var farthest = first
    var distance = tolerance * tolerance
    let stretch = Stretch(line[first], line[last])
    for index in (first + 1)..<max(last, first + 1) {
      let candidate = stretch.squaredDistance(to: line[index])
      if candidate > distance {
        distance = candidate
        farthest = index
      }
    }
    cost += last - first
    guard farthest > first else { continue }
    if cuts >= mostCuts { farthest = (first + last) / 2 }
    keeps[farthest] = true
    open.append((first, farthest, cuts + 1))
    open.append((farthest, last, cuts + 1))
  }
  return line.indices.filter { keeps[$0] }.map { line[$0] }
}

/// A straight stretch to which many distances are measured.
private struct Stretch {
  private let from: Position
  private let dx: Double
  private let dy: Double
  private let inverse: Double

  init(_ from: Position, _ to: Position) {
    self.from = from
    dx = to.x - from.x
    dy = to.y - from.y
    let length = dx * dx + dy * dy
    inverse = length > 0 ? 1 / length : 0
  }

  func squaredDistance(to place: Position) -> Double {
    let x = place.x - from.x
    let y = place.y - from.y
    let part = min(max((x * dx + y * dy) * inverse, 0), 1)
    let restX = x - part * dx
    let restY = y - part * dy
    return restX * restX + restY * restY
  }
}
