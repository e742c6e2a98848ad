import Diagnostics
import FormulaSyntax
import Units

extension Checker {
  /// A call of a function by its arguments: the same instance is the same nodes.
  struct Instance: Hashable {
    var definition: DefinitionID
    var arguments: [Key] = []

    enum Key: Hashable {
      case quantity(NodeID, UnitExpression, isZero: Bool)
      case truth(NodeID)
      case builtin(Builtin)
      case definition(DefinitionID)
      case unknown
    }
  }

  mutating func call(
    _ name: Expression.Name, _ arguments: [Expression], _ range: SourceRange, in scope: Scope
  ) -> Meaning {
    if name.text == Checker.correlate, case .unknown = lookUp(name.text, name.range, in: scope) {
      report(.misplacedCorrelation(range))
      return .unknown
    }
    if let found = reduction(name, arguments, range, in: scope) { return found }
    let callee = callee(name, in: scope)
    let first = takesIncomplete(callee) ? arguments.first : nil
    let checked = arguments.map { tree in
      Argument(
        meaning: tree.range == first?.range
          ? columnMeaning(of: tree, in: scope) : meaning(of: tree, in: scope),
        range: tree.range)
    }
    switch callee {
    case .function(let function):
      let before = told.count
      let found = apply(function, to: checked, name.text, range)
      if told.count > before {
        repair(function, arguments, checked, name, range)
      }
      return found
    case .quantity, .truth, .column, .truths, .texts, .text, .incomplete:
      report(called(name, in: scope))
    case .unknown: break
    }
    return .unknown
  }

  /// What is said of a call of what is no function.
  private func called(_ name: Expression.Name, in scope: Scope) -> FormulaProblem {
    guard Builtin(named: name.text) != nil else { return .calledValue(name.text, name.range) }
    let local = scope.locals.last { $0.name == name.text }
    let definition = environment.definition(named: name.text, in: scope)
    guard let range = local.map({ $0.range }) ?? definition.map({ environment[$0].name.range })
    else { return .calledValue(name.text, name.range) }
    let isParameter = local != nil
    return .hiddenFunction(
      name.text, name.range, by: FormulaProblem.HiddenBy(range: range, isParameter: isParameter))
  }

  /// A function of the language may be called although a unit has its name: `min` is also a minute.
  private mutating func callee(_ name: Expression.Name, in scope: Scope) -> Meaning {
    if let builtin = Builtin(named: name.text),
      case .unit = lookUp(name.text, name.range, in: scope)
    {
      return .function(Function(kind: .builtin(builtin), path: path))
    }
    return meaning(ofName: name.text, name.range, in: scope)
  }

  /// The value of a function at arguments, checked for these.
  mutating func apply(
    _ function: Function, to arguments: [Argument], _ name: String, _ range: SourceRange
  ) -> Meaning {
    switch function.kind {
    case .builtin(let builtin):
      if let found = apply(builtin, toColumns: arguments, range) { return found }
      guard builtin.arity.contains(arguments.count) else {
        report(
          .wrongArgumentCount(
            name, expected: builtin.arity, found: arguments.count, usage: builtin.usage, range))
        return .unknown
      }
      return apply(builtin, to: arguments, range)
    case .definition(let id):
      return following(function.path) { $0.apply(id, to: arguments, name, range) }
    case .closure(let parameters, let body, let scope):
      guard hasArguments(parameters, arguments, name, range, usage: nil) else { return .unknown }
      return following(function.path) {
        $0.giving(arguments, to: parameters, of: nil, range) { checker, meanings in
          checker.meaning(of: body, in: scope.binding(parameters, to: meanings))
        }
      }
    }
  }

  private mutating func apply(
    _ id: DefinitionID, to arguments: [Argument], _ name: String, _ range: SourceRange
  ) -> Meaning {
    let definition = environment[id]
    let parameters = definition.parameters ?? []
    let usage = Checker.usage(definition.name.text, parameters)
    guard hasArguments(parameters, arguments, name, range, usage: usage) else { return .unknown }
    prepare(id)
    if reportCycle(id, range) { return .unknown }
    let instance = instance(id, arguments)
    if let instance, let known = instances[instance] { return marked(known, id, range) }
    let found = giving(arguments, to: parameters, of: name, range) { checker, meanings in
      let scope = checker.scope(of: id, binding: meanings)
      return checker.calling(LocatedProblem.Call(name: name, range: range)) {
        $0.enter(Step(id: id, range: range)) { $0.value(of: definition, in: scope) }
      }
    }
    if let instance { instances[instance] = found }
    return marked(found, id, range)
  }

  /// The call by its arguments; `nil` where one is a lambda, which equals nothing but itself, or a column,
  /// which would have to be compared row by row.
  private func instance(_ id: DefinitionID, _ arguments: [Argument]) -> Instance? {
    // Each call of a prediction is an observation of its own.
    if case .fit(_, .prediction) = environment[id].kind { return nil }
    var instance = Instance(definition: id)
    for argument in arguments {
      switch argument.meaning {
      case .quantity(let value):
        instance.arguments.append(.quantity(value.node, value.unit, isZero: value.isZero))
      case .truth(let node): instance.arguments.append(.truth(node))
      case .unknown: instance.arguments.append(.unknown)
      case .function(let function):
        switch function.kind {
        case .builtin(let builtin): instance.arguments.append(.builtin(builtin))
        case .definition(let other): instance.arguments.append(.definition(other))
        case .closure: return nil
        }
      case .column, .truths, .texts, .text, .incomplete: return nil
      }
    }
    return instance
  }

  private mutating func hasArguments(
    _ parameters: [Expression.Name], _ arguments: [Argument], _ name: String, _ range: SourceRange,
    usage: String?
  ) -> Bool {
    if parameters.count == arguments.count { return true }
    report(
      .wrongArgumentCount(
        name, expected: parameters.count...parameters.count, found: arguments.count,
        usage: usage, range))
    return false
  }
}
