extension Graph {
  /// The distribution that a node is by itself, in whatever unit, and the steps from it to the node, the last one
  /// first: a change of unit or a positive constant factor changes neither what it goes together with nor the
  /// order of its values. `nil` for what is computed in any other way.
  func distribution(behind node: NodeID) -> (node: NodeID, steps: [NodeID])? {
    var steps: [NodeID] = []
    var id = unmarked(node)
    while true {
      let inner: NodeID
      switch self[id].operation {
      case .quantile: return (id, steps)
      case .scaled(let operand, _): inner = operand
      case .binary(.divide, let a, let b) where isPositive(b): inner = a
      case .binary(.multiply, let a, let b) where isPositive(b): inner = a
      case .binary(.multiply, let a, let b) where isPositive(a): inner = b
      default: return nil
      }
      steps.append(id)
      id = unmarked(inner)
    }
  }

  private func isPositive(_ id: NodeID) -> Bool { constant(id).map { $0 > 0 } ?? false }
}
