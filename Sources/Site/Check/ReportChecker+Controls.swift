import Formula
import FormulaSyntax
import Units

/// The ends of a control: certain values in the unit of its parameter.
struct CheckedControl: Sendable {
  let from: NodeID
  let to: NodeID
  let file: ControlFile
}

extension ReportChecker {
  /// Checks the ends of all controls.
  mutating func checkControls() -> [DefinitionID: CheckedControl] {
    var controls: [DefinitionID: CheckedControl] = [:]
    for model in report.models {
      guard let id = checker.environment.model(model.name) else { continue }
      for definition in checker.environment.definitions(of: id) {
        guard let file = entries[definition]?.control else { continue }
        let from = file.from.flatMap { end($0, of: definition) }
        let to = file.to.flatMap { end($0, of: definition) }
        if let from, let to {
          controls[definition] = CheckedControl(from: from, to: to, file: file)
        }
      }
    }
    return controls
  }

  /// An end of the control of a parameter; `nil` after a problem.
  private mutating func end(_ formula: ParsedExcerpt, of parameter: DefinitionID) -> NodeID? {
    let environment = checker.environment
    let scope = Scope(model: environment[parameter].model)
    // A parameter without a value was told of where it stands.
    guard let end = checker.quantity(formula.tree, in: scope),
      let known = checker.quantity(parameter)
    else { return nil }
    guard let node = checker.node(end, in: known.unit, formula.range) else {
      add(
        .controlMismatch(
          environment[parameter].name.text, expected: environment.units.formula(known.unit),
          found: environment.units.formula(end.unit), formula.range))
      return nil
    }
    guard !checker.graph.isUncertain(node) else {
      add(.uncertainControl(formula.range))
      return nil
    }
    return node
  }
}
