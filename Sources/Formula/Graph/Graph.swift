import Diagnostics
import Units

/// The place of a node in its ``Graph``.
public struct NodeID: Hashable, Sendable, Comparable {
  /// The place.
  public let index: Int

  init(_ index: Int) { self.index = index }

  /// The order of evaluation.
  public static func < (a: NodeID, b: NodeID) -> Bool { a.index < b.index }
}

/// A variable that has no formula: what a chart sweeps, or what `inverse`, `sum` and the like go through.
public struct VariableID: Hashable, Sendable {
  let index: Int
}

/// All that is to be computed, functions already put in the place of their calls.
///
/// Nodes are only ever appended and use earlier ones, so their order is an order of evaluation, and what
/// is used twice is there once. The unit of each value is known and dealt with: nodes hold numbers.
public struct Graph: Sendable {
  /// What a node computes.
  enum Operation: Sendable {
    case constant(Double)
    case variable(VariableID)
    case unary(UnaryFunction, NodeID)
    case binary(BinaryFunction, NodeID, NodeID)
    /// A change of unit.
    case scaled(NodeID, ConversionFactor)
    /// The second where the first is true, else the third; only one of them needs a value.
    case select(NodeID, NodeID, NodeID)
    /// The value of a definition, where it is used. It marks the path for messages.
    case definition(DefinitionID, NodeID)
    case sweep(Sweep<NodeID>, Body)
    /// How likely it is that an uncertain quantity is less than in the sample at hand.
    case score(DrawID, Score)
    /// The value of a distribution at a score. Messages tell it in its unit.
    case quantile(Distribution<NodeID>, at: NodeID, in: String)
    /// What is said of all samples of a node together.
    case statistic(Statistic<NodeID>, of: SampledBody)

    /// The nodes that it is computed from, except the body of a sweep or a statistic.
    var operands: [NodeID] {
      switch self {
      case .constant, .variable, .score: []
      case .unary(_, let a), .scaled(let a, _), .definition(_, let a): [a]
      case .binary(_, let a, let b): [a, b]
      case .select(let a, let b, let c): [a, b, c]
      case .sweep(let sweep, _): sweep.operands
      case .quantile(let distribution, let score, _): distribution.parameters + [score]
      case .statistic(let statistic, _): statistic.operands
      }
    }
  }

  struct Node: Sendable {
    let operation: Operation
    let range: SourceRange
  }

  /// The nodes, each after its operands.
  private(set) var nodes: [Node] = []
  /// Whether the value of each node differs from sample to sample.
  private var uncertain: [Bool] = []
  /// Whether each node is computed from a statistic of samples.
  private var sampled: [Bool] = []
  /// The uncertain quantities.
  public private(set) var draws: [Draw] = []
  private var variableCount = 0

  /// An empty graph.
  public init() {}

  /// How many nodes there are.
  public var count: Int { nodes.count }

  subscript(id: NodeID) -> Node { nodes[id.index] }

  /// A variable that no node has yet.
  mutating func makeVariable() -> VariableID {
    variableCount += 1
    return VariableID(index: variableCount - 1)
  }

  /// An uncertain quantity that no node has yet.
  mutating func makeDraw(_ draw: Draw) -> DrawID {
    draws.append(draw)
    return DrawID(draws.count - 1)
  }

  /// Whether a node's value differs from sample to sample.
  public func isUncertain(_ id: NodeID) -> Bool { uncertain[id.index] }

  /// Whether a node's value is certain as far as there are enough samples: it is computed from a statistic.
  public func isSampled(_ id: NodeID) -> Bool { sampled[id.index] && !uncertain[id.index] }

  /// Whether a node's value is the share of the samples in which a condition holds.
  public func isProbability(_ id: NodeID) -> Bool {
    if case .statistic(.probability, _) = self[id].operation { true } else { false }
  }

  mutating func append(_ operation: Operation, _ range: SourceRange) -> NodeID {
    var isUncertain = operation.operands.contains { uncertain[$0.index] }
    var isSampled = operation.operands.contains { sampled[$0.index] }
    switch operation {
    case .score: isUncertain = true
    case .sweep(_, let body):
      isUncertain = isUncertain || body.roots.contains { uncertain[$0.index] }
      isSampled = isSampled || body.roots.contains { sampled[$0.index] }
    case .statistic(_, let body):
      isSampled = isSampled || uncertain[body.node.index] || sampled[body.node.index]
    default: break
    }
    uncertain.append(isUncertain)
    sampled.append(isSampled)
    nodes.append(Node(operation: operation, range: range))
    return NodeID(nodes.count - 1)
  }

  /// The number that a node always is, if it is one, whatever definitions it came through.
  func constant(_ id: NodeID) -> Double? {
    if case .constant(let value) = self[unmarked(id)].operation { return value }
    return nil
  }

  /// The node below the marks of definitions: what has the same one has the same value.
  public func unmarked(_ id: NodeID) -> NodeID {
    var id = id
    while case .definition(_, let inner) = self[id].operation { id = inner }
    return id
  }

  // MARK: Nodes that are simplified as they are made

  mutating func constant(_ value: Double, _ range: SourceRange) -> NodeID {
    append(.constant(value), range)
  }

  mutating func unary(_ function: UnaryFunction, _ a: NodeID, _ range: SourceRange) -> NodeID {
    if let value = constant(a).map(function.value(of:)), value.isFinite {
      return constant(value, range)
    }
    return append(.unary(function, a), range)
  }

  /// Constants are folded, as long as the result is a number: a fault stays where it is, to be reported.
  mutating func binary(
    _ function: BinaryFunction, _ a: NodeID, _ b: NodeID, _ range: SourceRange
  ) -> NodeID {
    if let left = constant(a), let right = constant(b) {
      let value = function.value(of: left, right)
      if value.isFinite { return constant(value, range) }
    }
    return append(.binary(function, a, b), range)
  }

  mutating func scaled(_ a: NodeID, _ factor: ConversionFactor, _ range: SourceRange) -> NodeID {
    if factor.isOne { return a }
    if let value = constant(a).map(factor.apply(to:)), value.isFinite {
      return constant(value, range)
    }
    return append(.scaled(a, factor), range)
  }
}
