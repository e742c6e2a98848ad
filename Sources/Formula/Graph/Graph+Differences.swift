extension Checker {
  /// By how much the sides of the comparisons differ that a condition rests on, as far as they depend on a variable:
  /// where one of these changes its sign, or comes near zero, the condition may turn.
  ///
  /// Of `a ≈ b` they are the difference itself, and how far it is beyond what is allowed. What is compared inside the
  /// body of a sweep or of a statistic is left out. Each is a new node, in the order of evaluation.
  public mutating func differences(
    deciding node: NodeID, over variable: VariableID
  ) -> [NodeID] {
    graph.differences(deciding: node, over: variable)
  }
}

extension Graph {
  fileprivate mutating func differences(
    deciding node: NodeID, over variable: VariableID
  ) -> [NodeID] {
    let cone = cone(of: node, over: variable)
    var found: [NodeID] = []
    for id in reachable(from: [node], stoppingAt: [:]) where cone.contains(id) {
      guard case .binary(let function, let left, let right) = self[id].operation,
        function.isComparison
      else { continue }
      if case .unary(.abs, let apart) = self[unmarked(left)].operation { found.append(apart) }
      found.append(binary(.subtract, left, right, self[id].range))
    }
    return found
  }
}

extension BinaryFunction {
  fileprivate var isComparison: Bool {
    switch self {
    case .less, .lessOrEqual, .equal, .notEqual: true
    case .add, .subtract, .multiply, .divide, .power, .min, .max, .atan2, .beta, .choose, .and, .or:
      false
    }
  }
}
