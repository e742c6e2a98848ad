/// The samples of some nodes as functions of variables that are the same in all samples.
///
/// What differs from sample to sample but not with the variables is computed once and kept, up to 4 MB of it; the values
/// are those of ``Program/sample(_:uniform:)``, to the last bit. Cost of a value: the instructions that depend on
/// the variables, times the samples.
public struct SampledFunction: Sendable {
  private let program: Program
  private let samples: Samples
  private let joint: Samples.Joint
  /// What is the same at all values of the variables.
  private let known: [[Double]]

  private static let bytesKept = 4 << 20

  /// The roots as functions of `uniform`, in that order.
  public init(_ graph: Graph, roots: [NodeID], uniform: [VariableID], _ samples: Samples) {
    self.samples = samples
    let whole = Program(graph, roots: roots, uniform: uniform)
    joint = samples.joint(whole.draws)
    let kept = Array(
      graph.sampled(below: roots, beside: uniform).prefix(Self.bytesKept / 8 / samples.count))
    program = Program(graph, roots: roots, uniform: uniform, known: kept)
    known = Program(graph, roots: kept, known: []).sample(samples, joint, known: [])
  }

  /// The samples of each root at one value of each variable.
  public func samples(at values: [Double]) -> [[Double]] {
    program.sample(samples, joint, uniform: values, known: known)
  }
}

extension Graph {
  /// The nodes below some roots that differ from sample to sample and not with the variables, and are used by
  /// what does, or wanted themselves. What a body of a sweep computes for itself is none of them.
  fileprivate func sampled(below roots: [NodeID], beside variables: [VariableID]) -> [NodeID] {
    let order = reachable(from: roots, stoppingAt: [:])
    var moves = [Bool](repeating: false, count: (roots.max()?.index ?? -1) + 1)
    var found: Set<NodeID> = []
    func add(_ id: NodeID) {
      if !moves[id.index], isUncertain(id) { found.insert(unmarked(id)) }
    }
    for id in order {
      let operation = self[id].operation
      let needs = operation.operands + captured(by: operation)
      if case .variable(let variable) = operation {
        moves[id.index] = variables.contains(variable)
      } else {
        moves[id.index] = needs.contains { moves[$0.index] }
      }
      if moves[id.index] { for need in needs { add(need) } }
    }
    for root in roots { add(root) }
    return found.sorted()
  }
}
