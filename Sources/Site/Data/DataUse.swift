import Formula
import FormulaSyntax

/// The data sets of files that formulas rest on, each once, in order.
struct DataUse {
  private(set) var dataSets: [String] = []
  /// These, and those that were made of them on the way, each once.
  private(set) var all: [String] = []

  /// No data yet.
  init() {}

  /// What a formula names itself; what its definitions name is added one by one.
  init(of tree: Expression, _ scope: Scope, in environment: Environment) {
    add(tree, scope, in: environment)
  }

  /// What a definition names.
  init(of id: DefinitionID, in environment: Environment) { add(id, in: environment) }

  /// Adds what a definition names, and what a fit is made to.
  mutating func add(_ id: DefinitionID, in environment: Environment) {
    guard case .fit(let fit, _) = environment[id].kind else {
      add(environment[id].body, Scope(model: environment[id].model), in: environment)
      return
    }
    add(environment[fit].dataSet.text, in: environment)
    let scope = Scope(model: environment[fit].model)
    for tree in environment[fit].formulasOfRows { add(tree, scope, in: environment) }
  }

  /// What these definitions rest on, and all that they need.
  init(ofAllIn roots: [DefinitionID], _ environment: Environment) {
    addNeeds(of: roots, in: environment)
  }

  /// What a formula rests on, and all that it needs.
  init(
    ofAllIn tree: Expression, _ scope: Scope, _ environment: Environment
  ) {
    self.init(of: tree, scope, in: environment)
    addNeeds(of: environment.needs(of: tree, in: scope), in: environment)
  }

  private mutating func addNeeds(of roots: [DefinitionID], in environment: Environment) {
    for id in environment.allNeeds(of: roots) { add(id, in: environment) }
  }

  /// Adds what these definitions rest on, and all that they need.
  mutating func add(allIn roots: [DefinitionID], in environment: Environment) {
    addNeeds(of: roots, in: environment)
  }

  /// Adds what another formula names.
  mutating func add(_ tree: Expression, _ scope: Scope, in environment: Environment) {
    // A model may be called `data` too: then its definitions come first.
    if case .name(let name) = tree.kind, environment.definition(named: name, in: scope) == nil,
      let column = ColumnName(name)
    {
      add(column.dataSet, in: environment)
    }
    for part in tree.kind.parts { add(part, scope, in: environment) }
  }

  /// Adds what a formula of a figure rests on, through all definitions that it needs; `x` and `y` are no definitions there.
  mutating func add(all tree: Expression, in environment: Environment) {
    add(tree, Scope(), in: environment)
    let needs = environment.needs(of: tree, in: Scope(), hiding: ["x", "y"])
    for id in environment.allNeeds(of: needs) { add(id, in: environment) }
  }

  /// Adds the files that a data set is made of.
  mutating func add(_ name: String, in environment: Environment) {
    for table in environment.tables(behind: name) where !dataSets.contains(table) {
      dataSets.append(table)
    }
    for made in environment.dataSets(behind: name) where !all.contains(made) { all.append(made) }
  }
}
