import Diagnostics
import FormulaSyntax
import Units

// The formulas of a simulation: what it begins with, what happens in a step, what is written down.

extension Checker {
  /// All formulas of a simulation, checked; `nil` after reports.
  mutating func parts(
    of declared: SimulationDeclaration, _ sizes: SimulationSizes
  ) -> SimulationParts? {
    var parts = SimulationParts(
      name: declared.name.text, model: environment.models[declared.model.index],
      declared.name.range, step: graph.makeVariable(), run: graph.makeVariable())
    guard let starts = starts(of: declared, sizes, parts) else { return nil }
    var place = SimulatedScope(
      Scope(model: declared.model), run: variable(parts.run, parts),
      step: variable(parts.step, parts))
    let states = bindStates(of: declared, sizes, starts, &place, &parts)
    guard bindValues(of: declared, sizes, &place, parts) else { return nil }
    for (index, state) in declared.states.enumerated() {
      addNexts(of: state, sizes.states[index], states[index], in: place, &parts)
    }
    for column in declared.columns {
      let meaning = meanings(
        of: column.formula, count: nil, in: place, parts, draws: column.name.text + ".column")[0]
      guard let value = quantity(meaning, column.formula.range) else { continue }
      parts.columns.append((column.name, value))
    }
    let isWhole = zip(starts, declared.states.indices).allSatisfy { elements, index in
      elements.count == sizes.states[index] ?? 1
    }
    guard isWhole, parts.nexts.count == parts.states.count,
      parts.columns.count == declared.columns.count
    else { return nil }
    return parts
  }

  private mutating func variable(_ variable: VariableID, _ parts: SimulationParts) -> Quantity {
    Quantity(
      graph.append(.variable(variable), parts.range), .none, .none, source: .fixed)
  }

  /// What each state is at first, element by element; `nil` after it was reported that some need each other.
  private mutating func starts(
    of declared: SimulationDeclaration, _ sizes: SimulationSizes, _ parts: SimulationParts
  ) -> [[Placed]]? {
    let zero = Quantity(graph.constant(0, parts.range), .none, .none, source: .fixed)
    var place = SimulatedScope(
      Scope(model: declared.model), run: variable(parts.run, parts), step: zero)
    guard let order = ordered(declared.states.map { ($0.name, $0.start) }) else { return nil }
    var found: [[Placed]] = declared.states.map { _ in [] }
    for index in order {
      let state = declared.states[index]
      let meanings = meanings(
        of: state.start, count: sizes.states[index], in: place, parts,
        draws: state.name.text + ".start")
      for meaning in meanings {
        guard let value = quantity(meaning, state.start.range) else { continue }
        found[index].append(Placed(value, state.start.range))
      }
      place.bind(state.name, to: meanings, isRow: sizes.states[index] != nil)
    }
    return found
  }

  /// In a step states are variables, in the units in which they begin.
  private mutating func bindStates(
    of declared: SimulationDeclaration, _ sizes: SimulationSizes, _ starts: [[Placed]],
    _ place: inout SimulatedScope, _ parts: inout SimulationParts
  ) -> [[Placed]] {
    var states: [[Placed]] = []
    for (index, state) in declared.states.enumerated() {
      var elements: [Placed] = []
      for start in starts[index] {
        let (variable, quantity) = variable(in: start.value.unit, state.name.range)
        parts.add(state.name, start.value.node, variable)
        elements.append(Placed(quantity, state.start.range))
      }
      let count = sizes.states[index]
      let meanings: [Meaning] =
        elements.count == count ?? 1 ? elements.map { .quantity($0.value) } : [.unknown]
      place.bind(state.name, to: meanings, isRow: count != nil && meanings.count == count)
      states.append(elements)
    }
    return states
  }

  /// Binds what is computed in each step; `false` after it was reported that some of it needs itself.
  private mutating func bindValues(
    of declared: SimulationDeclaration, _ sizes: SimulationSizes, _ place: inout SimulatedScope,
    _ parts: SimulationParts
  ) -> Bool {
    guard let order = ordered(declared.values.map { ($0.name, $0.formula) }) else { return false }
    for index in order {
      let value = declared.values[index]
      let meanings = meanings(
        of: value.formula, count: sizes.values[index], in: place, parts, draws: value.name.text)
      place.bind(value.name, to: meanings, isRow: sizes.values[index] != nil)
    }
    return true
  }

  /// Adds what a state is after a step, in the unit in which it begins.
  private mutating func addNexts(
    of state: SimulationDeclaration.State, _ count: Int?, _ elements: [Placed],
    in place: SimulatedScope, _ parts: inout SimulationParts
  ) {
    guard let next = state.next else {
      parts.nexts += elements.map { $0.value.node }
      return
    }
    let meanings = meanings(of: next, count: count, in: place, parts, draws: state.name.text)
    for (before, meaning) in zip(elements, meanings) {
      guard let value = quantity(meaning, next.range),
        let (_, node, _, _) = alike(before, Placed(value, next.range), .step)
      else { continue }
      parts.nexts.append(node)
    }
  }

  // MARK: One formula

  /// What a formula is for each of its elements, or by itself; unknown after a report.
  private mutating func meanings(
    of tree: Expression, count: Int?, in place: SimulatedScope, _ parts: SimulationParts,
    draws name: String
  ) -> [Meaning] {
    simulatedDraws?.begin(tree.range, parts.name + "." + name)
    var found: [Meaning] = []
    for element in 0..<(count ?? 1) {
      let scope = place.scope(
        count.map { SimulatedNames.Element(place: element, count: $0) },
        number: graph.constant(Double(element + 1), tree.range))
      simulatedDraws?.elements = count == nil ? [] : [element + 1]
      formula = tree
      let before = (suspects.count, told.count)
      let meaning = meaning(of: tree, in: scope)
      repair(tree, in: scope, before) { $0.meaning(of: tree, in: scope) }
      found.append(meaning)
    }
    return areKnown(found, tree.range, parts) ? found : found.map { _ in .unknown }
  }

  /// Whether the values of a formula follow from the states and from draws of the simulation alone; reports it once if not.
  private mutating func areKnown(
    _ meanings: [Meaning], _ range: SourceRange, _ parts: SimulationParts
  ) -> Bool {
    let roots = meanings.compactMap { meaning -> NodeID? in
      switch meaning {
      case .quantity(let quantity): quantity.node
      case .truth(let node): node
      case .column, .truths, .texts, .text, .incomplete, .function, .unknown: nil
      }
    }
    let own = Set((simulatedDraws?.all.map { $0.variable } ?? []) + parts.variables)
    var named: (name: String?, range: SourceRange)?
    var areKnown = roots.allSatisfy { !graph.isUncertain($0) && !graph.isSampled($0) }
    for node in graph.reachable(from: roots, stoppingAt: [:]) {
      switch graph[node].operation {
      case .variable(let variable): areKnown = areKnown && own.contains(variable)
      case .definition(let id, let inner)
      where range.contains(graph[node].range)
        && (graph.isUncertain(inner) || graph.isSampled(inner)):
        if named?.name == nil {
          let isFunction = environment[id].parameters != nil
          named = (isFunction ? nil : parts.own(environment.qualifiedName(id)), graph[node].range)
        }
      default: break
      }
    }
    if !areKnown { report(.simulation(.notKnown(named?.name, named?.range ?? range))) }
    return areKnown
  }
}
