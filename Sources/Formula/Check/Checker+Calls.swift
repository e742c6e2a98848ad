import Diagnostics
import FormulaSyntax
import Units

/// An argument of a call: what it is, and where it stands.
struct Argument: Sendable {
  let meaning: Meaning
  let range: SourceRange
}

extension Checker {
  mutating func call(
    _ name: Expression.Name, _ arguments: [Expression], _ range: SourceRange, in scope: Scope
  ) -> Meaning {
    // A function of the language may be called although a unit has its name: `min` is also a minute.
    let isOwn = scope.locals.contains { $0.name == name.text }
    var callee = Meaning.unknown
    if !isOwn, let builtin = Builtin(named: name.text), !isDefined(name.text, in: scope) {
      callee = .function(.builtin(builtin))
    } else {
      callee = meaning(ofName: name.text, name.range, in: scope)
    }
    let checked = arguments.map { Argument(meaning: meaning(of: $0, in: scope), range: $0.range) }
    switch callee {
    case .function(let function): return apply(function, to: checked, name.text, range)
    case .quantity, .truth: report(.calledValue(name.text, name.range))
    case .unknown: break
    }
    return .unknown
  }

  private func isDefined(_ name: String, in scope: Scope) -> Bool {
    let models = (scope.model.map { [$0] } ?? []) + scope.opened
    return models.contains { environment.definition(name, in: $0) != nil }
  }

  /// The value of a function at arguments, checked for these.
  mutating func apply(
    _ function: Callable, to arguments: [Argument], _ name: String, _ range: SourceRange
  ) -> Meaning {
    switch function {
    case .builtin(let builtin):
      guard builtin.arity.contains(arguments.count) else {
        report(
          .wrongArgumentCount(
            name, expected: builtin.arity, found: arguments.count, usage: builtin.usage, range))
        return .unknown
      }
      return apply(builtin, to: arguments, range)
    case .definition(let id): return apply(id, to: arguments, name, range)
    case .closure(let parameters, let body, let scope):
      guard hasArguments(parameters, arguments, name, range) else { return .unknown }
      return meaning(
        of: body, in: scope.binding(parameters.map(\.text), to: arguments.map(\.meaning)))
    }
  }

  private mutating func apply(
    _ id: DefinitionID, to arguments: [Argument], _ name: String, _ range: SourceRange
  ) -> Meaning {
    let definition = environment[id]
    guard let parameters = definition.parameters else {
      // A definition whose value is a function: `f: x -> x^2`.
      guard case .function(let function) = meaning(of: id, at: range) else { return .unknown }
      return apply(function, to: arguments, name, range)
    }
    guard hasArguments(parameters, arguments, name, range) else { return .unknown }
    if reportCycle(id, range) { return .unknown }
    let instance = instance(id, arguments)
    if let instance, let known = instances[instance] { return known }
    let scope = Scope(model: definition.model).binding(
      parameters.map(\.text), to: arguments.map(\.meaning))
    calls.append(LocatedProblem.Call(name: name, range: range))
    defer { calls.removeLast() }
    var found = enter(id, range) { $0.meaning(of: definition.body, in: scope) }
    if case .quantity(let value) = found, graph.constant(value.node) == nil {
      let node = graph.append(.definition(id, value.node), range)
      found = .quantity(Quantity(node, value.unit, value.dimension))
    }
    if let instance { instances[instance] = found }
    return found
  }

  /// The call by its arguments; `nil` where an argument is itself a function, or broken.
  private func instance(_ id: DefinitionID, _ arguments: [Argument]) -> Instance? {
    var instance = Instance(definition: id, arguments: [], units: [])
    for argument in arguments {
      switch argument.meaning {
      case .quantity(let value):
        instance.arguments.append(value.node)
        instance.units.append(value.unit)
      case .truth(let node):
        instance.arguments.append(node)
        instance.units.append(.none)
      case .function, .unknown: return nil
      }
    }
    return instance
  }

  private mutating func hasArguments(
    _ parameters: [Expression.Name], _ arguments: [Argument], _ name: String, _ range: SourceRange
  ) -> Bool {
    if parameters.count == arguments.count { return true }
    var usage = name + "("
    for (index, parameter) in parameters.enumerated() {
      usage += (index == 0 ? "" : ", ") + parameter.text
    }
    report(
      .wrongArgumentCount(
        name, expected: parameters.count...parameters.count, found: arguments.count,
        usage: usage + ")", range))
    return false
  }

  // MARK: Functions of the language

  private mutating func apply(
    _ builtin: Builtin, to arguments: [Argument], _ range: SourceRange
  ) -> Meaning {
    switch builtin {
    case .slope, .elasticity, .inverse: return calculus(builtin, arguments, range)
    default: break
    }
    var values: [(value: Quantity, range: SourceRange)] = []
    for argument in arguments {
      guard let value = quantity(argument.meaning, argument.range) else { continue }
      values.append((value: value, range: argument.range))
    }
    guard values.count == arguments.count, let first = values.first else { return .unknown }
    let reason = FormulaProblem.Reason.argument(of: builtin.rawValue)
    if let function = builtin.unary {
      guard let node = plain(first.value, first.range, because: reason) else { return .unknown }
      return .quantity(Quantity(graph.unary(function, node, range), .none, .none))
    }
    switch builtin {
    case .abs:
      return .quantity(
        Quantity(graph.unary(.abs, first.value.node, range), first.value.unit, first.value.dimension))
    case .sqrt: return squareRoot(first.value, range)
    case .log:
      let x = plain(first.value, first.range, because: reason)
      let base = plain(values[1].value, values[1].range, because: reason)
      guard let x, let base else { return .unknown }
      let ratio = graph.binary(
        .divide, graph.unary(.ln, x, range), graph.unary(.ln, base, values[1].range), range)
      return .quantity(Quantity(ratio, .none, .none))
    case .min, .max: return extremum(builtin == .min ? .min : .max, values, builtin.rawValue, range)
    case .clamp:
      let above = extremum(.max, [values[0], values[1]], builtin.rawValue, range)
      guard let lower = quantity(above, range) else { return .unknown }
      return extremum(.min, [(lower, values[0].range), values[2]], builtin.rawValue, range)
    default: return .unknown
    }
  }

  private mutating func squareRoot(_ value: Quantity, _ range: SourceRange) -> Meaning {
    if value.dimension.isNone {
      let number = graph.scaled(value.node, environment.units.factor(of: value.unit), range)
      return .quantity(Quantity(graph.unary(.sqrt, number, range), .none, .none))
    }
    guard let half = Rational(1, over: 2), let result = environment.units.power(value.unit, half),
      let dimension = environment.units.dimension(of: result.unit)
    else {
      report(.exponentTooLarge(range))
      return .unknown
    }
    let root = graph.unary(.sqrt, value.node, range)
    return .quantity(Quantity(graph.scaled(root, result.factor, range), result.unit, dimension))
  }

  private mutating func extremum(
    _ function: BinaryFunction, _ values: [(value: Quantity, range: SourceRange)], _ name: String,
    _ range: SourceRange
  ) -> Meaning {
    var best = values[0]
    for next in values.dropFirst() {
      guard let (x, y, unit, dimension) = alike(best, next, .extremum(of: name)) else {
        return .unknown
      }
      best = (Quantity(graph.binary(function, x, y, range), unit, dimension), best.range)
    }
    return .quantity(best.value)
  }
}
