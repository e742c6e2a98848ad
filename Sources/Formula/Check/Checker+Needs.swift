import FormulaSyntax

// The order in which definitions are checked.

extension Checker {
  /// Checks what a definition needs before the definition itself, in a loop: a chain of ten thousand
  /// definitions must not become a stack of ten thousand calls.
  ///
  /// Each definition is looked at once. Cycles are left to the check proper, which knows their path.
  mutating func prepare(_ root: DefinitionID) {
    guard path.isEmpty, prepared.insert(root).inserted else { return }
    var waiting = [Needs(id: root, of: environment)]
    while let last = waiting.indices.last {
      if let need = waiting[last].next() {
        if prepared.insert(need).inserted { waiting.append(Needs(id: need, of: environment)) }
      } else {
        let id = waiting.removeLast().id
        if id != root, environment[id].parameters == nil {
          _ = meaning(of: id, at: environment[id].name.range)
        }
      }
    }
  }
}

/// A definition, and those that its formula names.
private struct Needs {
  let id: DefinitionID
  private var left: [DefinitionID] = []

  init(id: DefinitionID, of environment: Environment) {
    self.id = id
    let definition = environment[id]
    collect(
      definition.body, environment, Scope(model: definition.model),
      hiding: (definition.parameters ?? []).map { $0.text })
    left.reverse()
  }

  mutating func next() -> DefinitionID? { left.popLast() }

  private mutating func collect(
    _ tree: Expression, _ environment: Environment, _ scope: Scope, hiding locals: [String]
  ) {
    func add(_ name: String, to left: inout [DefinitionID]) {
      guard !locals.contains(name), let id = environment.definition(named: name, in: scope) else {
        return
      }
      left.append(id)
    }
    switch tree.kind {
    case .name(let name): add(name, to: &left)
    case .call(let name, _): add(name.text, to: &left)
    case .lambda(let names, let body):
      collect(body, environment, scope, hiding: locals + names.map { $0.text })
      return
    case .conversion(let operand, _):
      // Definitions do not count in units.
      collect(operand, environment, scope, hiding: locals)
      return
    default: break
    }
    for part in tree.kind.parts { collect(part, environment, scope, hiding: locals) }
  }
}
