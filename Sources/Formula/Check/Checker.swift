public import Diagnostics
public import FormulaSyntax
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
  /// What was found wrong, in the order in which it was met: at most one problem per place.
  public internal(set) var problems: [LocatedProblem] = []

  /// What plain definitions were found to be.
  var definitions: [DefinitionID: Meaning] = [:]
  var instances: [Instance: Meaning] = [:]
  /// The definitions whose needs were checked before them.
  var prepared: Set<DefinitionID> = []
  /// The definitions that are being checked.
  var path: [Step] = []
  var telling = Telling()
  var effort = Effort()
  /// The uncertain quantities by their places, and how many there are of each name.
  var draws: [SourceRange: DrawID] = [:]
  var drawCounts: [String: Int] = [:]
  /// The draws of the simulation whose formulas are being checked.
  var simulatedDraws: SimulatedDraws?
  /// The correlations that were stated, and where.
  var correlations: [(correlation: Correlation, range: SourceRange)] = []
  /// The formula that is being checked, when it is that of no definition.
  var formula: Expression?
  var trial = Trial()
  var told = Told()
  var suspects: [Suspect] = []
  /// The data sets that were made, by their names, and those that are being made.
  var dataSets: [String: DataSet] = [:]
  var making: [String] = []
  /// How many values of columns have been computed.
  var rowCount = 0
  /// The fits that were tried.
  var fits: [FitID: KnownFit] = [:]
  /// How long each of them took, in order.
  public internal(set) var fitTimes: [FitTime] = []
  /// How long simulations took, in order.
  public internal(set) var simulationTimes: [FitTime] = []
  let host: FitHost
  let seed: UInt64

  /// The arguments of the calls that are being checked, the innermost last.
  var given: [GivenArgument] = []
  /// How many arguments were ever given.
  var givenCount = 0
  var toldPlaces: Set<SourceRange> = []
  /// The calls that had a wrong argument told.
  var wrongCalls: Set<SourceRange> = []

  /// A definition that is being checked, and the place that asked for it.
  struct Step: Hashable, Sendable {
    let id: DefinitionID
    let range: SourceRange
  }

  /// A checker that has checked nothing. Replicates of fits follow from the seed.
  public init(_ environment: Environment, seed: UInt64 = 1, host: FitHost = .plain) {
    self.environment = environment
    self.seed = seed
    self.host = host
  }

  /// How uncertain quantities go together, as was stated.
  public var knownCorrelations: [Correlation] { correlations.map { $0.correlation } }

  // MARK: What is checked

  /// A quantity, as an inline value or a chart needs it; `nil` after a problem was reported.
  public mutating func quantity(_ tree: Expression, in scope: Scope) -> Quantity? {
    formula = tree
    let before = (suspects.count, told.count)
    let found = quantity(meaning(of: tree, in: scope), tree.range)
    repair(tree, in: scope, before) { $0.meaning(of: tree, in: scope) }
    return found
  }

  /// A variable without a formula, in a unit, for what a chart sweeps.
  public mutating func variable(
    in unit: UnitExpression, _ range: SourceRange
  ) -> (VariableID, Quantity) {
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
    // With parameters of any dimension nothing can be tried.
    defer { suspects.removeAll() }
    let definition = environment[id]
    guard let parameters = definition.parameters else {
      let found = meaning(of: id, at: definition.name.range)
      // A lambda is checked like a function with its parameters.
      if case .function(let function) = found,
        case .closure(let names, let body, let scope) = function.kind
      {
        let unknown = scope.binding(names, to: names.map { _ in .unknown })
        _ = following(function.path) { $0.meaning(of: body, in: unknown) }
      }
      return
    }
    prepare(id)
    let scope = scope(of: id, binding: parameters.map { _ in .unknown })
    enter(Step(id: id, range: definition.name.range)) { $0.value(of: definition, in: scope) }
  }

  /// A formula that must be true or false: a check, or the condition of a claim.
  public mutating func condition(
    _ tree: Expression, in scope: Scope, of place: FormulaProblem.Place = .check
  ) -> CheckedCondition? {
    formula = tree
    let before = (suspects.count, told.count)
    defer { repair(tree, in: scope, before) { $0.meaning(of: tree, in: scope) } }
    if case .comparison(let first, let links) = tree.kind {
      let sides = sides(first, links, in: scope)
      guard sides.isByRow else { return comparison(of: sides, tree.range) }
      return truth(comparisonByRow(of: sides, tree.range), tree.range, place).map {
        CheckedCondition(node: $0, sides: [], links: [])
      }
    }
    return truth(meaning(of: tree, in: scope), tree.range, place).map {
      CheckedCondition(node: $0, sides: [], links: [])
    }
  }

  func side(_ placed: Placed) -> FormulaProblem.Mismatch.Side {
    FormulaProblem.Mismatch.Side(
      unit: environment.units.formula(placed.value.unit), range: placed.range)
  }

  // MARK: Definitions, calls and paths

  /// What a plain definition is worth. `range` is where it is asked for.
  mutating func meaning(of id: DefinitionID, at range: SourceRange) -> Meaning {
    prepare(id)
    if let known = definitions[id] {
      // The body of a lambda that names its own definition: it is checked when it is called.
      if case .function = known, reportCycle(id, range) { return .unknown }
      return known
    }
    if reportCycle(id, range) { return .unknown }
    let definition = environment[id]
    if case .fit(let fit, let result) = definition.kind {
      let found = meaning(of: result, by: fit, at: range)
      definitions[id] = found
      return found
    }
    // A definition stands by itself: who asked for it first says nothing about it, and does not pay for it.
    let outer = (telling, effort)
    telling = Telling()
    let nodes = graph.count
    effort = Effort(definition.body.range, nodes: nodes, depth: outer.1.depth)
    let before = (suspects.count, told.count)
    let scope = Scope(model: definition.model)
    let body = { (checker: inout Checker) in
      checker.enter(Step(id: id, range: range)) {
        $0.meaning(of: definition.body, in: scope)
      }
    }
    let found = body(&self)
    repair(definition.body, in: scope, before, body)
    (telling, effort) = outer
    effort.firstNode += graph.count - nodes
    definitions[id] = found
    return found
  }

  @discardableResult
  mutating func enter(_ step: Step, _ check: (inout Checker) -> Meaning) -> Meaning {
    path.append(step)
    defer { path.removeLast() }
    return check(&self)
  }

  /// Checks the body of a function value, which belongs to the place that named it.
  mutating func following(_ own: [Step], _ check: (inout Checker) -> Meaning) -> Meaning {
    let outer = path
    path = own
    defer { path = outer }
    return check(&self)
  }

  /// Reports a cycle if `id` is being checked already, and marks all on it, so that it is told once.
  mutating func reportCycle(_ id: DefinitionID, _ range: SourceRange) -> Bool {
    guard let start = path.firstIndex(where: { $0.id == id }) else { return false }
    var steps = [Step(id: id, range: range)] + path[(start + 1)...]
    // Whoever is checked first, a cycle begins with what the author wrote first.
    let first = steps.indices.min { steps[$0].id < steps[$1].id } ?? 0
    steps = Array(steps[first...] + steps[..<first])
    reportWithoutCalls(
      .cycle(
        steps.map {
          FormulaProblem.CycleStep(
            name: environment.qualifiedName($0.id), range: $0.range,
            isFunction: environment[$0.id].parameters != nil)
        }))
    for step in path[start...] where environment[step.id].parameters == nil {
      definitions[step.id] = .unknown
    }
    return true
  }
}
