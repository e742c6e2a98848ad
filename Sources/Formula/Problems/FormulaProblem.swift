public import Diagnostics
public import FormulaSyntax
public import Units

/// What can be wrong with a formula whose text could be read. Each case carries the facts.
///
/// Units are given as formulas write them, since that is what the author knows.
public enum FormulaProblem: Hashable, Sendable {
  /// A name that means nothing where it stands.
  case unknownName(String, SourceRange, nearest: String?)
  /// A name that several opened models have.
  case ambiguousName(String, SourceRange, candidates: [String])
  /// A model that does not exist.
  case unknownModel(String, SourceRange, nearest: String?)
  /// A name that is there in the model already.
  case duplicateDefinition(Expression.Name, first: SourceRange)
  /// Definitions that need each other.
  case cycle([CycleStep])
  /// Two sides that must measure the same.
  case dimensionMismatch(Mismatch)
  /// An argument that does not fit what its function does with it.
  case wrongArgument(WrongArgument)
  /// A value that must be a plain number.
  case notDimensionless(Reason, unit: String, SourceRange)
  /// A literal beyond the largest double.
  case numberTooLarge(SourceRange)
  /// The exponent of a quantity with a unit, which must be known before anything is computed.
  case exponentNotLiteral(unit: String, SourceRange)
  /// The exponent of a quantity with a unit that is no simple fraction.
  case exponentNotRatio(unit: String, SourceRange, remedy: ExponentRemedy?)
  /// An exponent of a unit out of bounds.
  case exponentTooLarge(SourceRange)
  /// `x in y` where `y` is no unit; `name` is there when it means something else.
  case notAUnit(SourceRange, name: String?)
  /// A call with more or fewer arguments than the function takes.
  /// `usage` is how it is called, if it has a name.
  case wrongArgumentCount(
    String, expected: ClosedRange<Int>, found: Int, usage: String?, SourceRange)
  /// A function where a value is due. `usage` is how it is called, if it has a name.
  case functionNotCalled(String, usage: String?, SourceRange)
  /// A value where a function is due. `function` is where one stands among the other arguments.
  case notAFunction(SourceRange, of: String, usage: String, function: SourceRange?)
  /// A call of what is no function.
  case calledValue(String, SourceRange)
  /// A call of a function of the language whose name a definition or a parameter has taken.
  case hiddenFunction(String, SourceRange, by: HiddenBy)
  /// True or false where a quantity is due.
  case truthNotQuantity(SourceRange)
  /// A quantity where true or false is due.
  case quantityNotTruth(SourceRange, Place)
  /// A definition in the place of a unit that has the same name. A warning.
  case shadowedUnit(String, SourceRange, definition: SourceRange)
  /// A tolerance between plain numbers that is a share, and does not look like one. A warning.
  /// `distance` is how a formula asks for that distance.
  case relativeTolerance(Double, SourceRange, distance: String)
  /// A distribution that cannot be, whatever is computed, and the unit of its numbers.
  case impossibleDistribution(DistributionFlaw, unit: String, SourceRange)
  /// A slope by the function `of` through something that has none, at another place.
  case noSlope(SourceRange, of: String, at: SourceRange)
  /// `correlate` where a value is due.
  case misplacedCorrelation(SourceRange)
  /// What stands where only `correlate(a, b, coefficient)` can.
  case notACorrelation(SourceRange)
  /// A side of a correlation that is not one uncertain quantity by itself.
  case uncorrelatable(SourceRange, UncorrelatableReason)
  /// A coefficient of a correlation that is not known, or not between -1 and 1.
  case correlationCoefficient(SourceRange, Double?)
  /// A correlation that was stated before.
  case repeatedCorrelation(SourceRange, first: SourceRange)
  /// Correlations that no quantities can have all at once.
  case impossibleCorrelations([SourceRange])
  /// The formula, with its calls put in place, has too many parts. `calls` are some of them.
  case tooLarge(SourceRange, limit: Int, calls: [String])
  /// The calls of a formula lead too deep. `calls` are some of them.
  case callsTooDeep(SourceRange, calls: [String])
  /// `inverse`, `integral`, `sum` and `argmin` inside each other, too many times.
  case searchTooDeep(SourceRange, limit: Int)
  /// What concerns data sets and their columns.
  case column(ColumnProblem)
  /// What concerns data sets that are made of others.
  case dataSet(DataSetProblem)
  /// What concerns fits.
  case fit(FitProblem)
  /// What concerns simulations.
  case simulation(SimulationProblem)

  /// Why something cannot be correlated.
  public enum UncorrelatableReason: Hashable, Sendable {
    /// It is no parameter or definition.
    case notADefinition
    /// There is nothing uncertain in it.
    case certain
    /// It is computed from uncertain quantities.
    case computed
    /// It is the same quantity as the other side.
    case itself
  }

  /// Where a truth value is due.
  public enum Place: Hashable, Sendable { case condition, logic, check, claim, probability, filter }

  /// Why a plain number is due.
  public enum Reason: Hashable, Sendable {
    case argument(of: String), exponent, percent
    /// It counts trials, or their successes.
    case count
    /// It is the base of a power whose exponent no unit can have: `isKnown` when that is a number, but no
    /// simple fraction.
    case base(exponentIsKnown: Bool)
  }

