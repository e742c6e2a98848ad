import Formula
import FormulaSyntax

/// The data sets of files that formulas rest on, each once, in order.
struct DataUse {
  private(set) var dataSets: [String] = []

  /// What a formula names itself; what its definitions name is added one by one.
  init(of tree: Expression, _ scope: Scope, in environment: Environment) {
    add(tree, scope, in: environment)
  }

  /// Adds what another formula names.
  mutating func add(_ tree: Expression, _ scope: Scope, in environment: Environment) {
    // A model may be called `data` too: then its definitions come first.
    if case .name(let name) = tree.kind, environment.definition(named: name, in: scope) == nil,
      let column = ColumnName(name)
    {
      for table in environment.tables(behind: column.dataSet) where !dataSets.contains(table) {
        dataSets.append(table)
      }
    }
    for part in tree.kind.parts { add(part, scope, in: environment) }
  }
}
