import Diagnostics
public import FormulaSyntax

/// A law with free parameters and the data that it is to be fitted to, as a model declares them.
///
/// Everything is a formula. Those of ``quantity``, ``weights`` and the trials of a loss stand for one value per row, and
/// may name all columns of the data set; the ``law`` may name the columns in ``places``, and the parameters.
public struct FitDeclaration: Sendable {
  /// What the model calls it.
  public let name: Expression.Name
  /// The model it belongs to.
  public let model: ModelID
  /// The data set.
  public let dataSet: Expression.Name
  /// Which rows take part; `nil` for all.
  public let condition: Expression?
  /// The columns that the law is a function of, in the order of its arguments.
  public let places: [Expression.Name]
  /// What was observed in each row.
  public let quantity: Expression
  /// The law.
  public let law: Expression
  /// The free parameters, in the order of the file.
  public let parameters: [Parameter]
  /// How distances between law and observation count.
  public let loss: Loss
  /// How much each row counts: the inverse of its variance; `nil` when all count the same.
  public let weights: Expression?
  /// How many samples of the rows are drawn to learn how uncertain the parameters are; `nil` when that
  /// follows from the curvature of the loss.
  public let replicates: Int?

  /// A free parameter of the law.
  public struct Parameter: Sendable {
    /// Its name in the law.
    public let name: Expression.Name
    /// Values to begin the search with. With several of several parameters, each is tried with each.
    public let starts: [Expression]
    /// The least value that it may have.
    public let low: Expression?
    /// The greatest value that it may have.
    public let high: Expression?

    /// A parameter between bounds.
    public init(
      _ name: Expression.Name, starts: [Expression], from low: Expression?, to high: Expression?
    ) {
      self.name = name
      self.starts = starts
      self.low = low
      self.high = high
    }
  }

  /// How distances between law and observation count.
  public enum Loss: Sendable {
    /// The sum of their squares, or of those of the logarithms of ratios.
    case squares(ofLogarithms: Bool)
    /// Squares up to a threshold, lengths beyond it (P. J. Huber, 1964): of distances, or of the logarithms
    /// of ratios.
    case huber(threshold: Expression, ofLogarithms: Bool)
    /// The likelihood of so many successes in so many trials, when the law is the probability of one.
    case binomial(trials: Expression)

    /// Whether distances are logarithms of ratios.
    public var isOfLogarithms: Bool {
      switch self {
      case .squares(let isOfLogarithms), .huber(_, let isOfLogarithms): isOfLogarithms
      case .binomial: false
      }
    }
  }

  /// A fit of `law` to `quantity`.
  public init(
    name: Expression.Name, model: ModelID, dataSet: Expression.Name, condition: Expression?,
    places: [Expression.Name], quantity: Expression, law: Expression, parameters: [Parameter],
    loss: Loss, weights: Expression?, replicates: Int?
  ) {
    self.name = name
    self.model = model
    self.dataSet = dataSet
    self.condition = condition
    self.places = places
    self.quantity = quantity
    self.law = law
    self.parameters = parameters
    self.loss = loss
    self.weights = weights
    self.replicates = replicates
  }

  /// The formulas that are computed for each row.
  public var formulasOfRows: [Expression] {
    var trees = [quantity] + [condition, weights].compactMap { $0 }
    if case .binomial(let trials) = loss { trees.append(trials) }
    return trees
  }

  /// The formulas of numbers that must be known before the fit is made.
  public var formulasOfParameters: [Expression] {
    var trees: [Expression] = []
    for parameter in parameters {
      trees += parameter.starts + [parameter.low, parameter.high].compactMap { $0 }
    }
    if case .huber(let threshold, _) = loss { trees.append(threshold) }
    return trees
  }

  /// Where something that the fit gives was named.
  func range(of result: FitResult) -> SourceRange {
    if case .parameter(let index) = result { return parameters[index].name.range }
    return name.range
  }
}
