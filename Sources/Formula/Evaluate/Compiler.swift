import Units

/// Turns nodes into instructions, and gives each a register.
struct Compiler {
  /// What a program is given, beside the constants of its graph.
  struct Arguments {
    /// The variables that differ from lane to lane.
    var inputs: [VariableID] = []
    /// The variables that are the same in all lanes: they stand in the first steady registers.
    var given: [VariableID] = []
    /// The nodes that are brought from outside, each in a steady register.
    var captured: [NodeID: Int] = [:]
    /// The nodes that are brought from outside and differ from lane to lane, each in a column after those of the
    /// inputs.
    var columns: [NodeID: Int] = [:]

    /// All nodes that are brought from outside.
    var brought: [NodeID: Int] {
      var brought = captured
      for (node, place) in columns { brought[node] = place }
      return brought
    }
  }

  private let graph: Graph
  private let roots: [NodeID]
  private let arguments: Arguments
  private let brought: [NodeID: Int]
  /// How many steady registers stand before those of the constants.
  private let steadyCount: Int

  private(set) var instructions: [Program.Instruction] = []
  private(set) var results: [Program.Register] = []
  private(set) var registerCount = 0
  private(set) var constants: [Double] = []
  /// The uncertain quantities whose scores are read, in the order of their names.
  private(set) var draws: [DrawID] = []

  private var registers: [NodeID: Program.Register] = [:]
  /// Registers whose value nobody needs any more.
  private var free: [Program.Register] = []

  init(_ graph: Graph, roots: [NodeID], _ arguments: Arguments, steadyCount: Int) {
    self.graph = graph
    self.roots = roots
    self.arguments = arguments
    brought = arguments.brought
    self.steadyCount = steadyCount
  }

  mutating func compile() {
    let order = graph.reachable(from: roots, stoppingAt: brought)
    for id in order where brought[id] == nil {
      if case .score(let draw, _) = graph[id].operation, !draws.contains(draw) {
        draws.append(draw)
      }
    }
    draws = Samples.ordered(draws, graph.draws)
    let outers = outers(order)
    let lastUses = lastUses(order, outers)
    for id in order { registers[id] = steady(id) }
    for (place, id) in order.enumerated() {
      // Known beforehand, or computed together with an earlier statistic of the same value.
      if registers[id] != nil { continue }
      guard let operation = operation(id, outers[id] ?? []) else { continue }
      // The operands of an instruction are read lane by lane before its own lane is written, so that it may
      // write over what it reads last.
      let operands = operands(id, outers[id] ?? [])
      for (index, operand) in operands.enumerated() where lastUses[operand] == id {
        if operands[..<index].contains(operand) { continue }
        if let register = registers[operand], !register.isSteady { free.append(register) }
      }
      let target = free.popLast() ?? newRegister()
      registers[id] = target
      guard case .statistics(let body) = operation else {
        instructions.append(Program.Instruction(operation: operation, target: target))
        continue
      }
      let first = asked(id).map { [$0] } ?? []
      let asked = first + others(like: id, order[(place + 1)...])
      instructions.append(
        Program.Instruction(
          operation: .statistics(
            Program.SampledBody(program: body.program, captured: body.captured, asked: asked)),
          target: target))
    }
    results = roots.map(register)
  }

  private mutating func newRegister() -> Program.Register {
    registerCount += 1
    return Program.Register(index: registerCount - 1)
  }

  /// The register of what is the same in all lanes, and known before they are computed.
  private mutating func steady(_ id: NodeID) -> Program.Register? {
    if let place = arguments.captured[id] { return Program.Register(index: place, isSteady: true) }
    if brought[id] != nil { return nil }
    let number: Double
    switch graph[id].operation {
    case .constant(let value): number = value
    case .variable(let variable):
      if let place = arguments.given.firstIndex(of: variable) {
        return Program.Register(index: place, isSteady: true)
      }
      if arguments.inputs.contains(variable) { return nil }
      // A variable that nobody gives a value has none.
      number = .nan
    default: return nil
    }
    constants.append(number)
    return Program.Register(index: steadyCount + constants.count - 1, isSteady: true)
  }

