// Which nodes depend on which.

extension Graph {
  /// The nodes at and below a root that depend on a variable, in the order of evaluation.
  struct Cone {
    var order: [NodeID] = []
    private var isMember: [Bool]

    init(reach: Int) { isMember = [Bool](repeating: false, count: reach) }

    func contains(_ id: NodeID) -> Bool { id.index < isMember.count && isMember[id.index] }

    mutating func insert(_ id: NodeID) {
      order.append(id)
      isMember[id.index] = true
    }
  }

  /// The cone of a root over a variable, the bodies of sweeps included. Cost: the nodes up to the root.
  func cone(of root: NodeID, over variable: VariableID) -> Cone {
    cone(of: [root], over: variable)
  }

  /// The cone of several roots together.
  func cone(of roots: [NodeID], over variable: VariableID) -> Cone {
    var cone = Cone(reach: (roots.max()?.index ?? -1) + 1)
    for id in reachable(from: roots) {
      var depends = false
      switch self[id].operation {
      case .variable(let own): depends = own == variable
      // A sweep binds its own variable: outside of its body that means nothing.
      case .sweep(_, let body) where body.variable != variable:
        depends = body.roots.contains(where: cone.contains)
      default: break
      }
      if depends || self[id].operation.operands.contains(where: cone.contains) { cone.insert(id) }
    }
    return cone
  }

  /// The nodes that the roots are computed from, the bodies of sweeps included, in order.
  func reachable(from roots: [NodeID]) -> [NodeID] {
    reachable(from: roots) { body in body.roots }
  }

  /// The nodes that a program for the roots computes, in order; below a node of `stops` nothing is needed.
  /// The body of a sweep is a program of its own, except for what it takes from outside.
  func reachable(from roots: [NodeID], stoppingAt stops: [NodeID: Int]) -> [NodeID] {
    reachable(from: roots, isStop: { stops[$0] != nil }) { captured(by: $0) }
  }

  private func reachable(
    from roots: [NodeID], isStop: (NodeID) -> Bool = { _ in false }, inside: (Body) -> [NodeID]
  ) -> [NodeID] {
    var isReached = [Bool](repeating: false, count: (roots.max()?.index ?? -1) + 1)
    for root in roots { isReached[root.index] = true }
    var order: [NodeID] = []
    for index in isReached.indices.reversed() where isReached[index] {
      let id = NodeID(index)
      order.append(id)
      if isStop(id) { continue }
      for operand in self[id].operation.operands { isReached[operand.index] = true }
      if case .sweep(_, let body) = self[id].operation {
        for inner in inside(body) { isReached[inner.index] = true }
      }
    }
    return order.reversed()
  }

  /// What the body of a sweep takes from outside: the nodes beside its cone that the cone uses.
  func captured(by body: Body) -> [NodeID] {
    let cone = cone(of: body.roots, over: body.variable)
    var outer = Set(body.roots.filter { !cone.contains($0) })
    for id in cone.order {
      var needs = self[id].operation.operands
      if case .sweep(_, let inner) = self[id].operation { needs += captured(by: inner) }
      for need in needs where !cone.contains(need) { outer.insert(need) }
    }
    return outer.sorted()
  }

  /// A body with its depth, from the sweeps that run anew at each of its steps.
  func body(_ node: NodeID, slope: NodeID? = nil, over variable: VariableID) -> Body {
    var body = Body(node: node, slope: slope, variable: variable)
    for id in cone(of: body.roots, over: variable).order {
      if case .sweep(_, let inner) = self[id].operation {
        body.depth = max(body.depth, inner.depth + 1)
      }
    }
    return body
  }
}
