/// A drawing of a graph in layers from left to right, as K. Sugiyama, S. Tagawa and M. Toda have it (1981): layers, an order in
/// each that has few crossings, places, and edges that pass between the nodes.
///
/// No node lies on another, no edge leads through a node, and all lead to the right. The same graph gives the same drawing.
struct LayeredLayout: Sendable {
  /// The place of a node.
  struct Box: Hashable, Sendable {
    let left: Double
    let top: Double
    let width: Double
    let height: Double

    var right: Double { left + width }
    var bottom: Double { top + height }
    var middle: Double { top + height / 2 }
  }

  /// A piece of an edge: level at both ends, and a curve between `bend` and the end of it.
  struct Segment: Hashable, Sendable {
    /// Where it begins.
    let startX: Double
    let startY: Double
    /// Where the curve begins and ends, in the free room between two layers.
    let bendX: Double
    let unbendX: Double
    /// Where it ends.
    let endX: Double
    let endY: Double
    /// Whether it ends at a node.
    let isLast: Bool
  }

  /// The places of the nodes, in their order.
  let boxes: [Box]
  /// The segments of the edges of each node, which share what they have in common.
  let segments: [[Segment]]
  let width: Double
  let height: Double

  /// The room between two layers.
  private static let gap = 52.0

  init(_ graph: LayeredGraph) {
    let vertices = LayeredVertices(graph)
    let order = CrossingReduction.order(vertices)
    let centres = CoordinateAssignment.centres(vertices, order)

    var lefts: [Double] = []
    var widths: [Double] = []
    var end = 0.0
    for layer in order {
      let width = layer.filter { !vertices.isPassage($0) }.map { graph.sizes[$0].width }.max() ?? 0
      lefts.append(end)
      widths.append(width)
      end += width + Self.gap
    }
    boxes = graph.sizes.enumerated().map { node, size in
      Box(
        left: lefts[vertices.layers[node]], top: centres[node] - size.height / 2,
        width: size.width, height: size.height)
    }
    width = max(end - Self.gap, 0)
    height = centres.indices.map { centres[$0] + vertices.heights[$0] / 2 }.max() ?? 0

    var segments = [[Segment]](repeating: [], count: graph.sizes.count)
    var drawn: Set<LayeredGraph.Edge> = []
    for route in vertices.routes {
      for (first, second) in zip(route, route.dropFirst())
      where drawn.insert(LayeredGraph.Edge(from: first, to: second)).inserted {
        let layer = vertices.layers[first]
        let own = lefts[layer]
        // A passage begins where its layer does: the piece before it ended there.
        let start = vertices.isPassage(first) ? own : own + graph.sizes[first].width
        segments[route[0]].append(
          Segment(
            startX: start, startY: centres[first], bendX: own + widths[layer],
            unbendX: lefts[layer + 1], endX: lefts[layer + 1], endY: centres[second],
            isLast: !vertices.isPassage(second)))
      }
    }
    self.segments = segments
  }
}