  /// What makes an exponent fit that is no simple fraction.
  public enum ExponentRemedy: Hashable, Sendable {
    /// The fraction that it looks like a rounded form of.
    case fraction(Rational)
    /// A base without a unit, which may have any exponent.
    case plainBase
  }

  /// What has the name of a function of the language.
  public struct HiddenBy: Hashable, Sendable {
    /// Where it is defined.
    public let range: SourceRange
    /// Whether it is a parameter of a function, and no definition.
    public let isParameter: Bool
  }

  /// A definition on the way round, and where it is named.
  public struct CycleStep: Hashable, Sendable {
    /// The definition, qualified.
    public let name: String
    /// Where the one before it in the cycle names it.
    public let range: SourceRange
    /// Whether it is a function.
    public let isFunction: Bool
  }

  /// Two sides that do not measure the same.
  public struct Mismatch: Hashable, Sendable {
    /// What was to be done with them.
    public enum Act: Hashable, Sendable {
      case add, subtract, compare, choose, convert, tolerate
      /// The smallest or largest, by the function of that name.
      case extremum(of: String)
      /// The two arguments of the function of that name.
      case pair(of: String)
      /// The two ends of the interval that the function of that name goes through.
      case bounds(of: String)
      /// The value that `inverse` looks for, and that of its function.
      case search
      /// The two ends of a range.
      case range
      /// The places of the points of `interpolate`, and the place at which its value is wanted.
      case place
      /// What a fit holds against each other: the law and the observations, a parameter's start and its bounds.
      case fit
      /// What a state of a simulation is at first, and what it is after a step.
      case step
    }
    /// What was to be done.
    public let act: Act
    /// The side that says what is expected.
    public let expected: Side
    /// The side that differs.
    public let found: Side
    /// What would turn the second into the first, when that is one thing.
    public let missing: Missing?

    /// What would turn one unit into another.
    public enum Missing: Hashable, Sendable {
      /// A factor in that unit: `token/FLOP`.
      case factor(String)
      /// A multiplication by what measures that base dimension.
      case times(Measure)
      /// A division by what measures that base dimension.
      case over(Measure)
    }

    /// A base dimension, and a unit of it.
    public struct Measure: Hashable, Sendable {
      /// The dimension: `time`.
      public let name: String
      /// The unit: `h`.
      public let unit: String
      /// Whether one unit becomes just one of the other: a `GW` in an `h` is a `GWh`.
      public let isExact: Bool
    }

    /// One side: its unit, and where it stands.
    public struct Side: Hashable, Sendable {
      /// The unit, as formulas write it; `1` for a plain number.
      public let unit: String
      /// Where it stands.
      public let range: SourceRange
    }
  }
}

extension FormulaProblem {
  /// The place that the problem is told at.
  public var range: SourceRange {
    switch self {
    case .unknownName(_, let range, _), .ambiguousName(_, let range, _),
      .unknownModel(_, let range, _), .notDimensionless(_, _, let range),
      .numberTooLarge(let range), .exponentNotLiteral(_, let range),
      .exponentNotRatio(_, let range, _), .exponentTooLarge(let range), .notAUnit(let range, _),
      .wrongArgumentCount(_, _, _, _, let range), .functionNotCalled(_, _, let range),
      .notAFunction(let range, _, _, _), .calledValue(_, let range),
      .hiddenFunction(_, let range, _),
      .truthNotQuantity(let range),
      .quantityNotTruth(let range, _), .shadowedUnit(_, let range, _),
      .relativeTolerance(_, let range, _),
      .impossibleDistribution(_, _, let range), .noSlope(let range, _, _),
      .misplacedCorrelation(let range), .notACorrelation(let range),
      .uncorrelatable(let range, _), .correlationCoefficient(let range, _),
      .repeatedCorrelation(let range, _),
      .tooLarge(let range, _, _),
      .callsTooDeep(let range, _), .searchTooDeep(let range, _):
      range
    case .duplicateDefinition(let name, _): name.range
    case .cycle(let steps): steps[0].range
    case .impossibleCorrelations(let ranges): ranges[ranges.count - 1]
    case .dimensionMismatch(let mismatch): mismatch.found.range
    case .wrongArgument(let wrong): wrong.argument.range
    case .column(let problem): problem.range
    case .dataSet(let problem): problem.range
    case .fit(let problem): problem.range
    case .simulation(let problem): problem.range
    }
  }

  /// Why a value was lost, where that is what it tells.
  public var fault: Fault? {
    switch self {
    case .column(.rowsWithoutValue(let fault, _, _)): fault
    case .simulation(.withoutValue(let fault, _, _, _)): fault
    default: nil
    }
  }
}

/// A problem, and the calls on the way to it when it lies in the body of a function.
public struct LocatedProblem: Hashable, Sendable {
  /// What is wrong.
  public let problem: FormulaProblem
  /// The calls, the outermost first.
  public let calls: [Call]
  /// What would put it right, when trying it did.
  public internal(set) var repair: Repair?

  /// A call of a function.
  public struct Call: Hashable, Sendable {
    /// The function.
    public let name: String
    /// Where it is called.
    public let range: SourceRange
  }
}
