import Formula
import FormulaSyntax

/// The data sets that formulas name, each once, in order.
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
      let column = ColumnName(name), environment.dataSet(column.dataSet) != nil,
      !dataSets.contains(column.dataSet)
    {
      dataSets.append(column.dataSet)
    }
    for part in tree.kind.parts { add(part, scope, in: environment) }
  }
}
