import Diagnostics

/// The distributions that the formulas of a simulation write: each is drawn afresh in every run, step and element.
///
/// A draw has a stream of random numbers of its own, which follows from the seed and its name: that of the model, the simulation
/// and what the formula is of, `#2` for the second one there, and the element, `[3]`. The numbers of a stream are told apart by
/// step and run (``place(step:run:)``), so that neither more runs or steps nor anything else that stands beside it changes any.
struct SimulatedDraws: Sendable {
  /// A draw: a variable, which is given a score.
  struct Draw: Sendable {
    let variable: VariableID
    let score: Score
    let stream: String
  }

  /// All that were met, in the order of the formulas.
  private(set) var all: [Draw] = []
  /// The elements that the formula at hand is about, the innermost last, each from 1.
  var elements: [Int] = []
  /// The formula at hand.
  private var formula: SourceRange?
  private var name = ""
  private var ordinals: [SourceRange: Int] = [:]
  private var known: [Key: NodeID] = [:]

  private struct Key: Hashable {
    let range: SourceRange
    let elements: [Int]
  }

  /// Where the number of a run and a step stands in a stream: runs are neighbours, of which one block of random bits
  /// serves two.
  static func place(step: Int, run: Int) -> UInt64 { UInt64(step) << 32 | UInt64(run) }

  /// Begins with another formula, whose draws are called `name`.
  mutating func begin(_ formula: SourceRange, _ name: String) {
    self.formula = formula
    self.name = name
    elements = []
    ordinals = [:]
    known = [:]
  }

  /// Whether a place belongs to the formula at hand, and not to a definition that it names.
  func owns(_ range: SourceRange) -> Bool { formula?.contains(range) ?? false }

  /// The node of the draw at a place, if it was met.
  func node(_ range: SourceRange) -> NodeID? { known[Key(range: range, elements: elements)] }

  /// Adds the draw at a place.
  mutating func add(_ variable: VariableID, _ node: NodeID, _ score: Score, _ range: SourceRange) {
    let ordinal = ordinals[range] ?? ordinals.count + 1
    ordinals[range] = ordinal
    var stream = name
    if ordinal > 1 { stream += "#" + String(ordinal) }
    for element in elements { stream += "[" + String(element) + "]" }
    all.append(Draw(variable: variable, score: score, stream: stream))
    known[Key(range: range, elements: elements)] = node
  }
}

extension Checker {
  /// The score of a distribution that a formula of a simulation writes; `nil` for any other.
  mutating func simulatedScore(_ score: Score, _ range: SourceRange) -> NodeID? {
    guard let draws = simulatedDraws, draws.owns(range) else { return nil }
    if let known = draws.node(range) { return known }
    let variable = graph.makeVariable()
    let node = graph.append(.variable(variable), range)
    simulatedDraws?.add(variable, node, score, range)
    return node
  }
}
