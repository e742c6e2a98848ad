/// A graph whose nodes have a size and whose edges lead from one node to another: what ``LayeredLayout`` draws.
struct LayeredGraph {
  /// How much room a node takes.
  struct Size: Hashable, Sendable {
    /// Along the layers, from left to right.
    let width: Double
    /// Across them, from top to bottom.
    let height: Double
  }

  /// From what is needed to what needs it.
  struct Edge: Hashable, Sendable {
    let from: Int
    let to: Int
  }

  let sizes: [Size]
  /// The edges, each once, without loops and without those that would close a cycle.
  let edges: [Edge]

  /// A graph of nodes and edges between them. An edge that leads back is left out: of a cycle the edge that is found
  /// last when it is followed from the first of its nodes.
  init(_ sizes: [Size], _ edges: [Edge]) {
    self.sizes = sizes
    var targets: [[Int]] = sizes.map { _ in [] }
    var known: Set<Edge> = []
    for edge in edges where edge.from != edge.to && known.insert(edge).inserted {
      targets[edge.from].append(edge.to)
    }
    var kept: Set<Edge> = []
    var state = [Int](repeating: 0, count: sizes.count)
    for root in sizes.indices where state[root] == 0 {
      // Depth first, without recursion: where each node on the way is, and what it has still to follow.
      var way = [(node: root, next: 0)]
      state[root] = 1
      while let (node, next) = way.last {
        guard next < targets[node].count else {
          state[node] = 2
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        let target = targets[node][next]
        if state[target] == 1 { continue }
        kept.insert(Edge(from: node, to: target))
        if state[target] == 0 {
          state[target] = 1
          way.append((target, 0))
        }
      }
    }
    var seen: Set<Edge> = []
    self.edges = edges.filter { kept.contains($0) && seen.insert($0).inserted }
  }
}
