import Formula
import FormulaSyntax

/// A value, and what moves it.
struct CheckedTornado: Sendable {
  /// An uncertain quantity that goes into the value.
  struct Input: Sendable {
    let id: DefinitionID
    let node: NodeID
  }

  let value: NodeID
  let inputs: [Input]
}

extension ReportChecker {
  /// A tornado: the value lies along the horizontal axis, and its inputs are names along the vertical one.
  mutating func raw(_ file: TornadoFile) -> RawMark? {
    guard let formula = file.value, let value = located(formula) else { return nil }
    let inputs = file.inputs.map { named($0) } ?? uncertainInputs(of: formula)
    guard let inputs else { return nil }
    if inputs.isEmpty {
      add(.certainValue(formula.range))
      return nil
    }
    return RawMark(xs: [value]) { checker, units in
      checker.node(value, units.x, .horizontal).map {
        .tornado(CheckedTornado(value: $0, inputs: inputs))
      }
    }
  }

  /// The inputs of these names; `nil` after a problem with one of them.
  private mutating func named(_ names: [ParsedExcerpt]) -> [CheckedTornado.Input]? {
    var inputs: [CheckedTornado.Input] = []
    for formula in names {
      guard case .name(let name) = formula.tree.kind else {
        add(.unclearInput(formula.range))
        continue
      }
      guard let quantity = checker.quantity(formula.tree, in: facet.scope) else { continue }
      guard let id = checker.environment.definition(named: name, in: facet.scope) else {
        add(.unclearInput(formula.range))
        continue
      }
      if checker.graph.isUncertain(quantity.node) {
        inputs.append(CheckedTornado.Input(id: id, node: quantity.node))
      } else {
        add(.certainInput(name, formula.range))
      }
    }
    return inputs.count == names.count ? inputs : nil
  }

  /// Everything uncertain that a formula rests on and that is said by itself: a range or a distribution of a
  /// model, or a parameter of a fit.
  private mutating func uncertainInputs(of formula: ParsedExcerpt) -> [CheckedTornado.Input] {
    let environment = checker.environment
    let needs = environment.allNeeds(of: environment.needs(of: formula.tree, in: facet.scope))
    var inputs: [CheckedTornado.Input] = []
    for id in needs {
      let isParameter: Bool =
        if case .fit(_, .parameter) = environment[id].kind { true } else { false }
      guard isParameter || checker.graph.draws.contains(where: { $0.definition == id }),
        environment[id].parameters == nil, let quantity = checker.quantity(id),
        checker.graph.isUncertain(quantity.node)
      else { continue }
      inputs.append(CheckedTornado.Input(id: id, node: quantity.node))
    }
    return inputs
  }
}
