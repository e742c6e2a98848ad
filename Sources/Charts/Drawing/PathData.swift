import RealMath

/// Path data in relative steps of a tenth of a pixel.
///
/// Places are rounded before their differences are taken, so that rounding does not add up along a line;
/// it moves a place by at most 0.07 pixels.
struct PathData {
  private(set) var text = ""
  private var x = 0
  private var y = 0

  /// A polyline; a single place becomes a dot of the line's width, given round ends.
  mutating func line(_ places: [Position]) {
    guard let first = places.first else { return }
    move(to: first)
    if places.count == 1 { text += "h0" }
    for place in places.dropFirst() { step(to: place) }
  }

  /// A closed outline.
  mutating func outline(_ corners: [Position]) {
    line(corners)
    text += "z"
  }

  /// A closed shape of offsets from a centre.
  mutating func polygon(_ centre: Position, _ corners: [(Double, Double)]) {
    outline(corners.map { Position(centre.x + $0.0, centre.y + $0.1) })
  }

  /// A full circle. Two that share a centre make a ring under the even-odd rule.
  mutating func circle(_ centre: Position, radius: Double) {
    let size = tenths(radius)
    move(to: Position(centre.x - radius, centre.y))
    for width in [2 * size, -2 * size] {
      text += "a" + number(size) + " " + number(size) + " 0 1 0 " + number(width) + " 0"
    }
    text += "z"
  }

  private mutating func move(to place: Position) {
    x = tenths(place.x)
    y = tenths(place.y)
    text += "M" + number(x) + " " + number(y)
  }

  private mutating func step(to place: Position) {
    let newX = tenths(place.x)
    let newY = tenths(place.y)
    let dx = newX - x
    let dy = newY - y
    x = newX
    y = newY
    if dx == 0, dy == 0 { return }
    if dy == 0 {
      text += "h" + number(dx)
    } else if dx == 0 {
      text += "v" + number(dy)
    } else {
      // A minus parts two numbers as well as a blank does.
      text += "l" + number(dx) + (dy < 0 ? "" : " ") + number(dy)
    }
  }

  private func tenths(_ value: Double) -> Int {
    Int((value * 10).rounded(.toNearestOrAwayFromZero))
  }

  private func number(_ tenths: Int) -> String {
    String(decoding: coordinate(Double(tenths) / 10), as: UTF8.self)
  }
}
