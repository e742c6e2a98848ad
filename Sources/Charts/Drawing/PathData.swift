/// Path data in relative steps of a tenth of a pixel.
///
/// Places are rounded before their differences are taken, so that rounding does not add up along a line;
/// it moves a place by at most 0.07 pixels. The bytes are written one by one into one buffer.
struct PathData {
  private var bytes: [UInt8] = []
  private var x = 0
  private var y = 0

  /// The value of a `d` attribute.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether nothing was drawn.
  var isEmpty: Bool { bytes.isEmpty }

  /// A polyline; a single place becomes a dot of the line's width, given round ends.
  mutating func line(_ places: [Position]) {
    guard let first = places.first else { return }
    move(to: first)
    if places.count == 1 {
      command("h")
      number(0)
    }
    for place in places.dropFirst() { step(to: place) }
  }

  /// A closed outline.
  mutating func outline(_ corners: [Position]) {
    line(corners)
    command("z")
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
      command("a")
      number(size)
      command(" ")
      number(size)
      for byte in " 0 1 0 ".utf8 { bytes.append(byte) }
      number(width)
      command(" ")
      number(0)
    }
    command("z")
  }

  /// A dot of the line's width, given round ends, at a place in tenths of a pixel. After the first it is a
  /// step from the one before.
  mutating func dot(_ newX: Int, _ newY: Int) {
    let isFirst = isEmpty
    let (fromX, fromY) = isFirst ? (0, 0) : (x, y)
    command(isFirst ? "M" : "m")
    number(newX - fromX)
    // A minus parts two numbers as well as a blank does.
    if newY >= fromY { command(" ") }
    number(newY - fromY)
    command("h")
    number(0)
    x = newX
    y = newY
  }

  private mutating func move(to place: Position) {
    x = tenths(place.x)
    y = tenths(place.y)
    command("M")
    number(x)
    command(" ")
    number(y)
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
      command("h")
      number(dx)
    } else if dx == 0 {
      command("v")
      number(dy)
    } else {
      command("l")
      number(dx)
      // A minus parts two numbers as well as a blank does.
      if dy > 0 { command(" ") }
      number(dy)
    }
  }

  private mutating func command(_ letter: Unicode.Scalar) {
    bytes.append(UInt8(ascii: letter))
  }

  /// Rounded by hand: `rounded` away from zero is a call into the platform's library.
  private func tenths(_ value: Double) -> Int {
    let scaled = min(max(value, -1e15), 1e15) * 10
    let whole = Int(scaled)
    let rest = scaled - Double(whole)
    return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
  }

  private mutating func number(_ tenths: Int) {
    if tenths < 0 { command("-") }
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    var power: UInt = 1
    while whole / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: whole / power % 10))
      power /= 10
    }
    if tenth > 0 {
      command(".")
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: tenth))
    }
  }
}
