@testable import Formula
import Units

/// Computes a graph in the plainest way, each node when it is asked for: what ``Program`` must agree with in
/// every bit.
struct GraphReading {
  let graph: Graph
  var inputs: [VariableID: Double]
  var samples = Samples.none
  /// The samples of what is uncertain around the node, and the one that is read.
  var sample: (place: Int, draws: [DrawID])?

  func value(of id: NodeID) -> Double {
    var known: [NodeID: Double] = [:]
    return value(of: id, &known)
  }

  private func value(of id: NodeID, _ known: inout [NodeID: Double]) -> Double {
    if let value = known[id] { return value }
    let value = compute(id, &known)
    known[id] = value
    return value
  }

  private func compute(_ id: NodeID, _ known: inout [NodeID: Double]) -> Double {
    switch graph[id].operation {
    case .constant(let value): return value
    case .variable(let variable): return inputs[variable] ?? .nan
    case .definition(_, let inner): return value(of: inner, &known)
    case .unary(let function, let a): return function.value(of: value(of: a, &known))
    case .binary(.and, let a, let b):
      let first = value(of: a, &known)
      return first.isNaN || first == 0 ? first : value(of: b, &known)
    case .binary(.or, let a, let b):
      let first = value(of: a, &known)
      return first.isNaN ? first : first != 0 ? 1 : value(of: b, &known)
    case .binary(let function, let a, let b):
      return function.value(of: value(of: a, &known), value(of: b, &known))
    case .scaled(let a, let factor): return factor.apply(to: value(of: a, &known))
    case .select(let c, let a, let b):
      let condition = value(of: c, &known)
      return condition.isNaN ? .nan : value(of: condition == 0 ? b : a, &known)
    case .sweep(let sweep, let body):
      let outcome = sweep.map { value(of: $0, &known) }.outcome { x, root in
        var inner = self
        inner.inputs[body.variable] = x
        return inner.value(of: body.roots[root.rawValue])
      }
      if case .value(let value) = outcome { return value }
      return .nan
    case .score(let draw, let score):
      guard let sample, let index = sample.draws.firstIndex(of: draw) else { return .nan }
      return samples.score(index, score, of: samples.joint(sample.draws), at: sample.place)
    case .quantile(let distribution, let score, _):
      let function = QuantileFunction(distribution.map { value(of: $0, &known) })
      return function.value(at: value(of: score, &known))
    case .statistic(let statistic, let body):
      let numbers = statistic.map { value(of: $0, &known) }
      var inner = self
      let draws = graph.draws(below: body.node)
      let column = (0..<samples.count).map { place in
        inner.sample = (place, draws)
        return inner.value(of: body.node)
      }
      return StatisticColumn(column).values(of: [numbers])[0]
    }
  }
}

extension GraphReading {
  /// Whether a node is computed soon enough in the plainest way, which computes a body from the start for each
  /// place and sample, whatever in it stays the same.
  static func isAffordable(_ root: NodeID, _ graph: Graph) -> Bool {
    let nested = graph.reachable(from: [root]).filter { id in
      switch graph[id].operation {
      case .sweep, .statistic: true
      default: false
      }
    }
    return nested.count <= 2
  }

  /// The samples, of those at `places`, in which a node has another value than `column` tells. All values that
  /// do not exist are alike.
  static func differences(
    _ column: [Double], _ root: NodeID, _ graph: Graph, _ samples: Samples, at places: [Int]
  ) -> [Int] {
    let draws = graph.draws(below: root)
    return places.filter { place in
      let reading = GraphReading(
        graph: graph, inputs: [:], samples: samples, sample: (place, draws))
      let value = reading.value(of: root)
      return value.isNaN ? !column[place].isNaN : value.bitPattern != column[place].bitPattern
    }
  }
}
