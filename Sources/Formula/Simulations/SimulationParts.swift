import Diagnostics
import FormulaSyntax
import Units

/// The formulas of a simulation, checked: what its programs compute.
struct SimulationParts {
  /// A state, or one element of it.
  struct State {
    let name: Expression.Name
    /// What it is at first.
    let start: NodeID
    /// What it is before a step.
    let variable: VariableID
  }

  /// What the names of its draws begin with: `model.simulation`.
  let name: String
  /// What names of its own model begin with elsewhere: `model.`
  private let prefix: String
  /// Where the simulation stands.
  let range: SourceRange
  /// How many steps were taken, and which run it is.
  let step: VariableID
  let run: VariableID
  private(set) var states: [State] = []
  /// What each state is after a step.
  var nexts: [NodeID] = []
  var columns: [(name: Expression.Name, value: Quantity)] = []

  init(name: String, model: String, _ range: SourceRange, step: VariableID, run: VariableID) {
    prefix = model + "."
    self.name = prefix + name
    self.step = step
    self.run = run
    self.range = range
  }

  mutating func add(_ name: Expression.Name, _ start: NodeID, _ variable: VariableID) {
    states.append(State(name: name, start: start, variable: variable))
  }

  /// A name as formulas of the simulation write it: without the model where it is their own.
  func own(_ name: String) -> String {
    guard name.utf8.starts(with: prefix.utf8) else { return name }
    return String(decoding: name.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  /// All that is given a value while it runs, draws aside.
  var variables: [VariableID] { [step, run] + states.map { $0.variable } }
}

/// Where the formulas of a simulation stand: the names of its model, and those that were found so far.
struct SimulatedScope {
  private var scope: Scope
  private var names = SimulatedNames()

  init(_ model: Scope, run: Quantity, step: Quantity) {
    scope = model.binding(SimulationDeclaration.run, to: run)
      .binding(SimulationDeclaration.step, to: step)
  }

  /// Adds a name. What is unknown is no row: it fits anywhere.
  mutating func bind(_ name: Expression.Name, to meanings: [Meaning], isRow: Bool) {
    if isRow {
      names.rows.append(SimulatedNames.Row(name: name, elements: meanings))
    } else {
      scope = scope.binding([name], to: meanings)
    }
  }

  /// The scope of a formula about an element, or about none. `number` is the number of the element.
  func scope(_ element: SimulatedNames.Element?, number: NodeID) -> Scope {
    var own = scope
    if element != nil {
      own = own.binding(
        SimulationDeclaration.element,
        to: Quantity(number, .none, .none, source: .fixed))
    }
    return own.within(names).about(element)
  }
}
