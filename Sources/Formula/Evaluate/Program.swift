import RealMath
import Units

/// A graph made ready to be computed for many values at once.
///
/// Instructions stand in the order of the graph and write each to its own register; a register holds one
/// number per lane. A point value is the case of one lane. Cost of a run: instructions times lanes.
public struct Program: Sendable {
  private var instructions: [Instruction] = []
  private var results: [Int] = []
  private var registerCount = 0

  struct Instruction: Sendable {
    let operation: Operation
    let target: Int
  }

  enum Operation: Sendable {
    case constant(Double)
    case input(Int)
    case unary(UnaryFunction, Int)
    case binary(BinaryFunction, Int, Int)
    case scaled(Int, ConversionFactor)
    case select(Int, Int, Int)
    case inverse(Search)
  }

  /// A search: the body as a program of its own, whose first input is the variable and whose others are
  /// registers of the outer program.
  struct Search: Sendable {
    let body: [Program]
    let captured: [Int]
    let target: Int
    let from: Int
    let to: Int
  }

  /// How many lanes are computed together: enough to amortise each instruction, few enough for the cache.
  static let chunk = 256

  /// Compiles the nodes that `roots` need. The values of `inputs` are given to each run, in order.
  public init(_ graph: Graph, roots: [NodeID], inputs: [VariableID] = []) {
    self.init(graph, roots: roots, inputs: inputs, captured: [:])
  }

  /// `captured` are nodes that an outer program computes, with the input that brings each.
  private init(
    _ graph: Graph, roots: [NodeID], inputs: [VariableID], captured: [NodeID: Int]
  ) {
    var registers: [NodeID: Int] = [:]
    for id in graph.reachable(from: roots, stoppingAt: captured) {
      guard let operation = compile(id, graph, inputs, captured, registers) else { continue }
      registers[id] = registerCount
      instructions.append(Instruction(operation: operation, target: registerCount))
      registerCount += 1
    }
    results = roots.map { registers[graph.value($0, in: registers)] ?? 0 }
  }

  private func compile(
    _ id: NodeID, _ graph: Graph, _ inputs: [VariableID], _ captured: [NodeID: Int],
    _ registers: [NodeID: Int]
  ) -> Operation? {
    func register(_ node: NodeID) -> Int { registers[graph.value(node, in: registers)] ?? 0 }
    if let input = captured[id] { return .input(input) }
    switch graph[id].operation {
    case .constant(let value): return .constant(value)
    case .variable(let variable):
      // A variable that nobody gives a value has none.
      return inputs.firstIndex(of: variable).map { .input($0) } ?? .constant(.nan)
    case .unary(let function, let a): return .unary(function, register(a))
    case .binary(let function, let a, let b): return .binary(function, register(a), register(b))
    case .scaled(let a, let factor): return .scaled(register(a), factor)
    case .select(let c, let a, let b): return .select(register(c), register(a), register(b))
    case .definition: return nil
    case .inverse(let search):
      let outer = graph.captured(by: search)
      var places: [NodeID: Int] = [:]
      for (index, node) in outer.enumerated() { places[node] = index + 1 }
      let body = Program(graph, roots: [search.body], inputs: [search.variable], captured: places)
      return .inverse(
        Search(
          body: [body], captured: outer.map(register), target: register(search.target),
          from: register(search.from), to: register(search.to)))
    }
  }

  // MARK: Running

  /// The roots' values in each lane. `inputs` holds one column per input, each `count` long.
  ///
  /// A value that does not exist is NaN; ``Graph/fault(of:at:)`` tells why.
  public func run(count: Int, inputs: [[Double]] = []) -> [[Double]] {
    var columns = results.map { _ in [Double]() }
    var start = 0
    while start < count {
      let lanes = min(Program.chunk, count - start)
      let registers = compute(lanes) { input, lane in inputs[input][start + lane] }
      for (index, result) in results.enumerated() {
        columns[index].append(contentsOf: registers[(result * lanes)..<((result + 1) * lanes)])
      }
      start += lanes
    }
    return columns
  }

  private func compute(_ lanes: Int, _ input: (Int, Int) -> Double) -> [Double] {
    var values = [Double](repeating: 0, count: registerCount * lanes)
    for instruction in instructions {
      let target = instruction.target * lanes
      switch instruction.operation {
      case .constant(let value): for lane in 0..<lanes { values[target + lane] = value }
      case .input(let index): for lane in 0..<lanes { values[target + lane] = input(index, lane) }
      case .unary(let function, let a):
        for lane in 0..<lanes { values[target + lane] = function.value(of: values[a * lanes + lane]) }
      case .binary(let function, let a, let b):
        for lane in 0..<lanes {
          values[target + lane] = function.value(
            of: values[a * lanes + lane], values[b * lanes + lane])
        }
      case .scaled(let a, let factor):
        for lane in 0..<lanes { values[target + lane] = factor.apply(to: values[a * lanes + lane]) }
      case .select(let c, let a, let b):
        for lane in 0..<lanes {
          let condition = values[c * lanes + lane]
          let chosen = condition == 0 ? b : a
          values[target + lane] = condition.isNaN ? .nan : values[chosen * lanes + lane]
        }
      case .inverse(let search):
        for lane in 0..<lanes {
          let captured = search.captured.map { values[$0 * lanes + lane] }
          values[target + lane] = Program.solve(
            search, captured, target: values[search.target * lanes + lane],
            from: values[search.from * lanes + lane], to: values[search.to * lanes + lane])
        }
      }
    }
    return values
  }

  private static func solve(
    _ search: Search, _ captured: [Double], target: Double, from: Double, to: Double
  ) -> Double {
    guard !target.isNaN, from.isFinite, to.isFinite else { return .nan }
    let body = search.body[0]
    let outcome = RootSearch.search(from: from, to: to) { x in
      let values = body.compute(1) { input, _ in input == 0 ? x : captured[input - 1] }
      return values[body.results[0]] - target
    }
    if case .root(let root) = outcome { return root }
    return .nan
  }
}

extension Graph {
  /// The node whose register holds a node's value: marks of definitions hold none of their own.
  func value(_ id: NodeID, in registers: [NodeID: Int]) -> NodeID {
    var id = id
    while registers[id] == nil, case .definition(_, let inner) = self[id].operation { id = inner }
    return id
  }

  /// The nodes that `roots` need, in order; below a node of `stops` nothing is needed, and the body of an
  /// inverse belongs to a program of its own, except for what it takes from outside.
  func reachable(from roots: [NodeID], stoppingAt stops: [NodeID: Int]) -> [NodeID] {
    var isReached = [Bool](repeating: false, count: (roots.max()?.index ?? -1) + 1)
    for root in roots { isReached[root.index] = true }
    var order: [NodeID] = []
    for index in isReached.indices.reversed() where isReached[index] {
      let id = NodeID(index)
      order.append(id)
      if stops[id] != nil { continue }
      for operand in self[id].operation.operands { isReached[operand.index] = true }
      if case .inverse(let search) = self[id].operation {
        for outer in captured(by: search) { isReached[outer.index] = true }
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
      for operand in operandsAndBody(id) where !cone.contains(operand) { outer.insert(operand) }
    }
    return outer.sorted()
  }

  /// The operands, and for an inverse what its body takes from outside of it.
  private func operandsAndBody(_ id: NodeID) -> [NodeID] {
    guard case .inverse(let search) = self[id].operation else { return self[id].operation.operands }
    return self[id].operation.operands + captured(by: search)
  }
}
