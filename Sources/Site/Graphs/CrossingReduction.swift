/// Puts the vertices of each layer in an order in which few segments cross, by barycentres (K. Sugiyama, S. Tagawa and
/// M. Toda, 1981) and by swapping neighbours: the best of some sweeps from left to right and back.
///
/// Ties keep their order, so that the same graph gives the same drawing. Cost: some sweeps over all segments.
struct CrossingReduction {
  private let vertices: LayeredVertices
  private var order: [[Int]]
  private var places: [Int]

  private static let sweeps = 12

  /// The order of the vertices in each layer.
  static func order(_ vertices: LayeredVertices) -> [[Int]] {
    var reduction = CrossingReduction(vertices)
    var best = reduction.order
    var fewest = reduction.crossings
    for sweep in 0..<sweeps where fewest > 0 {
      reduction.sortByBarycentre(forward: sweep % 2 == 0)
      reduction.swapNeighbours()
      let crossings = reduction.crossings
      if crossings < fewest { (best, fewest) = (reduction.order, crossings) }
    }
    return best
  }

  private init(_ vertices: LayeredVertices) {
    self.vertices = vertices
    order = vertices.layersInOrder
    places = [Int](repeating: 0, count: vertices.layers.count)
    for layer in order { for (place, vertex) in layer.enumerated() { places[vertex] = place } }
  }

  /// How many pairs of segments cross.
  private var crossings: Int {
    order.reduce(0) { sum, layer in
      let ends = layer.flatMap { vertex in vertices.behind[vertex].map { places[$0] }.sorted() }
      return sum + inversions(ends)
    }
  }

  private mutating func sortByBarycentre(forward: Bool) {
    let layers = forward ? Array(order.indices) : order.indices.reversed()
    for layer in layers {
      let keyed = order[layer].enumerated().map { place, vertex in
        let others = forward ? vertices.before[vertex] : vertices.behind[vertex]
        let sum = others.reduce(0) { $0 + places[$1] }
        // What is joined with nothing there stays where it is.
        let key = others.isEmpty ? Double(place) : Double(sum) / Double(others.count)
        return (key: key, place: place, vertex: vertex)
      }
      place(keyed.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.vertex), in: layer)
    }
  }

  private mutating func swapNeighbours() {
    for layer in order.indices {
      var isBetter = true
      var rounds = 0
      while isBetter && rounds < 4 {
        isBetter = false
        rounds += 1
        for place in order[layer].indices.dropLast() {
          let (above, below) = (order[layer][place], order[layer][place + 1])
          guard crossings(above, below) > crossings(below, above) else { continue }
          order[layer].swapAt(place, place + 1)
          places[above] = place + 1
          places[below] = place
          isBetter = true
        }
      }
    }
  }

  /// How many segments of two vertices cross when one stands above the other.
  private func crossings(_ above: Int, _ below: Int) -> Int {
    func count(_ first: [Int], _ second: [Int]) -> Int {
      first.reduce(0) { sum, one in sum + second.count { places[$0] < places[one] } }
    }
    return count(vertices.before[above], vertices.before[below])
      + count(vertices.behind[above], vertices.behind[below])
  }

  private mutating func place(_ sorted: [Int], in layer: Int) {
    order[layer] = sorted
    for (place, vertex) in sorted.enumerated() { places[vertex] = place }
  }
}

/// How many pairs of numbers stand in the wrong order, by merging.
private func inversions(_ numbers: [Int]) -> Int {
  guard numbers.count > 1 else { return 0 }
  var sorted = numbers
  var merged = numbers
  var count = 0
  var width = 1
  while width < sorted.count {
    var start = 0
    while start < sorted.count {
      let middle = min(start + width, sorted.count)
      let end = min(start + 2 * width, sorted.count)
      var (left, right) = (start, middle)
      for place in start..<end {
        if left < middle && (right >= end || sorted[left] <= sorted[right]) {
          merged[place] = sorted[left]
          left += 1
        } else {
          count += middle - left
          merged[place] = sorted[right]
          right += 1
        }
      }
      start = end
    }
    swap(&sorted, &merged)
    width *= 2
  }
  return count
}
