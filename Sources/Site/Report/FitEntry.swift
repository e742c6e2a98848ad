import Diagnostics
import Formula
import FormulaSyntax

/// A fit of a model: what it is fitted to, and what the model says about it and its parameters.
struct FitEntry: Sendable {
  /// Its name and the parameters of it, which it must not have.
  let head: DefinitionHead
  let dataSet: Excerpt
  let condition: ParsedExcerpt?
  let places: [Excerpt]
  let quantity: ParsedExcerpt
  let law: ParsedExcerpt
  let parameters: [Parameter]
  let loss: FitDeclaration.Loss
  let weights: ParsedExcerpt?
  let replicates: Int?
  let label: LocalizedText?
  let sources: [Excerpt]

  /// A free parameter.
  struct Parameter: Sendable {
    let name: Excerpt
    let starts: [ParsedExcerpt]
    let low: ParsedExcerpt?
    let high: ParsedExcerpt?
    let label: LocalizedText?
    let symbol: Excerpt?
  }

  /// The fit as formulas know it.
  func declaration(in model: ModelID) -> FitDeclaration {
    FitDeclaration(
      name: head.name, model: model, dataSet: Expression.Name(dataSet),
      condition: condition?.tree, places: places.map { Expression.Name($0) },
      quantity: quantity.tree, law: law.tree,
      parameters: parameters.map { parameter in
        FitDeclaration.Parameter(
          Expression.Name(parameter.name), starts: parameter.starts.map(\.tree),
          from: parameter.low?.tree, to: parameter.high?.tree)
      }, loss: loss, weights: weights?.tree, replicates: replicates)
  }
}

extension Expression.Name {
  fileprivate init(_ excerpt: Excerpt) { self.init(excerpt.text, excerpt.range) }
}

extension FitEntry {
  /// What the model says of the fit's law and of its parameters.
  func entries(
    of declaration: FitDeclaration, in environment: Environment
  ) -> [(DefinitionID, ModelEntry)] {
    guard let law = environment.definition(declaration.name.text, in: declaration.model),
      case .fit(let id, .law) = environment[law].kind
    else { return [] }
    func entry(_ label: LocalizedText?, _ symbol: Excerpt?) -> ModelEntry {
      ModelEntry(
        head: head, formula: declaration.law, label: label, symbol: symbol, sources: sources,
        note: nil)
    }
    var entries = [(law, entry(label, nil))]
    for (index, parameter) in parameters.enumerated() {
      guard let definition = environment.definition(of: .parameter(index), by: id) else { continue }
      entries.append((definition, entry(parameter.label, parameter.symbol)))
    }
    return entries
  }
}
