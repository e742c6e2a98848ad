/// Places the vertices of ordered layers so that segments are short and passages straight, and nothing overlaps.
///
/// Each layer in turn goes where its neighbours pull it: to the places nearest to the means of those, in the sense of least
/// squares, at which the vertices keep their order and their distances.
struct CoordinateAssignment {
  private let vertices: LayeredVertices
  private let order: [[Int]]
  private var centres: [Double]

  private static let rounds = 12
  private static let gap = 12.0

  /// The middle of each vertex across the layers; the first one begins at zero.
  static func centres(_ vertices: LayeredVertices, _ order: [[Int]]) -> [Double] {
    var assignment = CoordinateAssignment(vertices, order)
    for round in 0..<rounds {
      let isForward = round % 2 == 0
      let layers = isForward ? Array(order.indices) : order.indices.reversed()
      // Both sides pull in the end.
      let isLast = round >= rounds - 4
      for layer in layers {
        assignment.place(layer) { vertex in
          isLast
            ? vertices.before[vertex] + vertices.behind[vertex]
            : isForward ? vertices.before[vertex] : vertices.behind[vertex]
        }
      }
    }
    let tops = assignment.centres.indices.map {
      assignment.centres[$0] - vertices.heights[$0] / 2
    }
    let top = tops.min() ?? 0
    return assignment.centres.map { $0 - top }
  }

  private init(_ vertices: LayeredVertices, _ order: [[Int]]) {
    self.vertices = vertices
    self.order = order
    centres = [Double](repeating: 0, count: vertices.layers.count)
    for layer in order {
      let offsets = offsets(of: layer)
      let middle = (offsets.last ?? 0) / 2
      for (vertex, offset) in zip(layer, offsets) { centres[vertex] = offset - middle }
    }
  }

  /// The places of a layer's vertices when they stand as near to each other as they may.
  private func offsets(of layer: [Int]) -> [Double] {
    var offsets: [Double] = []
    var last = 0.0
    for (place, vertex) in layer.enumerated() {
      if place > 0 {
        last +=
          vertices.heights[layer[place - 1]] / 2 + Self.gap + vertices.heights[vertex] / 2
      }
      offsets.append(last)
    }
    return offsets
  }

  private mutating func place(_ layer: Int, _ neighbours: (Int) -> [Int]) {
    let members = order[layer]
    let offsets = offsets(of: members)
    var wanted: [Double] = []
    var weights: [Double] = []
    for (vertex, offset) in zip(members, offsets) {
      let others = neighbours(vertex)
      guard !others.isEmpty else {
        wanted.append(centres[vertex] - offset)
        weights.append(0.1)
        continue
      }
      var sum = 0.0
      var weight = 0.0
      for other in others {
        // Two passages in a row are a line that should be straight.
        let pull = vertices.isPassage(vertex) && vertices.isPassage(other) ? 8.0 : 1.0
        sum += pull * centres[other]
        weight += pull
      }
      wanted.append(sum / weight - offset)
      weights.append(weight)
    }
    for (place, value) in isotonic(wanted, weights).enumerated() {
      centres[members[place]] = value + offsets[place]
    }
  }
}

/// The nearest numbers that never fall, by weighted least squares: neighbours that do are put together at their mean (M. Ayer
/// and others, 1955).
func isotonic(_ values: [Double], _ weights: [Double]) -> [Double] {
  var pools: [(mean: Double, weight: Double, count: Int)] = []
  for (value, weight) in zip(values, weights) {
    pools.append((value, weight, 1))
    while pools.count > 1, pools[pools.count - 2].mean > pools[pools.count - 1].mean {
      let last = pools.removeLast()
      let first = pools.removeLast()
      let weight = first.weight + last.weight
      pools.append(
        (
          (first.mean * first.weight + last.mean * last.weight) / weight, weight,
          first.count + last.count
        ))
    }
  }
  return pools.flatMap { Array(repeating: $0.mean, count: $0.count) }
}
