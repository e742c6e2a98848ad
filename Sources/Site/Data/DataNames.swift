import Formula
import FormulaSyntax

/// The data sets that the formula of a definition names itself, each once, in the order of the text.
struct DataNames {
  private(set) var names: [String] = []

  /// What a formula names.
  init(of tree: Expression, _ scope: Scope, in environment: Environment) {
    add(tree, scope, environment)
  }

  /// What a definition names; of what a fit gives, what the fit is made to.
  init(of id: DefinitionID, in environment: Environment) {
    let scope = Scope(model: environment[id].model)
    guard case .fit(let fit, _) = environment[id].kind else {
      add(environment[id].body, scope, environment)
      return
    }
    add(environment[fit].dataSet.text)
    for tree in environment[fit].formulasOfParameters { add(tree, scope, environment) }
  }

  private mutating func add(_ tree: Expression, _ scope: Scope, _ environment: Environment) {
    // A model may be called `data` too: then its definitions come first.
    if case .name(let name) = tree.kind, environment.definition(named: name, in: scope) == nil,
      let column = ColumnName(name)
    {
      add(column.dataSet)
    }
    for part in tree.kind.parts { add(part, scope, environment) }
  }

  private mutating func add(_ name: String) {
    let bare = ColumnName(name)?.dataSet ?? name
    if !names.contains(bare) { names.append(bare) }
  }
}
