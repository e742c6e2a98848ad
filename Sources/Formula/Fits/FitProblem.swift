public import Diagnostics
public import FormulaSyntax
public import Scaling

/// What can be wrong with a fit, beside the problems of its formulas. Each case carries the facts.
public enum FitProblem: Hashable, Sendable {
  /// A parameter that is called like something that every fit has.
  case reservedName(Expression.Name)
  /// Two parameters, columns, or a parameter and a column, of one name.
  case repeatedName(Expression.Name, first: SourceRange)
  /// A parameter without starting value.
  case noStart(Expression.Name)
  /// A starting value outside the bounds of its parameter.
  case startOutside(Expression.Name, SourceRange, isLow: Bool)
  /// A lower bound that is not below the upper one.
  case boundsReversed(Expression.Name, SourceRange)
  /// A threshold that is not positive.
  case threshold(SourceRange)
  /// A parameter whose estimate is so near a bound that its standard error does not say how uncertain it is.
  case nearBound(Expression.Name, isLow: Bool)
  /// A fit without parameters.
  case noParameters(SourceRange)
  /// What must be known and certain before a fit can be made, and is not.
  case notKnown(SourceRange, Part)
  /// More combinations of starting values than are ever tried.
  case tooManyStarts(SourceRange, count: Int, limit: Int)
  /// A law that has no slope at that place.
  case noSlope(SourceRange)
  /// A parameter that the law does not name, or that changes nothing in it.
  case ignoredParameter(Expression.Name, law: SourceRange)
  /// A measure that the fit does not have, such as a correction that needs more observations.
  case noMeasure(FitMeasure, SourceRange, isExact: Bool)
  /// More than half of the resampled data sets could not be fitted.
  case replicatesFailed(Expression.Name, failures: Int, of: Int)
  /// The fit could not be made: why, and the names and places that the reason speaks of.
  case failed(FitFailure, Context)

  /// A part of a fit that must be known.
  public enum Part: Hashable, Sendable { case start, bound, threshold, law }

  /// What the words of a failure need beside its facts.
  public struct Context: Hashable, Sendable {
    /// The fit.
    public let name: Expression.Name
    /// The parameters.
    public let parameters: [Expression.Name]
    /// Where the law, the observations and the weights are written.
    public let law: SourceRange
    let quantity: SourceRange
    let weights: SourceRange?
    /// Where the rows stand that the failure speaks of.
    let row: SourceRange?
    /// What stands in that row where a number is wrong.
    let found: Double
    let kind: Kind

    /// What a law must give.
    enum Kind: Hashable, Sendable { case plain, logarithm, probability }
  }

  /// The place that the problem is told at.
  public var range: SourceRange {
    switch self {
    case .reservedName(let name), .repeatedName(let name, _), .ignoredParameter(let name, _),
      .replicatesFailed(let name, _, _), .noStart(let name), .nearBound(let name, _):
      name.range
    case .noParameters(let range), .notKnown(let range, _), .tooManyStarts(let range, _, _),
      .noSlope(let range), .noMeasure(_, let range, _), .startOutside(_, let range, _),
      .boundsReversed(_, let range), .threshold(let range):
      range
    case .failed(_, let context): context.name.range
    }
  }
}
