/// The nodes of a layered graph and the places at which its edges pass the layers between, with the segments from each layer to
/// the next.
///
/// All edges of a node share one passage through each layer: what many need has one trunk, and not a bundle.
struct LayeredVertices {
  /// The layer of each vertex; nodes come first.
  private(set) var layers: [Int]
  /// How much room each takes across.
  private(set) var heights: [Double]
  /// The vertices in the layer before that each is joined with, and those in the layer behind.
  private(set) var before: [[Int]]
  private(set) var behind: [[Int]]
  /// The vertices of each edge, from node to node.
  private(set) var routes: [[Int]] = []
  /// How many of the vertices are nodes.
  let nodeCount: Int

  /// What a passage takes across.
  private static let passage = 4.0

  init(_ graph: LayeredGraph) {
    layers = graph.layers()
    heights = graph.sizes.map(\.height)
    before = graph.sizes.map { _ in [] }
    behind = before
    nodeCount = graph.sizes.count
    var passages: [LayeredGraph.Edge: Int] = [:]
    for edge in graph.edges {
      var route = [edge.from]
      for layer in (layers[edge.from] + 1)..<max(layers[edge.to], layers[edge.from] + 1) {
        // A passage is known by its node and its layer.
        let key = LayeredGraph.Edge(from: edge.from, to: layer)
        if let known = passages[key] {
          route.append(known)
        } else {
          passages[key] = layers.count
          route.append(layers.count)
          layers.append(layer)
          heights.append(Self.passage)
          before.append([])
          behind.append([])
        }
      }
      route.append(edge.to)
      routes.append(route)
      for (first, second) in zip(route, route.dropFirst()) where !behind[first].contains(second) {
        behind[first].append(second)
        before[second].append(first)
      }
    }
  }

  /// Whether a vertex is only a passage.
  func isPassage(_ vertex: Int) -> Bool { vertex >= nodeCount }

  /// The vertices of each layer, in the order in which they were added.
  var layersInOrder: [[Int]] {
    var found = [[Int]](repeating: [], count: (layers.max() ?? -1) + 1)
    for vertex in layers.indices { found[layers[vertex]].append(vertex) }
    return found
  }
}