  /// A statistic with the numbers that it needs, when these are there; `nil` for another node.
  private func asked(_ id: NodeID) -> Program.SampledBody.Asked? {
    guard case .statistic(let statistic, _) = graph[id].operation, let target = registers[id] else {
      return nil
    }
    return Program.SampledBody.Asked(
      statistic: statistic.map(register), target: target)
  }

  /// The statistics of the same value that can be computed with one that stands before them, each in a register
  /// of its own.
  private mutating func others(
    like first: NodeID, _ later: ArraySlice<NodeID>
  ) -> [Program.SampledBody.Asked] {
    guard case .statistic(_, let body) = graph[first].operation else { return [] }
    var others: [Program.SampledBody.Asked] = []
    for id in later where brought[id] == nil && registers[id] == nil {
      guard case .statistic(let statistic, let own) = graph[id].operation, own.node == body.node,
        statistic.operands.allSatisfy({ register($0).isSteady })
      else { continue }
      registers[id] = newRegister()
      if let asked = asked(id) { others.append(asked) }
    }
    return others
  }

  /// The node that has a register: marks of definitions have none, unless they are brought from outside.
  private func source(_ id: NodeID) -> NodeID {
    var id = id
    while brought[id] == nil, case .definition(_, let inner) = graph[id].operation {
      id = inner
    }
    return id
  }

  private func register(_ id: NodeID) -> Program.Register {
    registers[source(id)] ?? Program.Register(index: 0)
  }

  /// What each sweep and statistic takes from outside of its body.
  private func outers(_ order: [NodeID]) -> [NodeID: [NodeID]] {
    var outers: [NodeID: [NodeID]] = [:]
    for id in order where brought[id] == nil {
      switch graph[id].operation {
      case .sweep, .statistic: outers[id] = graph.captured(by: graph[id].operation)
      default: break
      }
    }
    return outers
  }

  /// The nodes that an instruction reads.
  private func operands(_ id: NodeID, _ outer: [NodeID]) -> [NodeID] {
    if brought[id] != nil { return [] }
    return (graph[id].operation.operands + outer).map(source)
  }

  /// The instruction that reads a node last; none for a root, whose value is the result.
  private func lastUses(_ order: [NodeID], _ outers: [NodeID: [NodeID]]) -> [NodeID: NodeID] {
    var uses: [NodeID: NodeID] = [:]
    for id in order where source(id) == id {
      for operand in operands(id, outers[id] ?? []) { uses[operand] = id }
    }
    for root in roots { uses[source(root)] = nil }
    return uses
  }

  private func operation(_ id: NodeID, _ outer: [NodeID]) -> Program.Operation? {
    if let column = arguments.columns[id] { return .input(arguments.inputs.count + column) }
    switch graph[id].operation {
    case .constant: return nil
    case .variable(let variable):
      return arguments.inputs.firstIndex(of: variable).map { .input($0) }
    case .unary(let function, let a): return .unary(function, register(a))
    case .binary(let function, let a, let b): return .binary(function, register(a), register(b))
    case .scaled(let a, let factor): return .scaled(register(a), factor)
    case .select(let c, let a, let b): return .select(register(c), register(a), register(b))
    case .definition: return nil
    case .sweep(let sweep, let body):
      return .sweep(
        Program.Body(
          program: [Program(graph, body, captured: outer)], captured: outer.map(register),
          sweep: sweep.map(register), steps: Sweep<Double>.steps(sweep.map(graph.constant))))
    case .score(let draw, let score):
      return draws.firstIndex(of: draw).map { .score($0, score) }
    case .quantile(let distribution, let score, _):
      return .quantile(distribution.map(register), register(score))
    case .statistic(_, let body):
      return .statistics(
        Program.SampledBody(
          program: [Program(graph, body, captured: outer)], captured: outer.map(register),
          asked: []))
    }
  }
}
