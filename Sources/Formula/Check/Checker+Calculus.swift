import Diagnostics
import FormulaSyntax
import Units

extension Checker {
  /// `slope`, `elasticity` and `inverse`: functions of a function.
  mutating func calculus(
    _ builtin: Builtin, _ arguments: [Argument], _ range: SourceRange
  ) -> Meaning {
    var function: Function?
    switch arguments[0].meaning {
    case .function(let given): function = given
    case .unknown: break
    case .quantity, .truth:
      report(notAFunction(builtin, arguments))
      return .unknown
    }
    var values: [Placed] = []
    for argument in arguments.dropFirst() {
      guard let value = quantity(argument.meaning, argument.range) else { continue }
      values.append(Placed(value, argument.range))
    }
    guard let function, values.count == arguments.count - 1 else { return .unknown }
    let applied = Applied(function: function, range: arguments[0].range)
    if builtin == .inverse {
      return inverse(applied, at: values[0], from: values[1], to: values[2], range)
    }
    return slope(applied, at: values[0], isElasticity: builtin == .elasticity, range)
  }

  /// The function that a function of functions is about, and where it stands.
  private struct Applied {
    let function: Function
    let range: SourceRange
  }

  private func notAFunction(_ builtin: Builtin, _ arguments: [Argument]) -> FormulaProblem {
    // The function is there, in another place.
    let place = arguments.firstIndex { argument in
      if case .function = argument.meaning { return true }
      return false
    }
    return .notAFunction(
      arguments[0].range, of: builtin.rawValue, usage: builtin.usage,
      function: place.map { arguments[$0].range })
  }

  /// The function's value at a variable.
  private mutating func value(_ applied: Applied, at x: Placed) -> Placed? {
    let found = apply(
      applied.function, to: [Argument(meaning: .quantity(x.value), range: x.range)],
      name(of: applied.function), applied.range)
    return quantity(found, applied.range).map { Placed($0, applied.range) }
  }

  /// The derivative of a function of one variable, from its tree; or that times x/f(x).
  private mutating func slope(
    _ applied: Applied, at place: Placed, isElasticity: Bool, _ range: SourceRange
  ) -> Meaning {
    let (variable, x) = variable(in: place.value.unit, place.range)
    guard let value = value(applied, at: Placed(x, place.range)) else { return .unknown }
    let cone = graph.cone(of: value.value.node, over: variable)
    guard canAfford(nodes: cone.order.count * Graph.derivativeGrowth, range) else {
      return .unknown
    }
    let symbolic = graph.derivative(of: value.value.node, by: variable)
    let rise = graph.substituting(place.value.node, for: variable, in: symbolic)
    if isElasticity {
      let here = graph.substituting(place.value.node, for: variable, in: value.value.node)
      let scaled = graph.binary(.multiply, rise, place.value.node, range)
      return .quantity(Quantity(graph.binary(.divide, scaled, here, range), .none, .none))
    }
    return counted(rise, environment.units.ratio(value.value.unit, place.value.unit), range)
  }

  /// The argument between two ends at which a function has a value.
  private mutating func inverse(
    _ applied: Applied, at target: Placed, from: Placed, to: Placed, _ range: SourceRange
  ) -> Meaning {
    guard let (low, high, unit, dimension) = alike(from, to, .bounds) else { return .unknown }
    let (variable, x) = variable(in: unit, from.range)
    guard let body = value(applied, at: Placed(x, from.range)),
      let (found, wanted, _, _) = alike(body, target, .search)
    else { return .unknown }
    let search = graph.search(
      Graph.Inverse(body: found, variable: variable, target: wanted, from: low, to: high))
    guard search.depth <= Effort.searchLimit else {
      report(.searchTooDeep(range, limit: Effort.searchLimit))
      return .unknown
    }
    return .quantity(Quantity(graph.append(.inverse(search), range), unit, dimension))
  }
}
