/// Where a formula stands: which names it may use without their model.
public struct Scope: Sendable {
  /// The model that the formula belongs to, if any.
  public let model: ModelID?
  /// The models that a page has opened.
  public let opened: [ModelID]
  /// Parameters of functions and lambdas around the place, the innermost last.
  var locals: [(name: String, meaning: Meaning)] = []

  /// The scope of a model's own formulas.
  public init(model: ModelID) {
    self.model = model
    opened = []
  }

  /// The scope of a page, or of the command line.
  public init(opened: [ModelID] = []) {
    model = nil
    self.opened = opened
  }

  /// The same place with further names.
  func binding(_ names: [String], to meanings: [Meaning]) -> Scope {
    var scope = self
    for (name, meaning) in zip(names, meanings) {
      scope.locals.append((name: name, meaning: meaning))
    }
    return scope
  }

  /// The same place, and a free variable that a chart sweeps.
  public func binding(_ name: String, to quantity: Quantity) -> Scope {
    binding([name], to: [.quantity(quantity)])
  }
}
