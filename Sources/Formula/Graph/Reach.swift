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
      case .statistic(_, let body): depends = cone.contains(body.node)
      default: break
      }
      if depends || self[id].operation.operands.contains(where: cone.contains) { cone.insert(id) }
    }
    return cone
  }

  /// Whether a node has another value at another value of the variable, or may have.
  public func depends(_ node: NodeID, on variable: VariableID) -> Bool {
    cone(of: node, over: variable).contains(node)
  }

  /// The nodes that the roots are computed from, the bodies of sweeps and statistics included, in order.
  func reachable(from roots: [NodeID]) -> [NodeID] {
    reachable(from: roots) { operation in
      switch operation {
      case .sweep(_, let body): body.roots
      case .statistic(_, let body): [body.node]
      default: []
      }
    }
  }

  /// The nodes that a program for the roots computes, in order; below a node of `stops` nothing is needed.
  /// The body of a sweep or a statistic is a program of its own, except for what it takes from outside.
  func reachable(from roots: [NodeID], stoppingAt stops: [NodeID: Int]) -> [NodeID] {
    reachable(from: roots, isStop: { stops[$0] != nil }) { captured(by: $0) }
  }

  /// What an operation with a body takes from outside of it, beside its operands.
  func captured(by operation: Operation) -> [NodeID] {
    switch operation {
    case .sweep(_, let body): captured(by: body)
    case .statistic(_, let body): captured(by: body)
    default: []
    }
  }

  private func reachable(
    from roots: [NodeID], isStop: (NodeID) -> Bool = { _ in false },
    inside: (Operation) -> [NodeID]
  ) -> [NodeID] {
    var isReached = [Bool](repeating: false, count: (roots.max()?.index ?? -1) + 1)
    for root in roots { isReached[root.index] = true }
    var order: [NodeID] = []
    for index in isReached.indices.reversed() where isReached[index] {
      let id = NodeID(index)
      order.append(id)
      if isStop(id) { continue }
      for operand in self[id].operation.operands { isReached[operand.index] = true }
      for inner in inside(self[id].operation) { isReached[inner.index] = true }
    }
    return order.reversed()
  }

  /// What the body of a sweep takes from outside: the nodes beside its cone that the cone uses.
  func captured(by body: Body) -> [NodeID] {
    captured(by: cone(of: body.roots, over: body.variable), of: body.roots)
  }

  /// What the body of a statistic takes from outside: the nodes that are the same in every sample.
  func captured(by body: SampledBody) -> [NodeID] {
    captured(by: uncertainCone(of: body.node), of: [body.node])
  }

  private func captured(by cone: Cone, of roots: [NodeID]) -> [NodeID] {
    var outer = Set(roots.filter { !cone.contains($0) })
    for id in cone.order {
      let operation = self[id].operation
      for need in operation.operands + captured(by: operation) where !cone.contains(need) {
        outer.insert(need)
      }
    }
    return outer.sorted()
  }

  /// The nodes at and below a root whose value differs from sample to sample.
  private func uncertainCone(of root: NodeID) -> Cone {
    var cone = Cone(reach: root.index + 1)
    // The body of a statistic is uncertain, and what is outside of it does not compute it.
    let order = reachable(from: [root], isStop: { !isUncertain($0) }) { operation in
      captured(by: operation)
    }
    for id in order where isUncertain(id) { cone.insert(id) }
    return cone
  }

  /// A body with its depth, from the sweeps that run anew at each of its steps.
  func body(
    _ node: NodeID, slope: NodeID? = nil, over variable: VariableID, _ units: BodyUnits
  ) -> Body {
    var body = Body(node: node, slope: slope, variable: variable, units: units)
    for id in cone(of: body.roots, over: variable).order {
      body.depth = max(body.depth, depth(of: id) + 1)
    }
    return body
  }

  /// What is asked of all samples of a node, with its depth.
  func sampledBody(_ node: NodeID) -> SampledBody {
    var body = SampledBody(node: node)
    for id in uncertainCone(of: node).order { body.depth = max(body.depth, depth(of: id) + 1) }
    return body
  }

  /// How many sweeps and statistics run inside each other to compute an operation.
  private func depth(of id: NodeID) -> Int {
    switch self[id].operation {
    case .sweep(_, let body): body.depth
    case .statistic(_, let body): body.depth
    default: 0
    }
  }
}

extension Graph {
  /// The nodes below some roots that are worth computing once for all lanes: those that depend on no input
  /// and no sample, and are used by what does, or wanted themselves. Constants are not worth it. What is below a
  /// node of `stops` is not needed. With `areStatisticsMoving` lanes are parts of the samples, in which statistics
  /// differ.
  func steady(
    below roots: [NodeID], _ inputs: [VariableID], stoppingAt stops: [NodeID: Int] = [:],
    areStatisticsMoving: Bool = false
  ) -> [NodeID] {
    let order = reachable(from: roots, stoppingAt: stops)
    var moves = [Bool](repeating: false, count: (roots.max()?.index ?? -1) + 1)
    for id in order {
      let operation = self[id].operation
      var isMoving = isUncertain(id) || (areStatisticsMoving && isSampled(id))
      if case .variable(let variable) = operation { isMoving = inputs.contains(variable) }
      let needs = operation.operands + captured(by: operation)
      moves[id.index] = isMoving || needs.contains { moves[$0.index] }
    }
    var steady = Set<NodeID>()
    func add(_ id: NodeID) {
      if !moves[id.index], constant(id) == nil { steady.insert(unmarked(id)) }
    }
    for root in roots { add(root) }
    for id in order where moves[id.index] && stops[id] == nil {
      let operation = self[id].operation
      for need in operation.operands + captured(by: operation) { add(need) }
    }
    return steady.sorted()
  }
}
