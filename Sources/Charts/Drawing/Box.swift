/// A rectangle with horizontal and vertical sides, in CSS pixels; `top` is above `bottom`.
struct Box: Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  var width: Double { right - left }
  var height: Double { bottom - top }

  /// The corners, once around.
  var corners: [Position] {
    [
      Position(left, top), Position(right, top), Position(right, bottom), Position(left, bottom),
    ]
  }

  /// The smallest box around places; nothing around none.
  init?(around places: [Position]) {
    guard let first = places.first else { return nil }
    self.init(left: first.x, top: first.y, right: first.x, bottom: first.y)
    for place in places {
      left = min(left, place.x)
      top = min(top, place.y)
      right = max(right, place.x)
      bottom = max(bottom, place.y)
    }
  }

  /// The box with every side moved outward.
  func grown(by amount: Double) -> Box {
    Box(left: left - amount, top: top - amount, right: right + amount, bottom: bottom + amount)
  }

  func contains(_ place: Position) -> Bool {
    left <= place.x && place.x <= right && top <= place.y && place.y <= bottom
  }

  func contains(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  /// Whether the two have an inner point in common; boxes that only touch do not.
  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// The distance from a place to the nearest point of the box; 0 inside.
  func distance(to place: Position) -> Double {
    let dx = max(left - place.x, 0, place.x - right)
    let dy = max(top - place.y, 0, place.y - bottom)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// The distance between the nearest points of two boxes; 0 where they overlap.
  func distance(to other: Box) -> Double {
    let dx = max(left - other.right, 0, other.left - right)
    let dy = max(top - other.bottom, 0, other.top - bottom)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// The part of a stretch that lies within the box, by Liang and Barsky (1984); nothing if none does.
  func clipped(_ a: Position, _ b: Position) -> (Position, Position)? {
    let dx = b.x - a.x
    let dy = b.y - a.y
    var enter = 0.0
    var leave = 1.0
    for (step, room) in [
      (-dx, a.x - left), (dx, right - a.x), (-dy, a.y - top), (dy, bottom - a.y),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
    }
    guard enter <= leave else { return nil }
    // An end inside stays what it was, to the last bit: pieces are joined by comparing ends.
    let first = enter == 0 ? a : Position(a.x + enter * dx, a.y + enter * dy)
    let last = leave == 1 ? b : Position(a.x + leave * dx, a.y + leave * dy)
    return (first, last)
  }
}
