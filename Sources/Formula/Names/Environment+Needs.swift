public import FormulaSyntax

// Which definitions a formula is made of.

extension Environment {
  /// The definitions that a definition names, each once, in the order of the text.
  ///
  /// Its own parameters are none, whatever their names. A function that is given to another is named like a
  /// value. Cost: the size of the formula.
  public func needs(of id: DefinitionID) -> [DefinitionID] {
    let definition = self[id]
    if case .fit(let fit, let result) = definition.kind { return needs(of: result, by: fit) }
    let parameters = (definition.parameters ?? []).map { $0.text }
    return needs(of: definition.body, in: Scope(model: definition.model), hiding: parameters)
  }

  /// The definitions that a formula names, each once, in the order of the text. A name among the `locals` is
  /// none, and neither is one that stands for a unit.
  public func needs(
    of tree: Expression, in scope: Scope, hiding locals: [String] = []
  ) -> [DefinitionID] {
    var needs: [DefinitionID] = []
    collect(tree, scope, hiding: locals, into: &needs)
    return needs
  }

  /// What something that a fit gives is made of: the parameters for its functions, and for all else the
  /// definitions that the law, the observations and the starting values name.
  private func needs(of result: FitResult, by id: FitID) -> [DefinitionID] {
    let fit = self[id]
    let scope = Scope(model: fit.model)
    let names = fit.parameters.map { $0.name.text } + fit.places.map { $0.text }
    var needs = needs(of: fit.law, in: scope, hiding: names)
    if result == .law || result == .prediction {
      return needs
        + fit.parameters.indices.compactMap { definition(of: .parameter($0), by: id) }
    }
    collect(behind: fit.dataSet.text, into: &needs)
    let columns = columnNames(of: fit.dataSet.text)
    for tree in fit.formulasOfRows { collect(tree, scope, hiding: columns, into: &needs) }
    for tree in fit.formulasOfParameters { collect(tree, scope, hiding: [], into: &needs) }
    return needs
  }

  /// The definitions that the formulas name which a data set, and what that is made of, are made by.
  public func needs(ofDataSet name: String) -> [DefinitionID] {
    var needs: [DefinitionID] = []
    collect(behind: name, into: &needs)
    return needs
  }

  /// These definitions, what they need, what that needs, and so on: each once, the nearest first.
  public func allNeeds(of roots: [DefinitionID]) -> [DefinitionID] {
    var found: [DefinitionID] = []
    var seen: Set<DefinitionID> = []
    var waiting = roots
    var next = 0
    while next < waiting.count {
      let id = waiting[next]
      next += 1
      guard seen.insert(id).inserted else { continue }
      found.append(id)
      waiting += needs(of: id)
    }
    return found
  }

  /// What the formulas need that a data set is made by.
  private func collect(behind dataSet: String, into needs: inout [DefinitionID]) {
    for recipe in recipes(behind: dataSet) {
      guard let model = recipe.model else { continue }
      // What data sets these name is among the recipes.
      if let simulation = recipe.simulation {
        for formula in simulation.formulasOfSizes {
          collect(formula, Scope(model: model), hiding: [], isOfData: true, into: &needs)
        }
        for formula in simulation.formulasOfSteps {
          collect(
            formula, Scope(model: model), hiding: simulation.names, isOfData: true, into: &needs)
        }
      }
      for formula in recipe.formulas {
        collect(formula, Scope(model: model), hiding: [], isOfData: true, into: &needs)
      }
    }
  }

  private func collect(
    _ tree: Expression, _ scope: Scope, hiding locals: [String], isOfData: Bool = false,
    into needs: inout [DefinitionID]
  ) {
    func add(_ name: String) {
      guard !locals.contains(name) else { return }
      if !isOfData, let column = ColumnName(name) { collect(behind: column.dataSet, into: &needs) }
      guard let id = definition(named: name, in: scope), !needs.contains(id) else { return }
      needs.append(id)
    }
    switch tree.kind {
    case .name(let name): add(name)
    case .call(let name, _): add(name.text)
    case .lambda(let names, let body):
      return collect(
        body, scope, hiding: locals + names.map { $0.text }, isOfData: isOfData, into: &needs)
    case .conversion(let operand, _):
      // Definitions do not count in units.
      return collect(operand, scope, hiding: locals, isOfData: isOfData, into: &needs)
    case .number, .text, .prefix, .percent, .infix, .comparison, .interval, .conditional, .error:
      break
    }
    for part in tree.kind.parts {
      collect(part, scope, hiding: locals, isOfData: isOfData, into: &needs)
    }
  }
}
