import Diagnostics
import FormulaSyntax
import Units

/// How large a simulation is.
struct SimulationSizes {
  let runs: Int
  let steps: Int
  /// Of how many elements each state and each value is a row; `nil` for one number.
  let states: [Int?]
  let values: [Int?]
}

extension Checker {
  /// How many runs, steps and elements there may be at most.
  private static let runLimit = 10_000_000
  private static let stepLimit = 1_000_000_000
  private static let elementLimit = 10_000
  /// As many additions as one simulation may take: some ten seconds of one processor.
  private static let workLimit = 20_000_000_000.0

  /// The sizes of a simulation; `nil` after reports.
  mutating func sizes(of declared: SimulationDeclaration) -> SimulationSizes? {
    let scope = Scope(model: declared.model)
    let runs = declared.runs.map { size($0, .runs, Checker.runLimit, in: scope) } ?? 1
    let steps = size(declared.steps, .steps, Checker.stepLimit, in: scope)
    var isSound = true
    func counts(_ trees: [Expression?], _ checker: inout Checker) -> [Int?] {
      trees.map { tree in
        guard let tree else { return nil }
        let count = checker.size(tree, .elements, Checker.elementLimit, in: scope)
        if count == nil { isSound = false }
        return count
      }
    }
    let states = counts(declared.states.map { $0.count }, &self)
    let values = counts(declared.values.map { $0.count }, &self)
    guard isSound, let runs, let steps else { return nil }
    return SimulationSizes(runs: runs, steps: steps, states: states, values: values)
  }

  /// A number of things; `nil` after a report.
  private mutating func size(
    _ tree: Expression, _ size: SimulationProblem.Size, _ limit: Int, in scope: Scope
  ) -> Int? {
    formula = tree
    guard let value = operand(tree, in: scope) else { return nil }
    guard value.dimension.isNone else {
      let unit = environment.units.formula(value.unit)
      report(.simulation(.size(size, tree.range, .unit(unit))))
      return nil
    }
    let node = graph.scaled(value.node, environment.units.factor(of: value.unit), tree.range)
    guard let number = certainNumber(node) else {
      report(.simulation(.notKnown(nil, tree.range)))
      return nil
    }
    guard number >= 1, number <= Double(limit), number == number.rounded(.down) else {
      report(.simulation(.size(size, tree.range, .number(number, limit: limit))))
      return nil
    }
    return Int(number)
  }

  /// Whether a simulation is done in reasonable time and room; reports it if not.
  mutating func canTake(
    _ simulation: Simulation, _ declared: SimulationDeclaration, _ sizes: SimulationSizes
  ) -> Bool {
    let recorded = declared.record.times(in: sizes.steps)
    let work = simulation.work(runs: sizes.runs, steps: sizes.steps, recorded: recorded)
    guard work.whole <= Checker.workLimit else {
      report(
        .simulation(
          .tooLong(
            declared.name.range, runs: sizes.runs, steps: sizes.steps,
            times: work.whole / Checker.workLimit)))
      return false
    }
    let (rows, isTooLarge) = sizes.runs.multipliedReportingOverflow(by: recorded)
    let (values, isTooWide) = rows.multipliedReportingOverflow(by: declared.columnNames.count)
    return canCompute(
      rows: isTooLarge || isTooWide ? Checker.rowLimit + 1 : values, declared.name.range)
  }
}
