public import Diagnostics
import RealMath
import Units

/// Why a formula has no value, with the place and the definitions that led there.
public struct Fault: Hashable, Sendable {
  /// The reasons.
  public enum Reason: Hashable, Sendable {
    case divisionByZero
    case logarithm(of: Double)
    case rootOfNegative(Double)
    case logit(of: Double)
    case fractionalPowerOfNegative(base: Double, exponent: Double)
    case overflow
    case noRoot(from: Double, to: Double, low: Double, high: Double)
    case severalRoots([Double])
    case undefinedInSearch(at: Double)
    case unboundVariable
  }

  /// Why.
  public let reason: Reason
  /// Where the value was lost.
  public let range: SourceRange
  /// The definitions on the way there, the outermost first, and where each is named.
  public let path: [Step]

  /// A definition, and where it is named.
  public struct Step: Hashable, Sendable {
    /// The definition.
    public let definition: DefinitionID
    /// Where it is named.
    public let range: SourceRange
  }
}

extension Graph {
  /// Why a node has no finite value, or `nil` if it has one. `inputs` gives variables their values.
  ///
  /// Computes one lane, each node once and only when it is needed, in the very arithmetic of ``Program``.
  public func fault(of root: NodeID, at inputs: [VariableID: Double] = [:]) -> Fault? {
    var trace = Trace(graph: self, inputs: inputs)
    let value = trace.value(of: root)
    guard !value.isFinite else { return nil }
    return trace.fault(at: root, isNaN: value.isNaN)
  }
}

/// One lane, computed on demand.
private struct Trace {
  let graph: Graph
  var inputs: [VariableID: Double]
  var values: [NodeID: Double] = [:]

  mutating func value(of id: NodeID) -> Double {
    if let known = values[id] { return known }
    // Operands come before the node: going up from the lowest unknown needs no deep recursion.
    for node in graph.reachable(from: [id], stoppingAt: [:]) where values[node] == nil {
      values[node] = compute(node)
    }
    return values[id] ?? .nan
  }

  private mutating func compute(_ id: NodeID) -> Double {
    func operand(_ node: NodeID) -> Double { values[node] ?? .nan }
    switch graph[id].operation {
    case .constant(let value): return value
    case .variable(let variable): return inputs[variable] ?? .nan
    case .unary(let function, let a): return function.value(of: operand(a))
    case .binary(let function, let a, let b): return function.value(of: operand(a), operand(b))
    case .scaled(let a, let factor): return factor.apply(to: operand(a))
    case .definition(_, let a): return operand(a)
    case .select(let c, let a, let b):
      let condition = operand(c)
      return condition.isNaN ? .nan : operand(condition == 0 ? b : a)
    case .inverse(let search):
      if case .root(let root) = outcome(search) { return root }
      return .nan
    }
  }

  private mutating func outcome(_ search: Graph.Inverse) -> RootSearch.Outcome {
    let (from, to) = (values[search.from] ?? .nan, values[search.to] ?? .nan)
    let target = values[search.target] ?? .nan
    guard from.isFinite, to.isFinite, !target.isNaN else { return .undefined(at: from) }
    return RootSearch.search(from: from, to: to) { x in
      var inner = self
      inner.forget(search)
      inner.inputs[search.variable] = x
      return inner.value(of: search.body) - target
    }
  }

  /// Drops what depends on the variable of a search.
  private mutating func forget(_ search: Graph.Inverse) {
    for id in graph.cone(of: search.body, over: search.variable).order { values[id] = nil }
  }

  /// Walks down to the first node that lost its value although its operands have theirs.
  mutating func fault(at root: NodeID, isNaN: Bool) -> Fault {
    var path: [Fault.Step] = []
    var id = root
    while true {
      let operation = graph[id].operation
      if case .definition(let definition, let inner) = operation {
        path.append(Fault.Step(definition: definition, range: graph[id].range))
        id = inner
        continue
      }
      let lost = needed(operation).first { isNaN ? value(of: $0).isNaN : value(of: $0).isInfinite }
      if let lost {
        id = lost
        continue
      }
      if case .inverse(let search) = operation, case .undefined(let x) = outcome(search),
        x.isFinite
      {
        forget(search)
        inputs[search.variable] = x
        if value(of: search.body).isNaN {
          id = search.body
          continue
        }
      }
      return Fault(reason: reason(operation), range: graph[id].range, path: path)
    }
  }

  /// The operands whose value the operation really uses.
  private mutating func needed(_ operation: Graph.Operation) -> [NodeID] {
    switch operation {
    case .select(let c, let a, let b):
      let condition = value(of: c)
      return condition.isNaN ? [c] : [c, condition == 0 ? b : a]
    case .binary(.and, let a, let b), .binary(.or, let a, let b):
      return value(of: a).isNaN ? [a] : [a, b]
    default: return operation.operands
    }
  }

  private mutating func reason(_ operation: Graph.Operation) -> Fault.Reason {
    switch operation {
    case .variable: return .unboundVariable
    case .unary(let function, let a):
      let x = value(of: a)
      switch function {
      case .ln, .log10, .log2: return x.isInfinite ? .overflow : .logarithm(of: x)
      case .sqrt: return .rootOfNegative(x)
      case .logit: return .logit(of: x)
      default: return .overflow
      }
    case .binary(.divide, _, let b): return value(of: b) == 0 ? .divisionByZero : .overflow
    case .binary(.power, let a, let b):
      let (base, exponent) = (value(of: a), value(of: b))
      if base == 0 { return .divisionByZero }
      return base < 0 && exponent != exponent.rounded(.down)
        ? .fractionalPowerOfNegative(base: base, exponent: exponent) : .overflow
    case .inverse(let search):
      let (from, to) = (value(of: search.from), value(of: search.to))
      let target = value(of: search.target)
      switch outcome(search) {
      case .none(let low, let high):
        return .noRoot(from: from, to: to, low: low + target, high: high + target)
      case .several(let roots): return .severalRoots(roots)
      case .undefined(let x): return .undefinedInSearch(at: x)
      case .root: return .overflow
      }
    default: return .overflow
    }
  }
}
