import FormulaSyntax

extension Environment {
  /// The definition that a name means where it stands, parameters of functions aside: `nil` when it means
  /// none, or several.
  public func definition(named name: String, in scope: Scope) -> DefinitionID? {
    if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
      let own = String(name[name.utf8.index(after: dot)...])
      let hits = models(named: String(name[..<dot]), in: scope).compactMap {
        definition(own, in: $0)
      }
      return hits.count == 1 ? hits[0] : nil
    }
    if let model = scope.model, let own = definition(name, in: model) { return own }
    let hits = scope.opened.compactMap { definition(name, in: $0) }
    return hits.count == 1 ? hits[0] : nil
  }

  /// Where the body of a definition stands.
  public func scope(ofBody id: DefinitionID) -> Scope {
    let definition = self[id]
    guard case .fit(let fit, _) = definition.kind else { return Scope(model: definition.model) }
    let name = models[self[fit].model.index] + "." + self[fit].name.text
    return model(name).map { Scope(law: $0, of: self[fit].model) } ?? Scope(model: self[fit].model)
  }

  /// The models that a name before a dot means where it stands: that of the very name, else what a fit of the
  /// own model gives, else what fits of opened models give.
  func models(named name: String, in scope: Scope) -> [ModelID] {
    if let known = model(name) { return [known] }
    func below(_ parent: ModelID) -> ModelID? { model(models[parent.index] + "." + name) }
    if let own = scope.model.flatMap(below) { return [own] }
    return scope.opened.compactMap(below)
  }
}
