import Formula
import FormulaSyntax

extension Environment {
  /// What a definition stands for: its formula, or for what a fit gives the law and what it was fitted to.
  func bodyText(_ id: DefinitionID, _ language: Language) -> String {
    let definition = self[id]
    let law = formulaText(definition.body)
    guard case .fit(let fit, let result) = definition.kind else { return law }
    switch result {
    case .law: return law
    case .prediction:
      return law + (self[fit].loss.isOfLogarithms ? " × " : " + ") + language.scatter
    case .parameter, .estimate, .standardError, .covariance, .fitted, .residuals, .measure:
      return language.fit(of: formulaText(self[fit].quantity) + " ≈ " + law)
    }
  }

  /// What a definition is called in its model; what a fit gives beside its parameters with the name of the fit.
  func shortName(_ id: DefinitionID) -> String {
    let definition = self[id]
    guard case .fit(let fit, let result) = definition.kind, result != .law else {
      return definition.name.text
    }
    if case .parameter = result { return definition.name.text }
    let model = models[self[fit].model.index] + "."
    return String(qualifiedName(id).dropFirst(model.count))
  }
}
