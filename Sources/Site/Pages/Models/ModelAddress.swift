import Formula
import FormulaSyntax

/// Where a definition stands on the pages of models: `model-coffee.html#yearly`.
///
/// What a fit gives stands with its fit, its parameters and measures with their own rows.
struct ModelAddress: Hashable {
  /// The model that declares it.
  let model: String
  /// The fragment on the page of the model. Names hold no hyphen, and all other fragments of that page do.
  let anchor: String

  init(_ id: DefinitionID, in environment: Environment) {
    let definition = environment[id]
    guard case .fit(let fit, let result) = definition.kind else {
      model = environment.models[definition.model.index]
      anchor = definition.name.text
      return
    }
    let declaration = environment[fit]
    model = environment.models[declaration.model.index]
    let own = declaration.name.text
    switch result {
    case .parameter(let index), .estimate(let index), .standardError(let index):
      anchor = own + "." + declaration.parameters[index].name.text
    case .measure(let measure): anchor = own + "." + measure.rawValue
    case .law, .covariance, .prediction, .fitted, .residuals: anchor = own
    }
  }

  /// A model as a whole, or a data set that it declares.
  init(model: String, dataSet: String? = nil) {
    self.model = model
    anchor = dataSet.map { ColumnName.prefix + "." + $0 } ?? ""
  }

  /// The name of a model's page, without its ending.
  static func slug(_ model: String) -> String { "model-" + model }

  /// The link from a page in the same folder.
  var href: String { Self.slug(model) + ".html" + (anchor.isEmpty ? "" : "#" + anchor) }

  /// The link from the page of that model.
  func href(from page: String) -> String { page == model ? "#" + anchor : href }
}
