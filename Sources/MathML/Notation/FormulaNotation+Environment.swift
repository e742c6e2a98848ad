public import Formula
public import Numerals

extension FormulaNotation {
  /// The notation of formulas that stand at `scope`: names mean what the checker takes them to mean.
  ///
  /// `symbol` gives the declared symbol of a definition, `nil` where there is none. A name that two opened
  /// models have is set by the first; the checker reports it.
  public init(
    style: NumberStyle, language: String, environment: Environment, scope: Scope,
    variables: [Variable] = [], symbol: @escaping @Sendable (DefinitionID) -> String?
  ) {
    self.init(
      style: style, language: language, units: environment.units, variables: variables
    ) { name in
      guard let id = environment.definition(named: name, at: scope) else { return .other }
      return .definition(symbol: symbol(id))
    }
  }
}

extension Environment {
  fileprivate func definition(named name: String, at scope: Scope) -> DefinitionID? {
    if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
      guard let model = model(String(name[..<dot])) else { return nil }
      return definition(String(name[name.utf8.index(after: dot)...]), in: model)
    }
    if let model = scope.model, let id = definition(name, in: model) { return id }
    for model in scope.opened {
      if let id = definition(name, in: model) { return id }
    }
    return nil
  }
}
