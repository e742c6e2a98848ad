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

/// A definition, and those of its needs that were not looked at.
private struct Needs {
  let id: DefinitionID
  private var left: [DefinitionID]

  init(id: DefinitionID, of environment: Environment) {
    self.id = id
    left = environment.needs(of: id).reversed()
  }

  mutating func next() -> DefinitionID? { left.popLast() }
}
