import TestSupport
import Testing

@testable import Site

/// What holds of every drawing of a graph.
@Suite struct LayeredLayoutTests {
  /// A graph without cycles: each node rests on some of those before it.
  static func graph(nodes: Int, seed: UInt64) -> LayeredGraph {
    var generator = SeededGenerator(seed: seed)
    let sizes = (0..<nodes).map { _ in
      LayeredGraph.Size(
        width: Double(Int.random(in: 40...190, using: &generator)),
        height: Double.random(in: 0..<1, using: &generator) < 0.5 ? 26 : 40)
    }
    var edges: [LayeredGraph.Edge] = []
    for node in 1..<max(nodes, 2) where node < nodes {
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        edges.append(
          LayeredGraph.Edge(from: Int.random(in: 0..<node, using: &generator), to: node))
      }
    }
    return LayeredGraph(sizes, edges)
  }

  @Test func noNodeLiesOnAnother() {
    for seed in 1...60 as ClosedRange<UInt64> {
      let boxes = LayeredLayout(Self.graph(nodes: Int(seed), seed: seed)).boxes
      for (index, box) in boxes.enumerated() {
        for other in boxes[..<index] {
          let isApart =
            box.right < other.left || other.right < box.left || box.bottom < other.top
            || other.bottom < box.top
          #expect(isApart, "seed \(seed): \(box) and \(other)")
        }
      }
    }
  }

  @Test func edgesLeadForwardFromNodeToNode() {
    for seed in 1...60 as ClosedRange<UInt64> {
      let graph = Self.graph(nodes: Int(seed), seed: seed)
      let layout = LayeredLayout(graph)
      for edge in graph.edges {
        #expect(layout.boxes[edge.from].right < layout.boxes[edge.to].left, "seed \(seed)")
        let end = layout.boxes[edge.to]
        let arrives = layout.segments[edge.from].contains {
          $0.isLast && $0.endX == end.left && ($0.endY - end.middle).magnitude < 1e-6
        }
        #expect(arrives, "seed \(seed): \(edge)")
      }
      for (node, segments) in layout.segments.enumerated() {
        for segment in segments {
          #expect(segment.startX <= segment.bendX && segment.bendX < segment.unbendX)
          // Each piece goes on where another one of the same node has ended, or begins at the node.
          let box = layout.boxes[node]
          let isJoined =
            segment.startX == box.right && (segment.startY - box.middle).magnitude < 1e-6
            || segments.contains { $0.endX == segment.startX && $0.endY == segment.startY }
          #expect(isJoined, "seed \(seed)")
        }
      }
    }
  }

  @Test func noEdgeLeadsThroughANode() {
    for seed in 1...60 as ClosedRange<UInt64> {
      let layout = LayeredLayout(Self.graph(nodes: Int(seed), seed: seed))
      for (node, segments) in layout.segments.enumerated() {
        for segment in segments {
          for (other, box) in layout.boxes.enumerated() where other != node {
            // The level part crosses the layer; the curve lies between layers, where no node is.
            let isLevelThrough =
              segment.startX < box.right && segment.bendX > box.left
              && segment.startY > box.top && segment.startY < box.bottom
            let isCurveThrough = segment.bendX < box.right && segment.unbendX > box.left
            #expect(!isLevelThrough && !isCurveThrough, "seed \(seed): node \(other)")
          }
        }
      }
    }
  }

  @Test func theSameGraphGivesTheSameDrawing() {
    for seed in 1...10 as ClosedRange<UInt64> {
      let one = LayeredLayout(Self.graph(nodes: 40, seed: seed))
      let other = LayeredLayout(Self.graph(nodes: 40, seed: seed))
      #expect(one.boxes == other.boxes && one.segments == other.segments, "seed \(seed)")
    }
  }

  @Test func cyclesAndLoopsAreLeftOut() {
    let size = LayeredGraph.Size(width: 10, height: 10)
    let edges = [(0, 1), (1, 2), (2, 0), (1, 1), (0, 1)].map {
      LayeredGraph.Edge(from: $0.0, to: $0.1)
    }
    let graph = LayeredGraph([size, size, size], edges)
    #expect(graph.edges == Array(edges.prefix(2)))
    #expect(graph.layers() == [0, 1, 2])
  }

  @Test func aParameterStandsJustBeforeWhatNeedsIt() {
    let size = LayeredGraph.Size(width: 10, height: 10)
    // 0 → 1 → 2 → 3, and 4 is needed by 3 alone.
    let edges = [(0, 1), (1, 2), (2, 3), (4, 3)].map { LayeredGraph.Edge(from: $0.0, to: $0.1) }
    #expect(
      LayeredGraph([size, size, size, size, size], edges).layers() == [0, 1, 2, 3, 2])
  }

  @Test func crossingsThatNeedNotBeAreUndone() {
    let size = LayeredGraph.Size(width: 10, height: 10)
    let edges = [(0, 5), (1, 4), (2, 3)].map { LayeredGraph.Edge(from: $0.0, to: $0.1) }
    let layout = LayeredLayout(LayeredGraph([size, size, size, size, size, size], edges))
    for (first, second) in [(0, 1), (1, 2), (0, 2)] {
      let (a, b) = (edges[first], edges[second])
      let isBefore = layout.boxes[a.from].top < layout.boxes[b.from].top
      #expect((layout.boxes[a.to].top < layout.boxes[b.to].top) == isBefore)
    }
    #expect(layout.boxes.allSatisfy { $0.top >= 0 && $0.bottom <= layout.height })
  }

  @Test func twoHundredNodesTakeNoTime() {
    // Nothing is timed here: the work is bounded, and this would take minutes if it were not.
    for seed in 1...20 as ClosedRange<UInt64> {
      #expect(LayeredLayout(Self.graph(nodes: 200, seed: seed)).boxes.count == 200)
    }
  }

  @Test func anEmptyGraphIsNothing() {
    let layout = LayeredLayout(LayeredGraph([], []))
    #expect(layout.width == 0 && layout.height == 0)
  }

  @Test func isotonicRegressionPutsWhatFallsTogether() {
    #expect(isotonic([3, 1, 2, 5], [1, 1, 1, 1]) == [2, 2, 2, 5])
    #expect(isotonic([4, 1], [3, 1]) == [3.25, 3.25])
    #expect(isotonic([], []) == [])
  }
}
