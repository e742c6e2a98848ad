import Diagnostics
import FormulaSyntax

/// What the formula at hand has cost so far.
///
/// Calls are put in place, so that a few short functions can stand for more than any machine can hold. Such
/// a formula is given up, and told once.
struct Effort: Sendable {
  /// How many parts one formula may have with its calls put in place.
  static let partLimit = 200_000
  /// How many nodes all formulas of a run may have together.
  static let nodeLimit = 5_000_000
  /// How many expressions may be checked inside each other, through calls and definitions. Together with the
  /// stack that one of them takes (27 kB where nothing is optimised) it bounds the stack of the whole.
  static let depthLimit = 256
  /// How many searches, sums and integrals may run inside each other: each multiplies the work by a hundred.
  static let searchLimit = 3

  /// Where the formula stands.
  let range: SourceRange?
  /// How many nodes there were before it.
  var firstNode: Int
  var depth: Int
  var parts = 0
  /// Whether it was given up.
  var isSpent = false

  init(_ range: SourceRange? = nil, nodes: Int = 0, depth: Int = 0) {
    self.range = range
    firstNode = nodes
    self.depth = depth
  }
}

extension Checker {
  /// Goes one expression deeper; `false` when the formula is given up.
  mutating func spend(at range: SourceRange) -> Bool {
    if effort.depth == 0 { effort = Effort(range, nodes: graph.count) }
    if effort.isSpent { return false }
    effort.parts += 1
    guard effort.depth < Effort.depthLimit else {
      giveUp(.callsTooDeep(effort.range ?? range, calls: callNames))
      return false
    }
    guard canAfford(nodes: 0, range) else { return false }
    effort.depth += 1
    return true
  }

  /// Whether the formula may become larger by `nodes`; reports it if not.
  mutating func canAfford(nodes: Int, _ range: SourceRange) -> Bool {
    let own = effort.parts + graph.count - effort.firstNode + nodes
    guard own > Effort.partLimit || graph.count + nodes > Effort.nodeLimit else { return true }
    giveUp(.tooLarge(effort.range ?? range, limit: Effort.partLimit, calls: callNames))
    return false
  }

  private mutating func giveUp(_ problem: FormulaProblem) {
    effort.isSpent = true
    reportWithoutCalls(problem)
  }

  /// The calls inside each other, without repetition, as many as are worth reading.
  private var callNames: [String] {
    var names: [String] = []
    for call in calls where !names.contains(call.name) && names.count < 5 {
      names.append(call.name)
    }
    return names
  }
}
