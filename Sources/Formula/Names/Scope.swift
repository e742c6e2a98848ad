import Diagnostics
import FormulaSyntax

/// Where a formula stands: which names it may use without their model.
public struct Scope: Sendable {
  /// The model that the formula belongs to, if any.
  public let model: ModelID?
  /// The models that a page has opened.
  public let opened: [ModelID]
  /// Parameters of functions and lambdas around the place, the innermost last.
  var locals: [Local] = []
  /// The data set whose columns are meant by their bare names, if any.
  var rows: DataSet? { overDataSet.first }
  /// None or one; an array, since scopes are many and few of them have one.
  private var overDataSet: [DataSet] = []
  /// The rows of the simulation whose formula it is, if any.
  var simulated: SimulatedNames? { simulations.first }
  /// None or one, as above.
  private var simulations: [SimulatedNames] = []

  /// A parameter, and where it is defined; a variable of a chart is not defined in a formula.
  struct Local: Sendable {
    let name: String
    let meaning: Meaning
    var range: SourceRange?
  }

  /// The scope of a model's own formulas.
  public init(model: ModelID) {
    self.model = model
    opened = []
  }

  /// The scope of the law of a fit: the names that the fit gives, then those of its model.
  init(law: ModelID, of model: ModelID) {
    self.model = law
    opened = [model]
  }

  /// The scope of a page, or of the command line.
  public init(opened: [ModelID] = []) {
    model = nil
    self.opened = opened
  }

  /// The same place, and the columns of a data set by their bare names.
  public func over(_ dataSet: DataSet) -> Scope {
    var scope = self
    scope.overDataSet = [dataSet]
    return scope
  }

  /// The same place in a simulation with these rows.
  func within(_ names: SimulatedNames) -> Scope {
    var scope = self
    scope.simulations = [names]
    return scope
  }

  /// The same place, where the names of rows mean one of their elements.
  func about(_ element: SimulatedNames.Element?) -> Scope {
    var scope = self
    if !scope.simulations.isEmpty { scope.simulations[0].element = element }
    return scope
  }

  /// The same place with further names.
  func binding(_ names: [Expression.Name], to meanings: [Meaning]) -> Scope {
    var scope = self
    for (name, meaning) in zip(names, meanings) {
      scope.locals.append(Local(name: name.text, meaning: meaning, range: name.range))
    }
    return scope
  }

  /// The same place, and a free variable that a chart sweeps.
  public func binding(_ name: String, to quantity: Quantity) -> Scope {
    var scope = self
    scope.locals.append(Local(name: name, meaning: .quantity(quantity)))
    return scope
  }

  /// The same place, and a name of which nothing is known, so that it fits anywhere.
  public func binding(unknown name: String) -> Scope {
    var scope = self
    scope.locals.append(Local(name: name, meaning: .unknown))
    return scope
  }
}
