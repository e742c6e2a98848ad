import Diagnostics

extension Graph {
  /// Why a node has no finite value, or `nil` if it has one. `inputs` gives variables their values.
  ///
  /// Computes one lane, with ``Program``. Cost: that of the run, and of one more search where an `inverse`
  /// is to blame.
  public func fault(of root: NodeID, at inputs: [VariableID: Double] = [:]) -> Fault? {
    var trace = Trace(self, root, inputs)
    guard !trace.value(of: root).isFinite else { return nil }
    return trace.fault(at: root)
  }
}

/// One lane in which every node's value is kept.
private struct Trace {
  let graph: Graph
  private var inputs: [VariableID: Double]
  private var values: [NodeID: Double] = [:]
  private var path: [Fault.Step] = []
  private var searchedAt: Double?

  init(_ graph: Graph, _ root: NodeID, _ inputs: [VariableID: Double]) {
    self.graph = graph
    self.inputs = inputs
    compute(root)
  }

  private mutating func compute(_ root: NodeID) {
    let nodes = graph.reachable(from: [root], stoppingAt: [:])
    let columns = run(nodes)(nil)
    for (node, value) in zip(nodes, columns) { values[node] = value }
  }

  /// What computes the values of nodes, for the variable of a search or for none.
  private func run(_ nodes: [NodeID], over variable: VariableID? = nil) -> (Double?) -> [Double] {
    var variables: [VariableID] = []
    var known: [[Double]] = []
    // The order of a dictionary differs from run to run, and so would the numbers of the inputs: but not
    // what they are worth.
    for (input, value) in inputs where input != variable {
      variables.append(input)
      known.append([value])
    }
    if let variable { variables.append(variable) }
    let program = Program(graph, roots: nodes, inputs: variables)
    return { x in
      let inputs = x.map { known + [[$0]] } ?? known
      return program.run(count: 1, inputs: inputs).map { $0[0] }
    }
  }

  func value(of id: NodeID) -> Double { values[id] ?? .nan }

  /// Walks down to the first node that lost its value although its operands have theirs.
  mutating func fault(at root: NodeID) -> Fault {
    var id = root
    while true {
      let operation = graph[id].operation
      if case .definition(let definition, let inner) = operation {
        path.append(Fault.Step(definition: definition, range: graph[id].range))
        id = inner
        continue
      }
      let needed = needed(operation)
      // An operand without a value is to blame before one that is too large.
      if let lost = needed.first(where: { value(of: $0).isNaN })
        ?? needed.first(where: { value(of: $0).isInfinite })
      {
        id = lost
        continue
      }
      guard case .inverse(let search) = operation else {
        return fault(operation, graph[id].range)
      }
      switch outcome(search) {
      case .undefined(let x):
        inputs[search.variable] = x
        searchedAt = x
        compute(search.body)
        // The search met what is not a number; an infinite value would have told it a side.
        id = search.body
        if value(of: id).isFinite { return fault(.overflow, at: graph[id].range) }
      case .none(let low, let high):
        let target = value(of: search.target)
        return fault(
          .noRoot(
            from: value(of: search.from), to: value(of: search.to), low: low + target,
            high: high + target), at: graph[id].range)
      case .jump(let x): return fault(.jump(at: x), at: graph[id].range)
      case .several(let roots): return fault(.severalRoots(roots), at: graph[id].range)
      case .root: return fault(.overflow, at: graph[id].range)
      }
    }
  }

  /// The fault of an operation whose operands have their values.
  private func fault(_ operation: Graph.Operation, _ range: SourceRange) -> Fault {
    let reason = reason(operation)
    guard reason == .divisionByZero, case .binary(_, _, let divisor) = operation else {
      return fault(reason, at: range)
    }
    let zero = graph[divisor].range
    // A division that nobody wrote: its parts stand where the function stands whose slope it is.
    if zero == range { return fault(.infiniteSlope, at: range) }
    if range.source == zero.source, range.start <= zero.start, zero.end <= range.end {
      return fault(reason, at: zero)
    }
    return fault(reason, at: range, origin: zero)
  }

  private func fault(
    _ reason: Fault.Reason, at range: SourceRange, origin: SourceRange? = nil
  ) -> Fault {
    Fault(reason: reason, range: range, origin: origin, path: path, searchedAt: searchedAt)
  }

  private func outcome(_ search: Graph.Inverse) -> RootSearch.Outcome {
    let body = run([search.body], over: search.variable)
    return Program.outcome(
      target: value(of: search.target), from: value(of: search.from), to: value(of: search.to)
    ) { body($0)[0] }
  }

  /// The operands whose value the operation really uses.
  private func needed(_ operation: Graph.Operation) -> [NodeID] {
    switch operation {
    case .select(let c, let a, let b):
      let condition = value(of: c)
      return condition.isNaN ? [c] : [c, condition == 0 ? b : a]
    case .binary(.and, let a, let b), .binary(.or, let a, let b):
      return value(of: a).isNaN ? [a] : [a, b]
    default: return operation.operands
    }
  }

  private func reason(_ operation: Graph.Operation) -> Fault.Reason {
    switch operation {
    case .variable: return .unboundVariable
    case .unary(let function, let a):
      switch function {
      case .ln, .log10, .log2: return .logarithm(of: value(of: a))
      case .sqrt: return .rootOfNegative(value(of: a))
      case .logit: return .logit(of: value(of: a))
      default: return .overflow
      }
    case .binary(.divide, _, let b): return value(of: b) == 0 ? .divisionByZero : .overflow
    case .binary(.power, let a, let b):
      let (base, exponent) = (value(of: a), value(of: b))
      if base == 0 { return .negativePowerOfZero(exponent: exponent) }
      return base < 0 && exponent != exponent.rounded(.down)
        ? .fractionalPowerOfNegative(base: base, exponent: exponent) : .overflow
    default: return .overflow
    }
  }
}
