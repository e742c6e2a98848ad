import Formula
import FormulaSyntax

extension Environment {
  /// What a definition stands for: its formula, or for what a fit gives the law and what it was fitted to.
  func bodyText(_ id: DefinitionID) -> String {
    let definition = self[id]
    let law = formulaText(definition.body)
    guard case .fit(let fit, let result) = definition.kind else { return law }
    switch result {
    case .law: return law
    case .prediction: return law + " ± residuals"
    case .parameter, .estimate, .standardError, .covariance, .fitted, .residuals, .measure:
      return "fit of " + formulaText(self[fit].quantity) + " ≈ " + law
    }
  }
}
