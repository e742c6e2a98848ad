public import FormulaSyntax
public import Units

/// All models with their definitions, and the units: what names in a formula can mean.
///
/// Everything is kept in the order in which it was added; names are found through dictionaries.
public struct Environment: Sendable {
  /// The units.
  public let units: UnitTable
  /// The definitions of all models.
  public private(set) var definitions: [Definition] = []
  /// The names of the models.
  public private(set) var models: [String] = []

  /// How each data set is made, in the order in which they were added.
  public private(set) var recipes: [DataRecipe] = []

  /// The fits of all models.
  public private(set) var fits: [FitDeclaration] = []

  private var modelPlaces: [String: ModelID] = [:]
  private var recipePlaces: [String: Int] = [:]
  private var places: [ModelID: [String: DefinitionID]] = [:]

  /// An environment without models.
  public init(units: UnitTable) { self.units = units }

  /// Adds a model without definitions. A name that is there already gives the model that has it.
  public mutating func addModel(_ name: String) -> ModelID {
    if let known = modelPlaces[name] { return known }
    let model = ModelID(models.count)
    models.append(name)
    modelPlaces[name] = model
    return model
  }

  /// Adds a data set as a file holds it. Of two of the same name the first one is meant.
  public mutating func add(_ table: DataSet) { add(DataRecipe(table.name, of: .table(table))) }

  /// Adds a data set that is made of others. Of two of the same name the first one is meant.
  public mutating func add(_ recipe: DataRecipe) {
    guard recipePlaces[recipe.name] == nil else { return }
    recipePlaces[recipe.name] = recipes.count
    recipes.append(recipe)
  }

  /// How the data set of that name is made.
  public func recipe(_ name: String) -> DataRecipe? { recipePlaces[name].map { recipes[$0] } }

  /// The names of the data sets, in the order in which they were added.
  public var dataSetNames: [String] { recipes.map { $0.name } }

  /// Adds a definition to a model.
  ///
  /// The first of two definitions of one name is kept: the second is returned as a problem. Where the head
  /// could not be read, its name is known all the same, and stands for something that fits anywhere: its
  /// formula is full of names that may be parameters.
  public mutating func define(
    _ head: DefinitionHead, as body: Expression, in model: ModelID
  ) -> FormulaProblem? {
    if let first = places[model]?[head.name.text] {
      return .duplicateDefinition(head.name, first: definitions[first.index].name.range)
    }
    let isRead = head.problems.isEmpty
    add(
      Definition(
        name: head.name, parameters: isRead ? head.parameters : nil,
        body: isRead ? body : Expression(.error, body.range), model: model, kind: .formula))
    return nil
  }

  /// Adds a fit to its model: its law as a function of the fit's own name, and all else that it gives as
  /// definitions of a model of that name, `model.fit`.
  ///
  /// A name that the model has already is returned as a problem, and so is a parameter that is called like
  /// something that every fit has.
  public mutating func add(_ fit: FitDeclaration) -> [FormulaProblem] {
    let name = fit.name.text
    if let first = places[fit.model]?[name] {
      return [.duplicateDefinition(fit.name, first: definitions[first.index].name.range)]
    }
    let id = FitID(fits.count)
    fits.append(fit)
    add(
      Definition(
        name: fit.name, parameters: fit.places, body: fit.law, model: fit.model,
        kind: .fit(id, .law)))
    let own = models[fit.model.index] + "." + name
    var problems: [FormulaProblem] = []
    for (path, result) in FitResult.all(of: fit) {
      let model = path.dropLast().reduce(own) { $0 + "." + $1 }
      let place = addModel(model)
      let name = path[path.count - 1]
      if case .parameter(let index) = result, FitResult.isTaken(name) {
        problems.append(.fit(.reservedName(fit.parameters[index].name)))
        continue
      }
      add(
        Definition(
          name: Expression.Name(name, fit.range(of: result)),
          parameters: result == .prediction ? fit.places : nil, body: fit.law, model: place,
          kind: .fit(id, result)))
    }
    return problems
  }

  private mutating func add(_ definition: Definition) {
    places[definition.model, default: [:]][definition.name.text] = DefinitionID(definitions.count)
    definitions.append(definition)
  }

  /// The places of all definitions, in the order in which they were added.
  public var ids: [DefinitionID] { definitions.indices.map { DefinitionID($0) } }

  /// The fit with that number.
  public subscript(id: FitID) -> FitDeclaration { fits[id.index] }

  /// The fits of a model, in order.
  public func fits(of model: ModelID) -> [FitID] {
    fits.indices.filter { fits[$0].model == model }.map { FitID($0) }
  }

  /// What a fit gives that is no function of its own model: its parameters, then what tells how well it fits, the
  /// columns and functions last.
  public func definitions(of fit: FitID) -> [DefinitionID] {
    definitions.indices.filter { place in
      guard case .fit(fit, let result) = definitions[place].kind else { return false }
      switch result {
      case .law, .estimate, .standardError, .covariance: return false
      case .parameter, .measure, .prediction, .fitted, .residuals: return true
      }
    }.map { DefinitionID($0) }
  }

  /// What a fit gives under a name, if anything.
  public func definition(of result: FitResult, by fit: FitID) -> DefinitionID? {
    definitions.firstIndex { $0.kind == .fit(fit, result) }.map { DefinitionID($0) }
  }

  /// The definition with that number.
  public subscript(id: DefinitionID) -> Definition { definitions[id.index] }

  /// The model of that name.
  public func model(_ name: String) -> ModelID? { modelPlaces[name] }

  /// What a name means inside a model.
  public func definition(_ name: String, in model: ModelID) -> DefinitionID? {
    places[model]?[name]
  }

  /// The definitions of a model, in order.
  public func definitions(of model: ModelID) -> [DefinitionID] {
    definitions.indices.filter { definitions[$0].model == model }.map { DefinitionID($0) }
  }

  /// The name as other models and pages write it: `model.name`.
  public func qualifiedName(_ id: DefinitionID) -> String {
    let definition = definitions[id.index]
    return models[definition.model.index] + "." + definition.name.text
  }
}
