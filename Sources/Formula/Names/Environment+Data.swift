import FormulaSyntax

// What data sets are made of.

extension Environment {
  /// The data sets whose files or simulations a data set is made of in the end, each once: that which it is made from
  /// comes first.
  public func tables(behind name: String) -> [String] {
    recipes(behind: name).filter {
      switch $0.base {
      case .table, .simulation: true
      case .dataSet: false
      }
    }.map { $0.name }
  }

  /// The simulation that a data set comes from, if it does.
  public func simulation(named name: String) -> SimulationDeclaration? { recipe(name)?.simulation }

  /// The data set of that name and all that it is made of, each once.
  public func dataSets(behind name: String) -> [String] { recipes(behind: name).map { $0.name } }

  /// The data sets that a data set is made of directly or that its formulas name, each once.
  public func dataSets(madeInto name: String) -> [String] {
    guard let recipe = recipe(name) else { return [] }
    var names: [String] = []
    for parent in ingredients(of: recipe) where parent != name && !names.contains(parent) {
      names.append(parent)
    }
    return names
  }

  /// The names of data sets that a recipe takes from, in order.
  private func ingredients(of recipe: DataRecipe) -> [String] {
    let simulated = recipe.simulation.map { $0.formulasOfSizes + $0.formulasOfSteps } ?? []
    let named = (simulated + recipe.formulas).flatMap { dataSets(namedIn: $0) }
    return recipe.parents.map { ColumnName($0.text)?.dataSet ?? $0.text } + named
  }

  /// The recipe of a data set, and of all that it is made of, each once.
  func recipes(behind name: String) -> [DataRecipe] {
    var found: [DataRecipe] = []
    var seen: Set<String> = []
    var waiting = [name]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let recipe = recipe(next) else { continue }
      found.append(recipe)
      waiting += ingredients(of: recipe).reversed()
    }
    return found
  }

  /// The names that columns of a data set, and of those that it is made of, have.
  func columnNames(of dataSet: String) -> [String] {
    recipes(behind: dataSet).flatMap { recipe -> [String] in
      let table =
        recipe.table?.columns.map { $0.name } ?? recipe.simulation?.columnNames ?? []
      let joined = recipe.join?.columns.map { $0.here.text } ?? []
      let derived = recipe.derived + (recipe.groups?.columns ?? [])
      return table + joined + derived.map { $0.name.text }
    }
  }

  /// The data sets that a formula names in full.
  private func dataSets(namedIn tree: Expression) -> [String] {
    var names: [String] = []
    if case .name(let name) = tree.kind, let column = ColumnName(name) {
      names.append(column.dataSet)
    }
    for part in tree.kind.parts { names += dataSets(namedIn: part) }
    return names
  }
}
