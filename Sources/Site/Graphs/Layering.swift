extension LayeredGraph {
  /// The layer of each node: every edge leads to a later one.
  ///
  /// A node stands as early as its edges allow (longest path), and then, where more leads on from it than to it, as late:
  /// a parameter stands just before what needs it first, and not far from it at the edge.
  func layers() -> [Int] {
    var sources: [[Int]] = sizes.map { _ in [] }
    var targets: [[Int]] = sizes.map { _ in [] }
    for edge in edges {
      sources[edge.to].append(edge.from)
      targets[edge.from].append(edge.to)
    }
    let order = topologicalOrder(sources, targets)
    var layers = [Int](repeating: 0, count: sizes.count)
    for node in order {
      layers[node] = (sources[node].map { layers[$0] + 1 }.max() ?? 0)
    }
    for node in order.reversed() where targets[node].count > sources[node].count {
      guard let first = targets[node].map({ layers[$0] }).min() else { continue }
      layers[node] = max(layers[node], first - 1)
    }
    return layers
  }

  /// All nodes, each behind those that lead to it.
  private func topologicalOrder(_ sources: [[Int]], _ targets: [[Int]]) -> [Int] {
    var waiting = sources.map(\.count)
    var order = sizes.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for target in targets[order[next]] {
        waiting[target] -= 1
        if waiting[target] == 0 { order.append(target) }
      }
      next += 1
    }
    return order
  }
}
