import Diagnostics
import FormulaSyntax
import Units

extension Checker {
  /// `slope`, `elasticity` and `inverse`: functions of a function.
  mutating func calculus(
    _ builtin: Builtin, _ arguments: [Argument], _ range: SourceRange
  ) -> Meaning {
    let function: Callable
    switch arguments[0].meaning {
    case .function(let callable): function = callable
    case .unknown: return .unknown
    case .quantity, .truth:
      report(.notAFunction(arguments[0].range, of: builtin.rawValue))
      return .unknown
    }
    var values: [Quantity] = []
    for argument in arguments.dropFirst() {
      guard let value = quantity(argument.meaning, argument.range) else { continue }
      values.append(value)
    }
    guard values.count == arguments.count - 1 else { return .unknown }
    if builtin == .inverse { return inverse(function, arguments, values, range) }
    return slope(function, arguments, at: values[0], isElasticity: builtin == .elasticity, range)
  }

  /// The derivative of a function of one variable, from its tree; or that times x/f(x).
  private mutating func slope(
    _ function: Callable, _ arguments: [Argument], at place: Quantity, isElasticity: Bool,
    _ range: SourceRange
  ) -> Meaning {
    let (variable, x) = variable(in: place.unit, arguments[1].range)
    let applied = apply(
      function, to: [Argument(meaning: .quantity(x), range: arguments[1].range)],
      name(of: function), arguments[0].range)
    guard let value = quantity(applied, arguments[0].range) else { return .unknown }
    let symbolic = graph.derivative(of: value.node, by: variable)
    let rise = graph.substituting(place.node, for: variable, in: symbolic)
    if isElasticity {
      let here = graph.substituting(place.node, for: variable, in: value.node)
      let scaled = graph.binary(.multiply, rise, place.node, range)
      return .quantity(Quantity(graph.binary(.divide, scaled, here, range), .none, .none))
    }
    guard let result = environment.units.ratio(value.unit, place.unit),
      let dimension = environment.units.dimension(of: result.unit)
    else {
      report(.exponentTooLarge(range))
      return .unknown
    }
    return .quantity(Quantity(graph.scaled(rise, result.factor, range), result.unit, dimension))
  }

  /// The argument between two ends at which a function has a value.
  private mutating func inverse(
    _ function: Callable, _ arguments: [Argument], _ values: [Quantity], _ range: SourceRange
  ) -> Meaning {
    guard
      let (from, to, unit, dimension) = alike(
        (values[1], arguments[2].range), (values[2], arguments[3].range), .choose)
    else { return .unknown }
    let (variable, x) = variable(in: unit, arguments[2].range)
    let applied = apply(
      function, to: [Argument(meaning: .quantity(x), range: arguments[2].range)],
      name(of: function), arguments[0].range)
    guard let body = quantity(applied, arguments[0].range),
      let (found, target, _, _) = alike(
        (body, arguments[0].range), (values[0], arguments[1].range), .search)
    else { return .unknown }
    let search = Graph.Inverse(body: found, variable: variable, target: target, from: from, to: to)
    return .quantity(Quantity(graph.append(.inverse(search), range), unit, dimension))
  }
}
