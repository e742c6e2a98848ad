/// A place in the drawing, in CSS pixels from the upper left corner.
struct Position: Hashable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The square of the distance to another place.
  func squaredDistance(to other: Position) -> Double {
    let dx = x - other.x
    let dy = y - other.y
    return dx * dx + dy * dy
  }

  /// The distance to the straight stretch between two places.
  func distance(toStretchFrom a: Position, to b: Position) -> Double {
    let dx = b.x - a.x
    let dy = b.y - a.y
    let length = dx * dx + dy * dy
    guard length > 0 else { return squaredDistance(to: a).squareRoot() }
    let part = min(max(((x - a.x) * dx + (y - a.y) * dy) / length, 0), 1)
    return squaredDistance(to: Position(a.x + part * dx, a.y + part * dy)).squareRoot()
  }
}
