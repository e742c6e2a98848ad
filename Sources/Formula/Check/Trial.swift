import Diagnostics
import FormulaSyntax

/// An attempt to check something that the author did not write, to be sure of a hint before it is given.
struct Trial: Sendable {
  /// How much all attempts of a run may cost together, in nodes copied, parts checked and
  /// rows computed.
  static let limit = 4_000_000

  /// Whether this checker is one that only tries.
  var isRunning = false
  /// Whether the attempt has met a problem.
  var isSpoiled = false
  /// What is checked in the place of the tree that stands where it does.
  var regrouped: Expression?
  /// What the attempts have cost so far.
  var cost = 0
}

extension Checker {
  /// Whether something can be checked without a problem. Nothing of the attempt remains but its cost: a copy
  /// of the checker makes it.
  @inline(never)
  mutating func isSound(_ attempt: (inout Checker) -> Meaning) -> Bool {
    guard !trial.isRunning, trial.cost + graph.count < Trial.limit else { return false }
    var other = self
    other.trial.isRunning = true
    // What was found broken must be looked at again.
    other.instances = [:]
    let found = attempt(&other)
    trial.cost += other.graph.count + max(0, other.effort.parts - effort.parts)
    trial.cost += other.rowCount - rowCount
    if case .unknown = found { return false }
    return !other.trial.isSpoiled
  }
}
