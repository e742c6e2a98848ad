import Diagnostics
import Formula
import FormulaSyntax
import Numerals
import Units

extension ReportChecker {
  /// The controls of all parameters, in the order of the models.
  mutating func checkControls() -> [CheckedControl] {
    var controls: [CheckedControl] = []
    for model in report.models {
      guard let id = checker.environment.model(model.name) else { continue }
      for parameter in checker.environment.definitions(of: id) {
        guard let file = entries[parameter]?.control else { continue }
        if let control = check(file, of: parameter) { controls.append(control) }
      }
    }
    return controls
  }

  private mutating func check(
    _ file: ControlFile, of parameter: DefinitionID
  ) -> CheckedControl? {
    let name = checker.environment[parameter].name
    let scope = Scope(model: checker.environment[parameter].model)
    guard let moved = checker.quantity(parameter) else {
      // One that is broken was told of there, and may be a quantity.
      var trial = checker
      _ = trial.quantity(Expression(.name(name.text), name.range), in: scope)
      if trial.problems.count > checker.problems.count {
        add(.unmovable(name.text, file.range, parameter: name.range))
      }
      return nil
    }
    let from = end(file.from, of: name.text, in: moved.unit, scope)
    let to = end(file.to, of: name.text, in: moved.unit, scope)
    return CheckedControl(parameter: parameter, file: file, from: from, to: to)
  }

  /// An end of a control, counted in the unit of what it moves.
  private mutating func end(
    _ formula: ParsedExcerpt?, of name: String, in unit: UnitExpression, _ scope: Scope
  ) -> NodeID? {
    guard let formula, let quantity = checker.quantity(formula.tree, in: scope) else { return nil }
    guard let node = checker.node(quantity, in: unit, formula.range) else {
      let units = checker.environment.units
      add(
        .endMismatch(
          name, expected: units.formula(unit), found: units.formula(quantity.unit), formula.range))
      return nil
    }
    guard !checker.graph.isUncertain(node) else {
      add(.uncertainEnd(formula.range))
      return nil
    }
    return node
  }

  /// Checks a control that a page shows. Its value is one of the page's.
  mutating func check(control reference: PageParts.Reference, _ scope: Scope) {
    guard reference.isImage else {
      return add(.wrongUse(of: .control, reference.destination.range))
    }
    guard reference.isFigure else { return add(.notStandingAlone(.control, reference.range)) }
    let environment = checker.environment
    let name = Destination.name(reference.destination)
    guard let id = environment.definition(named: name.text, in: scope) else {
      return reportUnknown(parameter: name, scope)
    }
    let own = environment[id].name
    guard let entry = entries[id], entry.isParameter else {
      return add(.notAParameter(name.text, name.range, defined: own.range))
    }
    guard entry.control != nil else {
      return add(.noControl(name.text, name.range, parameter: own.range))
    }
    // The name of a definition is a formula without a mistake.
    var none: [Diagnostic] = []
    let formula = ParsedExcerpt(name, &none)
    check(ValueSpan(formula), in: scope)
    if let quantity = quantity(at: name.range), checker.graph.isUncertain(quantity.node) {
      rewrite(ValueSpan(formula, .withInterval, nil))
    }
  }

  private mutating func reportUnknown(parameter name: Excerpt, _ scope: Scope) {
    guard !gaps.explain(FormulaProblem.unknownName(name.text, name.range, nearest: nil)) else {
      return
    }
    let environment = checker.environment
    func movable(_ model: ModelID) -> [DefinitionID] {
      environment.definitions(of: model).filter { entries[$0]?.control != nil }
    }
    let plain = scope.opened.flatMap(movable).map { environment[$0].name.text }
    let all = environment.models.compactMap(environment.model).flatMap(movable)
    let nearest = nearestName(to: name.text, in: plain + all.map(environment.qualifiedName))
    add(.unknownParameter(name.text, name.range, nearest: nearest))
  }
}
