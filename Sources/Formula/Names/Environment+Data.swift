import FormulaSyntax

// What data sets are made of.

extension Environment {
  /// The data sets whose files a data set is made of in the end, each once: that which it is made from comes first.
  public func tables(behind name: String) -> [String] {
    recipes(behind: name).filter {
      if case .table = $0.base { return true }
      return false
    }.map { $0.name }
  }

  /// The data set of that name and all that it is made of, each once.
  public func dataSets(behind name: String) -> [String] { recipes(behind: name).map { $0.name } }

  /// The recipe of a data set, and of all that it is made of, each once.
  func recipes(behind name: String) -> [DataRecipe] {
    var found: [DataRecipe] = []
    var seen: Set<String> = []
    var waiting = [name]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let recipe = recipe(next) else { continue }
      found.append(recipe)
      let named = recipe.formulas.flatMap { dataSets(namedIn: $0) }
      waiting += (recipe.parents.map { $0.text } + named).reversed()
    }
    return found
  }

  /// The names that columns of a data set, and of those that it is made of, have.
  func columnNames(of dataSet: String) -> [String] {
    recipes(behind: dataSet).flatMap { recipe -> [String] in
      let table = recipe.table?.columns.map { $0.name } ?? []
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
