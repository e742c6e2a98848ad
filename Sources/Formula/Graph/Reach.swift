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

  /// The cone of a root over a variable, the bodies of searches included. Cost: the nodes up to the root.
  func cone(of root: NodeID, over variable: VariableID) -> Cone {
    var cone = Cone(reach: root.index + 1)
    for id in reachable(from: [root]) {
      let depends: Bool
      switch self[id].operation {
      case .variable(let own): depends = own == variable
      // A search binds its own variable: outside of its body that means nothing.
      case .inverse(let search) where search.variable != variable:
        depends =
          cone.contains(search.body) || self[id].operation.operands.contains(where: cone.contains)
      default: depends = self[id].operation.operands.contains(where: cone.contains)
      }
      if depends { cone.insert(id) }
    }
    return cone
  }

  /// The nodes that the roots are computed from, the bodies of searches included, in order.
  func reachable(from roots: [NodeID]) -> [NodeID] {
    reachable(from: roots) { search in [search.body] }
  }

  /// The nodes that a program for the roots computes, in order; below a node of `stops` nothing is needed.
  /// The body of a search is a program of its own, except for what it takes from outside.
  func reachable(from roots: [NodeID], stoppingAt stops: [NodeID: Int]) -> [NodeID] {
    reachable(from: roots, isStop: { stops[$0] != nil }) { captured(by: $0) }
  }

  private func reachable(
    from roots: [NodeID], isStop: (NodeID) -> Bool = { _ in false }, inside: (Inverse) -> [NodeID]
  ) -> [NodeID] {
    var isReached = [Bool](repeating: false, count: (roots.max()?.index ?? -1) + 1)
    for root in roots { isReached[root.index] = true }
    var order: [NodeID] = []
    for index in isReached.indices.reversed() where isReached[index] {
      let id = NodeID(index)
      order.append(id)
      if isStop(id) { continue }
      for operand in self[id].operation.operands { isReached[operand.index] = true }
      if case .inverse(let search) = self[id].operation {
        for inner in inside(search) { isReached[inner.index] = true }
      }
    }
    return order.reversed()
  }

  /// What the body of a search takes from outside: the nodes beside its cone that the cone uses.
  func captured(by search: Inverse) -> [NodeID] {
    let cone = cone(of: search.body, over: search.variable)
    guard cone.contains(search.body) else { return [search.body] }
    var outer: Set<NodeID> = []
    for id in cone.order {
      var needs = self[id].operation.operands
      if case .inverse(let inner) = self[id].operation { needs += captured(by: inner) }
      for need in needs where !cone.contains(need) { outer.insert(need) }
    }
    return outer.sorted()
  }

  /// The search with its depth, from the searches that run anew at each of its steps.
  func search(_ search: Inverse) -> Inverse {
    var search = search
    for id in cone(of: search.body, over: search.variable).order {
      if case .inverse(let inner) = self[id].operation {
        search.depth = max(search.depth, inner.depth + 1)
      }
    }
    return search
  }
}
