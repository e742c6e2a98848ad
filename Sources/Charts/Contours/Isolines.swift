extension ContourGrid {
  /// The lines along which the field has a value, by marching squares (Lorensen and Cline 1987, in two
  /// dimensions): straight within a cell, joined from cell to cell. The first and last place of a closed line
  /// are the same. Where a cell could be crossed in two ways, the mean of its corners decides. A cell with
  /// a hole at a corner is not crossed. The cost is linear in the cells.
  func isolines(_ level: Double) -> [[Position]] {
    var links = EdgeLinks(count: 2 * xs.count * ys.count)
    for row in 0..<(ys.count - 1) {
      for column in 0..<(xs.count - 1) {
        for (a, b) in crossings(column, row, level) { links.join(a, b) }
      }
    }
    return links.chains().map { $0.map { place(ofEdge: $0, level) } }
  }

  /// Pairs of edges between which a line runs through a cell.
  ///
  /// Edges are numbered by their first node: those along rows first, then those along columns.
  private func crossings(_ column: Int, _ row: Int, _ level: Double) -> [(Int, Int)] {
    let width = xs.count
    let node = row * width + column
    let a = values[node]
    let b = values[node + 1]
    let c = values[node + width + 1]
    let d = values[node + width]
    if a.isNaN || b.isNaN || c.isNaN || d.isNaN { return [] }
    let isAbove = (a >= level, b >= level, c >= level, d >= level)
    let top = node
    let bottom = node + width
    let left = width * ys.count + node
    let right = left + 1
    switch isAbove {
    case (true, true, true, true), (false, false, false, false): return []
    case (true, false, false, false), (false, true, true, true): return [(left, top)]
    case (false, true, false, false), (true, false, true, true): return [(top, right)]
    case (false, false, true, false), (true, true, false, true): return [(right, bottom)]
    case (false, false, false, true), (true, true, true, false): return [(bottom, left)]
    case (true, true, false, false), (false, false, true, true): return [(left, right)]
    case (true, false, false, true), (false, true, true, false): return [(top, bottom)]
    case (true, false, true, false), (false, true, false, true):
      let isCentreAbove = a / 4 + b / 4 + c / 4 + d / 4 >= level
      return isCentreAbove == isAbove.0
        ? [(top, right), (bottom, left)] : [(left, top), (right, bottom)]
    }
  }

  /// Where the field has a value on an edge. What lies outside is as near as its neighbour.
  private func place(ofEdge edge: Int, _ level: Double) -> Position {
    let nodes = xs.count * ys.count
    let isAlongRow = edge < nodes
    let first = isAlongRow ? edge : edge - nodes
    let second = first + (isAlongRow ? 1 : xs.count)
    func position(_ node: Int) -> Position {
      Position(xs[node % xs.count], ys[node / xs.count])
    }
    let (a, b) = (values[first], values[second])
    if !a.isFinite { return position(second) }
    if !b.isFinite { return position(first) }
    // Halves, since the difference of two numbers may be too large for one.
    let part = (level / 2 - a / 2) / (b / 2 - a / 2)
    let (from, to) = (position(first), position(second))
    return Position(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
  }
}

/// Which edges of a grid follow each other along a line. Each has at most two neighbours.
private struct EdgeLinks {
  private var neighbours: [(Int32, Int32)]
  /// The edges that have neighbours, in the order in which they were joined.
  private var edges: [Int] = []

  init(count: Int) { neighbours = Array(repeating: (-1, -1), count: count) }

  mutating func join(_ a: Int, _ b: Int) {
    link(a, b)
    link(b, a)
  }

  private mutating func link(_ edge: Int, _ next: Int) {
    if neighbours[edge].0 < 0 {
      neighbours[edge].0 = Int32(next)
      edges.append(edge)
    } else {
      neighbours[edge].1 = Int32(next)
    }
  }

  /// The lines as runs of edges: open ones from end to end, then closed ones, which end where they begin.
  mutating func chains() -> [[Int]] {
    var chains: [[Int]] = []
    for isOpen in [true, false] {
      for edge in edges where neighbours[edge].0 >= 0 && (!isOpen || neighbours[edge].1 < 0) {
        chains.append(chain(from: edge))
      }
    }
    return chains
  }

  /// Follows a line and takes it out.
  private mutating func chain(from start: Int) -> [Int] {
    var chain = [start]
    var previous = -1
    var edge = start
    while true {
      let (one, other) = neighbours[edge]
      neighbours[edge] = (-1, -1)
      let next = Int(one) == previous ? Int(other) : Int(one)
      guard next >= 0 else { return chain }
      chain.append(next)
      if next == start { return chain }
      previous = edge
      edge = next
    }
  }
}
