public import Diagnostics
public import FormulaSyntax
import RealMath
public import Units

/// Checks formulas against an environment and builds the graph that computes them.
///
/// Names are resolved, dimensions are inferred and compared, and each call of a function is replaced by
/// its body, checked with the dimensions that it gets there. A broken part has an unknown dimension,
/// which fits anywhere, so that one mistake makes one message.
///
/// Each definition is checked once, each pair of function and arguments once. Cost: the size of the graph.
public struct Checker: Sendable {
  /// The names that formulas may use.
  public let environment: Environment
  /// What the checked formulas compute.
  public internal(set) var graph = Graph()
  /// What was found wrong, in the order in which it was met, each problem once.
  public private(set) var problems: [LocatedProblem] = []

  var definitions: [DefinitionID: Meaning] = [:]
  var instances: [Instance: Meaning] = [:]
  /// The definitions that are being checked, with the place that asked for each.
  var path: [(id: DefinitionID, range: SourceRange)] = []
  var calls: [LocatedProblem.Call] = []
  private var known: Set<LocatedProblem> = []

  /// A call of a function by its arguments: the same instance is the same nodes.
  struct Instance: Hashable {
    var definition: DefinitionID
    var arguments: [NodeID]
    var units: [UnitExpression]
  }

  /// How many nodes a run may have: a guard against functions that call each other exponentially often.
  static let nodeLimit = 1_000_000

  /// A checker that has checked nothing.
  public init(_ environment: Environment) { self.environment = environment }

  /// A quantity, as an inline value or a chart needs it; `nil` after a problem was reported.
  public mutating func quantity(_ tree: Expression, in scope: Scope) -> Quantity? {
    quantity(meaning(of: tree, in: scope), tree.range)
  }

  /// A variable without a formula, in a unit, for what a chart sweeps.
  public mutating func variable(in unit: UnitExpression, _ range: SourceRange) -> (VariableID, Quantity) {
    let variable = graph.makeVariable()
    let node = graph.append(.variable(variable), range)
    return (variable, Quantity(node, unit, environment.units.dimension(of: unit) ?? .none))
  }

  /// The quantity of a definition without parameters; `nil` for a function or after a problem.
  public mutating func quantity(_ id: DefinitionID) -> Quantity? {
    let range = environment[id].name.range
    guard environment[id].parameters == nil else { return nil }
    if case .quantity(let quantity) = meaning(of: id, at: range) { return quantity }
    return nil
  }

  /// Checks a definition: a plain one fully, a function for its names, with parameters of any dimension.
  public mutating func check(_ id: DefinitionID) {
    let definition = environment[id]
    guard let parameters = definition.parameters else {
      _ = meaning(of: id, at: definition.name.range)
      return
    }
    let scope = Scope(model: definition.model).binding(
      parameters.map(\.text), to: parameters.map { _ in .unknown })
    enter(id, definition.name.range) { $0.meaning(of: definition.body, in: scope) }
  }

  /// A formula that must be true or false: a check, or the condition of a claim.
  public mutating func condition(_ tree: Expression, in scope: Scope) -> CheckedCondition? {
    switch meaning(of: tree, in: scope) {
    case .truth(let node): return CheckedCondition(node: node, sides: sides(of: tree, in: scope))
    case .quantity, .function: report(.quantityNotTruth(tree.range, .check))
    case .unknown: break
    }
    return nil
  }

  /// The two sides of a comparison that is the whole condition, to be shown when it fails.
  private mutating func sides(of tree: Expression, in scope: Scope) -> [CheckedCondition.Side] {
    guard case .comparison(let first, let links) = tree.kind else { return [] }
    var sides: [CheckedCondition.Side] = []
    for operand in [first] + links.map(\.operand) {
      guard case .quantity(let quantity) = meaning(of: operand, in: scope) else { return [] }
      sides.append(CheckedCondition.Side(quantity: quantity, range: operand.range))
    }
    return sides
  }

  // MARK: Reporting

  mutating func report(_ problem: FormulaProblem) {
    let located = LocatedProblem(problem: problem, calls: calls)
    if known.insert(located).inserted { problems.append(located) }
  }

  func side(_ quantity: Quantity, _ range: SourceRange) -> FormulaProblem.Mismatch.Side {
    FormulaProblem.Mismatch.Side(unit: environment.units.formula(quantity.unit), range: range)
  }

  // MARK: Definitions

  /// What a plain definition is worth. `range` is where it is asked for.
  mutating func meaning(of id: DefinitionID, at range: SourceRange) -> Meaning {
    if let known = definitions[id] { return known }
    if reportCycle(id, range) { return .unknown }
    let definition = environment[id]
    let outer = calls
    // A definition stands by itself: who asked for it first says nothing about it.
    calls = []
    let found = enter(id, range) {
      $0.meaning(of: definition.body, in: Scope(model: definition.model))
    }
    calls = outer
    definitions[id] = found
    return found
  }

  @discardableResult
  mutating func enter(
    _ id: DefinitionID, _ range: SourceRange, _ check: (inout Checker) -> Meaning
  ) -> Meaning {
    path.append((id: id, range: range))
    defer { path.removeLast() }
    return check(&self)
  }

  /// Reports a cycle if `id` is being checked already, and marks all on it, so that it is told once.
  mutating func reportCycle(_ id: DefinitionID, _ range: SourceRange) -> Bool {
    guard let start = path.firstIndex(where: { $0.id == id }) else { return false }
    var steps = [FormulaProblem.CycleStep(name: environment.qualifiedName(id), range: range)]
    for step in path[(start + 1)...] {
      steps.append(
        FormulaProblem.CycleStep(name: environment.qualifiedName(step.id), range: step.range))
    }
    let outer = calls
    calls = []
    report(.cycle(steps))
    calls = outer
    for step in path[start...] where environment[step.id].parameters == nil {
      definitions[step.id] = .unknown
    }
    return true
  }
}

/// A formula that is true or false.
public struct CheckedCondition: Sendable {
  /// The node: one for true, zero for false.
  public let node: NodeID
  /// What is compared, when the condition is a comparison.
  public let sides: [Side]

  /// One side of a comparison.
  public struct Side: Sendable {
    /// The quantity.
    public let quantity: Quantity
    /// Where it stands.
    public let range: SourceRange
  }
}
