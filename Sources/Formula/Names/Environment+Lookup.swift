extension Environment {
  /// The definition that a name means where it stands, parameters of functions aside: `nil` when it means
  /// none, or several.
  public func definition(named name: String, in scope: Scope) -> DefinitionID? {
    if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
      return model(String(name[..<dot])).flatMap {
        definition(String(name[name.utf8.index(after: dot)...]), in: $0)
      }
    }
    if let model = scope.model, let own = definition(name, in: model) { return own }
    let hits = scope.opened.compactMap { definition(name, in: $0) }
    return hits.count == 1 ? hits[0] : nil
  }
}
