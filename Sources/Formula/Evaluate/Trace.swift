import Diagnostics

extension Graph {
  /// Why a node has no finite value, or `nil` if it has one. `inputs` gives variables their values.
  ///
  /// Computes one lane, with ``Program``. Cost: that of the run, and of one more sweep where an `inverse` or
  /// the like is to blame.
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
  private var lookedAt: Fault.Look?

  init(_ graph: Graph, _ root: NodeID, _ inputs: [VariableID: Double]) {
    self.graph = graph
    self.inputs = inputs
    compute(root)
  }

  private mutating func compute(_ root: NodeID) {
    let nodes = graph.reachable(from: [root], stoppingAt: [:])
    var variables: [VariableID] = []
    var known: [[Double]] = []
    // The order of a dictionary differs from run to run, and so would the numbers of the inputs: but not
    // what they are worth.
    for (input, value) in inputs {
      variables.append(input)
      known.append([value])
    }
    let program = Program(graph, roots: nodes, inputs: variables)
    for (node, column) in zip(nodes, program.run(count: 1, inputs: known)) {
      values[node] = column[0]
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
      guard case .sweep(let sweep, let body) = operation else {
        return fault(id)
      }
      switch outcome(sweep, body) {
      case .undefined(let x):
        inputs[body.variable] = x
        lookedAt = Fault.Look(function: sweep.name, place: x)
        compute(body.node)
        // By itself the function has its value there: it was lost to all that was computed before.
        if value(of: body.node).isFinite { return fault(.tooManySteps, at: graph[id].range) }
        id = body.node
      case .failed(let reason): return fault(reason, at: graph[id].range)
      case .value: return fault(.overflow, at: graph[id].range)
      }
    }
  }

  /// The fault of an operation whose operands have their values.
  private func fault(_ id: NodeID) -> Fault {
    let (operation, range) = (graph[id].operation, graph[id].range)
    let reason = reason(id)
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
    Fault(reason: reason, range: range, origin: origin, path: path, lookedAt: lookedAt)
  }

  /// What the program found, found again: what the body takes from outside has its value here.
  private func outcome(_ sweep: Sweep<NodeID>, _ body: Graph.Body) -> SweepOutcome {
    let captured = graph.captured(by: body)
    var allowance = Allowance()
    return Program(graph, body, captured: captured).outcome(
      sweep.map(value), captured.map(value), &allowance)
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

  private func reason(_ id: NodeID) -> Fault.Reason {
    switch graph[id].operation {
    case .variable: return .unboundVariable
    case .unary(let function, let a):
      switch function {
      case .ln, .log10, .log2: return .logarithm(of: value(of: a))
      case .sqrt: return .rootOfNegative(value(of: a))
      case .logit: return .logit(of: value(of: a))
      case .asin: return .arc(function: "asin", of: value(of: a))
      case .acos: return .arc(function: "acos", of: value(of: a))
      case .gamma, .lgamma, .polygamma:
        let x = value(of: a)
        return x <= 0 && x == x.rounded(.down) ? .gammaPole(at: x) : .overflow
      default: return .overflow
      }
    case .binary(.divide, _, let b): return value(of: b) == 0 ? .divisionByZero : .overflow
    case .binary(.beta, let a, let b):
      return value(of: id).isNaN ? .beta(value(of: a), value(of: b)) : .overflow
    case .binary(.choose, let a, let b):
      return value(of: id).isNaN ? .choose(value(of: a), value(of: b)) : .overflow
    case .binary(.power, let a, let b):
      let (base, exponent) = (value(of: a), value(of: b))
      if base == 0 { return .negativePowerOfZero(exponent: exponent) }
      return base < 0 && exponent != exponent.rounded(.down)
        ? .fractionalPowerOfNegative(base: base, exponent: exponent) : .overflow
    default: return .overflow
    }
  }
}
