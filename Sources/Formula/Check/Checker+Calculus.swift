import Diagnostics
import FormulaSyntax
import Units

extension Checker {
  /// `slope`, `elasticity`, `inverse`, `integral`, `sum` and `argmin`: functions of a function.
  mutating func calculus(
    _ builtin: Builtin, _ arguments: [Argument], _ range: SourceRange
  ) -> Meaning {
    var function: Function?
    switch arguments[0].meaning {
    case .function(let given): function = given
    case .unknown: break
    case .quantity, .truth, .column, .truths, .texts, .text, .incomplete:
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
    switch builtin {
    case .inverse: return inverse(applied, at: values[0], from: values[1], to: values[2], range)
    case .integral: return integral(applied, from: values[0], to: values[1], range)
    case .sum: return sum(applied, from: values[0], to: values[1], range)
    case .argmin: return argmin(applied, from: values[0], to: values[1], range)
    default: return slope(applied, at: values[0], isElasticity: builtin == .elasticity, range)
    }
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
  private mutating func value(
    _ applied: Applied, at x: Placed, isChosen: Bool = true
  ) -> Placed? {
    let argument = Argument(meaning: .quantity(x.value), range: x.range, isChosen: isChosen)
    let found = apply(
      applied.function, to: [argument],
      name(of: applied.function), applied.range)
    return quantity(found, applied.range).map { Placed($0, applied.range) }
  }

  /// The derivative of a function of one variable, from its tree; or that times x/f(x).
  private mutating func slope(
    _ applied: Applied, at place: Placed, isElasticity: Bool, _ range: SourceRange
  ) -> Meaning {
    let (variable, x) = variable(in: place.value.unit, place.range)
    let here = Placed(x.from(place.value.source), place.range)
    guard let value = value(applied, at: here) else { return .unknown }
    let size = graph.derivativeSize(of: value.value.node, by: variable)
    guard canAfford(nodes: size, range),
      hasSlope(value, variable, isElasticity ? .elasticity : .slope, range)
    else { return .unknown }
    let symbolic = graph.derivative(of: value.value.node, by: variable)
    let rise = graph.substituting(place.value.node, for: variable, in: symbolic)
    if isElasticity {
      let here = graph.substituting(place.value.node, for: variable, in: value.value.node)
      let scaled = graph.binary(.multiply, rise, place.value.node, range)
      return .quantity(Quantity(graph.binary(.divide, scaled, here, range), .none, .none))
    }
    return counted(rise, environment.units.ratio(value.value.unit, place.value.unit), range)
  }

  /// Whether the rules of calculus know how a value changes with a variable; reports it if not.
  private mutating func hasSlope(
    _ value: Placed, _ variable: VariableID, _ builtin: Builtin, _ range: SourceRange
  ) -> Bool {
    guard let node = graph.slopeless(of: value.value.node, by: variable) else { return true }
    report(.noSlope(range, of: builtin.rawValue, at: graph[node].range))
    return false
  }

  // MARK: Sweeps

  /// The two ends in one unit, and the function's value between them.
  private struct Swept {
    let from: NodeID
    let to: NodeID
    let unit: UnitExpression
    let dimension: Dimension
    let variable: VariableID
    let value: Placed

    func units(_ table: UnitTable) -> Graph.BodyUnits {
      Graph.BodyUnits(place: table.formula(unit), value: table.formula(value.value.unit))
    }
  }

  private mutating func swept(
    _ applied: Applied, _ builtin: Builtin, from: Placed, to: Placed
  ) -> Swept? {
    guard let (low, high, unit, dimension) = alike(from, to, .bounds(of: builtin.rawValue)) else {
      return nil
    }
    let (variable, x) = variable(in: unit, from.range)
    let here = Placed(x.from(from.value.source(with: to.value)), from.range)
    guard let value = value(applied, at: here, isChosen: builtin != .sum) else { return nil }
    return Swept(
      from: low, to: high, unit: unit, dimension: dimension, variable: variable, value: value)
  }

  /// Whether searches and statistics are not nested too deep; reports it if they are.
  mutating func isShallow(_ depth: Int, _ range: SourceRange) -> Bool {
    if depth <= Effort.searchLimit { return true }
    report(.searchTooDeep(range, limit: Effort.searchLimit))
    return false
  }

  /// The node of a sweep; `nil` after it was reported as nested too deep.
  private mutating func node(
    _ task: Sweep<NodeID>.Task, _ swept: Swept, _ body: Graph.Body, _ range: SourceRange
  ) -> NodeID? {
    guard isShallow(body.depth, range) else { return nil }
    return graph.append(
      .sweep(Sweep(task: task, from: swept.from, to: swept.to), body), range)
  }

  /// The argument between two ends at which a function has a value.
  private mutating func inverse(
    _ applied: Applied, at target: Placed, from: Placed, to: Placed, _ range: SourceRange
  ) -> Meaning {
    guard let swept = swept(applied, .inverse, from: from, to: to),
      let (found, wanted, _, _) = alike(swept.value, target, .search)
    else { return .unknown }
    let body = graph.body(found, over: swept.variable, swept.units(environment.units))
    guard let node = node(.inverse(of: wanted), swept, body, range) else { return .unknown }
    return .quantity(Quantity(node, swept.unit, swept.dimension))
  }

  /// The area under a function, in its unit times that of its argument.
  private mutating func integral(
    _ applied: Applied, from: Placed, to: Placed, _ range: SourceRange
  ) -> Meaning {
    guard let swept = swept(applied, .integral, from: from, to: to) else { return .unknown }
    let body = graph.body(
      swept.value.value.node, over: swept.variable, swept.units(environment.units))
    guard let node = node(.integral, swept, body, range) else { return .unknown }
    return counted(node, environment.units.product(swept.value.value.unit, swept.unit), range)
  }

  /// The values of a function at all whole numbers between two ends, added up.
  private mutating func sum(
    _ applied: Applied, from: Placed, to: Placed, _ range: SourceRange
  ) -> Meaning {
    let reason = FormulaProblem.Reason.argument(of: Builtin.sum.rawValue)
    let low = plain(from, because: reason)
    let high = plain(to, because: reason)
    guard let low, let high else { return .unknown }
    let ends = [low, high].map { Quantity($0, .none, .none, source: .fixed) }
    guard
      let swept = swept(
        applied, .sum, from: Placed(ends[0], from.range), to: Placed(ends[1], to.range))
    else { return .unknown }
    let value = swept.value.value
    let body = graph.body(value.node, over: swept.variable, swept.units(environment.units))
    guard let node = node(.sum, swept, body, range) else { return .unknown }
    return .quantity(Quantity(node, value.unit, value.dimension))
  }

  /// The argument between two ends at which a function is least.
  private mutating func argmin(
    _ applied: Applied, from: Placed, to: Placed, _ range: SourceRange
  ) -> Meaning {
    guard let swept = swept(applied, .argmin, from: from, to: to) else { return .unknown }
    let value = swept.value.value.node
    guard canAfford(nodes: graph.derivativeSize(of: value, by: swept.variable), range),
      hasSlope(swept.value, swept.variable, .argmin, range)
    else { return .unknown }
    let slope = graph.derivative(of: value, by: swept.variable)
    let body = graph.body(value, slope: slope, over: swept.variable, swept.units(environment.units))
    guard let node = node(.argmin, swept, body, range) else { return .unknown }
    return .quantity(Quantity(node, swept.unit, swept.dimension))
  }
}
