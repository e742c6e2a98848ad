public import Formula
public import Numerals

extension FormulaNotation {
  /// The notation of formulas that stand at `scope`: names mean what the checker takes them to mean.
  ///
  /// `symbol` gives the declared symbol of a definition, `nil` where there is none. A name that two opened
  /// models have means neither; the checker reports it.
  public init(
    style: NumberStyle, words: Messages<FormulaMessage>, language: String,
    environment: Environment, scope: Scope, variables: [Variable] = [],
    symbol: @escaping @Sendable (DefinitionID) -> String?
  ) {
    self.init(
      style: style, words: words, language: language, units: environment.units,
      variables: variables
    ) { name in
      guard let id = environment.definition(named: name, in: scope) else { return .other }
      return .definition(symbol: symbol(id), fullName: environment.qualifiedName(id))
    }
  }
}
