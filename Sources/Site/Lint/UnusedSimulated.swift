import Diagnostics
import FormulaSyntax

/// Finds states and values of a simulation that no column rests on.
struct UnusedSimulated {
  private let simulation: SimulationEntry
  private var formulas: [String: [Expression]] = [:]

  init(_ simulation: SimulationEntry) {
    self.simulation = simulation
    for state in simulation.states {
      formulas[state.name.text] = [state.start.tree] + (state.next.map { [$0.tree] } ?? [])
    }
    for value in simulation.values { formulas[value.name.text] = [value.formula.tree] }
  }

  /// What is computed for nothing, in the order of the file.
  var problems: [Diagnostic] {
    var used: Set<String> = []
    var waiting = simulation.columns.map(\.formula.tree)
    while let formula = waiting.popLast() {
      for name in names(in: formula) where used.insert(name).inserted {
        waiting += formulas[name] ?? []
      }
    }
    let names = simulation.states.map(\.name) + simulation.values.map(\.name)
    return names.filter { !used.contains($0.text) }.map { name in
      Diagnostic(
        "unused-definition", severity: .warning,
        "nothing that `\(simulation.name.text)` writes down rests on `\(name.text)`",
        at: name.range, hint: "write it down, or leave it out")
    }
  }

  /// The names within the simulation that a formula uses.
  private func names(in tree: Expression, hiding locals: [String] = []) -> [String] {
    switch tree.kind {
    case .name(let name): formulas[name] != nil && !locals.contains(name) ? [name] : []
    case .lambda(let parameters, let body):
      names(in: body, hiding: locals + parameters.map(\.text))
    default: tree.kind.parts.flatMap { names(in: $0, hiding: locals) }
    }
  }
}
