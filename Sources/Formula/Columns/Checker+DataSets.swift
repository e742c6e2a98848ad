public import FormulaSyntax
import Diagnostics

// How a data set comes about that is made of others.

extension Checker {
  /// The data set of a name, made by its recipe when it is asked for first; `nil` after it was reported
  /// that there is none. Of one that could not be made all columns fit anywhere.
  public mutating func dataSet(_ name: Expression.Name) -> DataSet? {
    if let made = made(name.text, at: name.range) { return made }
    // The name is bare here, whatever it is in a formula.
    let bare = ColumnName(name.text)?.dataSet ?? name.text
    report(unknownDataSet(name.text, name.range, nearest: bare, isBare: true))
    return nil
  }

  func unknownDataSet(
    _ name: String, _ range: SourceRange, nearest: String, isBare: Bool
  ) -> FormulaProblem {
    .column(
      .unknownDataSet(
        name, range, nearest: nearestName(to: nearest, in: environment.dataSetNames),
        isBare: isBare))
  }

  /// A data set as far as it was made; `nil` before that.
  func finished(_ name: String) -> DataSet? {
    environment.recipe(name)?.table ?? dataSets[name]
  }

  /// Makes the data set that a name of a column begins with, if that is necessary.
  mutating func prepareData(_ name: String, at range: SourceRange) {
    guard let parts = ColumnName(name), environment.recipe(parts.dataSet) != nil else { return }
    _ = made(parts.dataSet, at: range)
  }

  /// The data set of a name; `nil` when there is none.
  private mutating func made(_ name: String, at range: SourceRange) -> DataSet? {
    guard let recipe = environment.recipe(name) else { return nil }
    if let table = recipe.table { return table }
    if let known = dataSets[name] { return known }
    let unreadable = DataSet.unreadable(name)
    guard !making.contains(name) else {
      reportWithoutCalls(.dataSet(.cycle(name, range)))
      dataSets[name] = unreadable
      return unreadable
    }
    // A data set stands by itself, as a definition does.
    let outer = (telling, effort, formula, given, simulatedDraws)
    (telling, given, simulatedDraws) = (Telling(), [], nil)
    effort = Effort(range, nodes: graph.count, depth: outer.1.depth)
    making.append(name)
    var made: DataSet?
    if spend(at: range) { made = follow(recipe) }
    making.removeLast()
    let nodes = graph.count - effort.firstNode
    (telling, effort, formula, given, simulatedDraws) = outer
    effort.firstNode += nodes
    // A circle was found on the way, and told.
    let found = dataSets[name] ?? made ?? unreadable
    dataSets[name] = found
    return found
  }

  private mutating func follow(_ recipe: DataRecipe) -> DataSet? {
    let scope = recipe.model.map { Scope(model: $0) } ?? Scope()
    var made: DataSet
    switch recipe.base {
    case .table(let table): made = table
    case .dataSet(let name):
      guard let base = dataSet(name) else { return nil }
      made = base.renamed(recipe.name)
    case .simulation(let declaration):
      guard let rows = simulated(declaration) else {
        return DataSet.unreadable(recipe.name)
      }
      made = rows
    }
    if let join = recipe.join {
      guard let other = dataSet(join.with), let joined = joined(made, join, other) else {
        return nil
      }
      made = joined
    }
    if let condition = recipe.condition {
      guard let chosen = rows(of: made, where: condition, in: scope) else {
        return made.withoutValues(recipe.derived.map { $0.name.text })
      }
      made = chosen
    }
    for column in recipe.derived {
      guard made[column.name.text] == nil else {
        report(.dataSet(.takenColumn(column.name.text, column.name.range, dataSet: recipe.name)))
        continue
      }
      let content = content(of: column.formula, over: made, in: scope)
      made = made.adding(DataSet.Entry(name: column.name.text, content: content))
    }
    guard let groups = recipe.groups else { return made }
    return grouped(made, groups, in: scope)
  }
}

extension DataSet {
  /// The same under another name.
  fileprivate func renamed(_ name: String) -> DataSet {
    DataSet(name: name, columns: columns, isWhole: isWhole, steps: steps)
  }

  /// The same with one more column. A column of the file that nobody declared gives way.
  func adding(_ entry: Entry) -> DataSet {
    DataSet(name: name, columns: columns + [entry], isWhole: isWhole, steps: steps)
  }

  /// Columns of the same names, and of further ones, of which nothing is known.
  fileprivate func withoutValues(_ others: [String]) -> DataSet {
    DataSet(
      name: name,
      columns: (columns.map { $0.name } + others).map {
        Entry(name: $0, content: .unreadable)
      }, isWhole: isWhole)
  }
}
