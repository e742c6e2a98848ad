import Diagnostics

extension Graph {
  /// Why a node has no finite value, or `nil` if it has one. `inputs` gives variables their values.
  ///
  /// Computes one lane, with ``Program``: for what is uncertain, the first sample that has no value. Cost:
  /// that of the run, and of one more sweep or statistic where one is to blame.
  public func fault(
    of root: NodeID, at inputs: [VariableID: Double] = [:], samples: Samples? = nil
  ) -> Fault? {
    let samples = samples ?? Samples.none
    var trace = Trace(self, inputs, samples)
    if isUncertain(root) {
      let (variables, known) = trace.columns
      let program = Program(self, roots: [root], uniform: variables)
      let column = program.sample(samples, uniform: known)[0]
      guard trace.enter(column, of: root) else { return nil }
    }
    trace.compute(root)
    guard !trace.value(of: root).isFinite else {
      // By itself the sample has its value: it was lost to all that was computed with it.
      return isUncertain(root) ? trace.fault(.tooManySteps, root) : nil
    }
    return trace.fault(at: root)
  }
}

/// One lane in which every node's value is kept.
private struct Trace {
  let graph: Graph
  private let samples: Samples
  private var inputs: [VariableID: Double]
  private var values: [NodeID: Double] = [:]
  private var path: [Fault.Step] = []
  private var lookedAt: Fault.Look?
  private var sampled: Sampled?

  /// The sample that is looked at, and how many are like it.
  private struct Sampled {
    let sample: Int
    let joint: Samples.Joint
    let failed: Int
    let count: Int
  }

  init(_ graph: Graph, _ inputs: [VariableID: Double], _ samples: Samples) {
    self.graph = graph
    self.inputs = inputs
    self.samples = samples
  }

  /// The variables and their values, in one order. That of a dictionary differs from run to run, and so
  /// would the numbers of the inputs: but not what they are worth.
  var columns: (variables: [VariableID], values: [Double]) {
    var (variables, values) = ([VariableID](), [Double]())
    for (input, value) in inputs {
      variables.append(input)
      values.append(value)
    }
    return (variables, values)
  }

  /// Looks at the first sample without a value from now on; `false` when all have one.
  mutating func enter(_ column: [Double], of node: NodeID) -> Bool {
    guard let first = column.firstIndex(where: { !$0.isFinite }) else { return false }
    let failed = column.reduce(0) { $1.isFinite ? $0 : $0 + 1 }
    let joint = samples.joint(graph.draws(below: node))
    sampled = Sampled(sample: first, joint: joint, failed: failed, count: column.count)
    return true
  }

  mutating func compute(_ root: NodeID) {
    let nodes = graph.reachable(from: [root], stoppingAt: [:])
    let (variables, known) = columns
    let program = Program(graph, roots: nodes, uniform: variables)
    let results = program.run(
      given: known, in: sampled.map { ($0.sample, $0.joint) }, samples)
    for (node, result) in zip(nodes, results) { values[node] = result }
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
      switch operation {
      case .sweep(let sweep, let body):
        switch outcome(sweep, body) {
        case .undefined(let x):
          inputs[body.variable] = x
          lookedAt = Fault.Look(function: sweep.name, place: x, unit: body.units.place)
          compute(body.node)
          // By itself the function has its value there: it was lost to all that was computed before.
          if value(of: body.node).isFinite { return fault(.tooManySteps, id) }
          id = body.node
        case .failed(let reason): return fault(reason, id)
        case .value(let value):
          return fault(value.isFinite ? .tooManySteps : .overflow, id)
        }
      case .statistic(let statistic, let body):
        if case .quantile(let share) = statistic, !(0...1).contains(value(of: share)) {
          return fault(.share(value(of: share)), share)
        }
        let column = column(body)
        if column.isEmpty { return fault(.tooManySteps, id) }
        guard enter(column, of: body.node) else { return fault(.overflow, id) }
        compute(body.node)
        if value(of: body.node).isFinite { return fault(.tooManySteps, id) }
        id = body.node
      default: return fault(id)
      }
    }
  }

  /// The fault of an operation whose operands have their values.
  private func fault(_ id: NodeID) -> Fault {
    let (operation, range) = (graph[id].operation, graph[id].range)
    let reason = reason(id)
    guard reason == .divisionByZero, case .binary(_, _, let divisor) = operation else {
      return fault(reason, id)
    }
    let zero = graph[divisor].range
    // A division that nobody wrote: its parts stand where the function stands whose slope it is.
    if zero == range { return fault(.infiniteSlope, id) }
    if range.source == zero.source, range.start <= zero.start, zero.end <= range.end {
      return fault(reason, id, at: zero)
    }
    return fault(reason, id, origin: zero)
  }

  func fault(
    _ reason: Fault.Reason, _ id: NodeID, at range: SourceRange? = nil, origin: SourceRange? = nil
  ) -> Fault {
    Fault(
      reason: reason, units: units(of: id), range: range ?? graph[id].range, origin: origin,
      path: path,
      lookedAt: lookedAt,
      sampled: sampled.map { Fault.Sampled(failed: $0.failed, count: $0.count, draws: draws(id)) })
  }

  /// The units of the numbers that a reason tells of an operation.
  private func units(of id: NodeID) -> Graph.BodyUnits {
    switch graph[id].operation {
    case .sweep(_, let body): body.units
    case .quantile(_, _, let unit): Graph.BodyUnits(value: unit)
    default: Graph.BodyUnits()
    }
  }

  /// What the uncertain quantities that a lost value rests on are in the sample that is looked at.
  private func draws(_ id: NodeID) -> [Fault.DrawnValue] {
    graph.reachable(from: [id]).compactMap { node in
      guard case .quantile(_, _, let unit) = graph[node].operation, let value = values[node],
        value.isFinite
      else { return nil }
      return Fault.DrawnValue(range: graph[node].range, value: value, unit: unit)
    }
  }

  /// What the program found, found again: what the body takes from outside has its value here.
  private func outcome(_ sweep: Sweep<NodeID>, _ body: Graph.Body) -> SweepOutcome {
    let captured = graph.captured(by: body)
    var allowance = Allowance(lanes: sampled == nil ? 1 : samples.count)
    return Program(graph, body, captured: captured).outcome(
      sweep.map(value), captured.map(value), samples, &allowance)
  }

  /// The samples of a statistic, found again.
  private func column(_ body: Graph.SampledBody) -> [Double] {
    let captured = graph.captured(by: body)
    var allowance = Allowance(lanes: sampled == nil ? 1 : samples.count)
    return Program(graph, body, captured: captured).column(
      captured.map(value), samples, &allowance)
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
    case .variable, .score: return .unboundVariable
    case .quantile(let distribution, _, _):
      return distribution.map(value).flaw.map { .impossibleDistribution($0) } ?? .overflow
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
      case .interpolation(let points), .interpolationSlope(let points):
        let x = value(of: a)
        return points.low <= x && x <= points.high
          ? .overflow
          : .outsidePoints(
            of: points.function.rawValue, at: x, from: points.low, to: points.high)
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
