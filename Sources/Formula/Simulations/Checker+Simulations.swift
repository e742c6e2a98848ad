import Diagnostics
import FormulaSyntax
import Units

// A simulation from its declaration: its sizes, what it begins with, a step, what is written down; then it runs.

extension Checker {
  /// The data set of a simulation; `nil` after reports. All parts of it are checked, whichever is wrong.
  mutating func simulated(_ declared: SimulationDeclaration) -> DataSet? {
    let areNamed = checkNames(of: declared)
    let sizes = sizes(of: declared)
    guard areNamed, let sizes else { return nil }
    simulatedDraws = SimulatedDraws()
    defer { simulatedDraws = nil }
    guard let parts = parts(of: declared, sizes) else { return nil }
    let simulation = Simulation(graph, parts, simulatedDraws?.all ?? [], seed: seed)
    guard canTake(simulation, declared, sizes) else { return nil }
    let steps = declared.record.steps(of: sizes.steps)
    let began = host.now()
    defer {
      let name = environment.models[declared.model.index] + "." + declared.name.text
      simulationTimes.append(FitTime(name: name, duration: host.now() - began))
    }
    let (columns, loss) = simulation.run(
      runs: sizes.runs, recorded: steps, workers: host.workers)
    if let loss {
      report(fault(loss, simulation, parts))
      return nil
    }
    return dataSet(of: declared, parts, sizes, steps, columns)
  }

  /// Whether every name means one thing, and no name what it means in every simulation.
  private mutating func checkNames(of declared: SimulationDeclaration) -> Bool {
    var isSound = true
    let fixed = [
      SimulationDeclaration.run, SimulationDeclaration.step, SimulationDeclaration.element,
    ]
    var names: [Expression.Name] = []
    for name in declared.states.map({ $0.name }) + declared.values.map({ $0.name }) {
      if fixed.contains(name.text) {
        report(.simulation(.reservedName(name, isColumn: false)))
        isSound = false
      } else if let first = names.first(where: { $0.text == name.text }) {
        report(.simulation(.repeatedName(name, first: first.range)))
        isSound = false
      }
      names.append(name)
    }
    for column in declared.columns where fixed.prefix(2).contains(column.name.text) {
      report(.simulation(.reservedName(column.name, isColumn: true)))
      isSound = false
    }
    return isSound
  }

  // MARK: What comes of it

  private func dataSet(
    of declared: SimulationDeclaration, _ parts: SimulationParts, _ sizes: SimulationSizes,
    _ steps: [Int], _ columns: [[Double]]
  ) -> DataSet {
    let count = sizes.runs * steps.count
    var runs: [Double] = []
    runs.reserveCapacity(count)
    for run in 0..<sizes.runs {
      for _ in steps { runs.append(Double(run + 1)) }
    }
    let each = steps.map { Double($0) }
    var taken: [Double] = []
    taken.reserveCapacity(count)
    for _ in 0..<sizes.runs { taken += each }
    func entry(
      _ name: String, _ values: [Double], _ unit: UnitExpression, _ dimension: Dimension,
      _ range: SourceRange
    ) -> DataSet.Entry {
      let cells = CellPlaces(range, count: count)
      return DataSet.Entry(
        name: name,
        content: .numbers(Column(values, unit, dimension, cells: cells, source: .fixed)))
    }
    var entries = [
      entry(SimulationDeclaration.run, runs, .none, .none, declared.name.range),
      entry(SimulationDeclaration.step, taken, .none, .none, declared.name.range),
    ]
    for (column, values) in zip(parts.columns, columns) {
      entries.append(
        entry(
          column.name.text, values, column.value.unit, column.value.dimension, column.name.range))
    }
    return DataSet(
      name: declared.name.text, columns: entries,
      steps: [.simulation(runs: sizes.runs, steps: sizes.steps)])
  }

  private func fault(
    _ loss: SimulationLoss, _ simulation: Simulation, _ parts: SimulationParts
  ) -> FormulaProblem {
    let (name, node): (Expression.Name, NodeID)
    switch loss.stage {
    case .start: (name, node) = (parts.states[loss.root].name, parts.states[loss.root].start)
    case .next: (name, node) = (parts.states[loss.root].name, parts.nexts[loss.root])
    case .column:
      (name, node) = (parts.columns[loss.root].name, parts.columns[loss.root].value.node)
    }
    let values = simulation.inputs(ofRun: loss.run, before: loss)
    guard let fault = graph.fault(of: node, at: values) else {
      preconditionFailure("what has no value has a fault")
    }
    return .simulation(.withoutValue(fault, name, run: loss.run + 1, step: loss.step))
  }
}
