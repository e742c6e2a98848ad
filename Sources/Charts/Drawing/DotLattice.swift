/// Many dots on a lattice of half pixels, dealt out to layers so that neighbours lie in different ones.
struct DotLattice {
  /// A dot of a layer, in half pixels.
  struct Dot: Hashable {
    var x: Int
    var y: Int
    var layer: Int
  }

  /// How many layers there are, and so how many dots a place can show.
  static let layers = 8
  /// How much a dot covers of what lies below: all layers together cover 94 %.
  static let opacity = 0.3
  /// The height of the strips in which dots are ordered, in half pixels.
  private static let strip = 24

  /// The dots, ordered along strips.
  let dots: [Dot]

  /// The dots at given places; the order of the places does not matter. The cost is that of sorting them.
  init(_ places: [Position]) {
    let side = 1 << 20
    let keys = places.map { place -> Int in
      let x = Self.cell(place.x, side)
      let y = Self.cell(place.y, side)
      let strip = y / Self.strip
      // Every other strip runs backward.
      let along = strip % 2 == 0 ? x : side - 1 - x
      return (strip << 40) | (along << 20) | y
    }.sorted()
    var dots: [Dot] = []
    dots.reserveCapacity(keys.count)
    var last = -1
    var copies = 0
    for key in keys {
      copies = key == last ? copies + 1 : 0
      last = key
      guard copies < Self.layers else { continue }
      let along = (key >> 20) & (side - 1)
      let y = key & (side - 1)
      let x = (key >> 40) % 2 == 0 ? along : side - 1 - along
      dots.append(Dot(x: x, y: y, layer: (x + 3 * y + copies) % Self.layers))
    }
    self.dots = dots
  }

  private static func cell(_ coordinate: Double, _ side: Int) -> Int {
    let cell = (coordinate * 2).rounded(.toNearestOrEven)
    return Int(min(max(cell, 0), Double(side - 1)))
  }
}
