public import Diagnostics
public import FormulaSyntax

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
  /// A value that must be a plain number.
  case notDimensionless(Reason, unit: String, SourceRange)
  /// The exponent of a quantity with a unit, which must be known before anything is computed.
  case exponentNotLiteral(unit: String, SourceRange)
  /// An exponent of a unit out of bounds.
  case exponentTooLarge(SourceRange)
  /// `x in y` where `y` is no unit.
  case notAUnit(SourceRange)
  case wrongArgumentCount(String, expected: ClosedRange<Int>, found: Int, usage: String, SourceRange)
  /// A function where a value is due.
  case functionNotCalled(String, SourceRange)
  /// A value where a function is due.
  case notAFunction(SourceRange, of: String)
  case calledValue(String, SourceRange)
  /// True or false where a quantity is due, or the other way round.
  case truthNotQuantity(SourceRange)
  case quantityNotTruth(SourceRange, Place)
  /// `a to b`, where only one certain value can stand.
  case rangeNotValue(SourceRange)
  /// The formula, with its calls put in place, has too many parts.
  case tooLarge(SourceRange, limit: Int)

  /// Where a truth value is due.
  public enum Place: Hashable, Sendable { case condition, logic, check }

  /// Why a plain number is due.
  public enum Reason: Hashable, Sendable {
    case argument(of: String), exponent, percent
  }

  /// A definition on the way round, and where it is named.
  public struct CycleStep: Hashable, Sendable {
    /// The definition, qualified.
    public let name: String
    /// Where the one before it in the cycle names it.
    public let range: SourceRange
  }

  /// Two sides that do not measure the same.
  public struct Mismatch: Hashable, Sendable {
    /// What was to be done with them.
    public enum Act: Hashable, Sendable {
      case add, subtract, compare, choose, convert, tolerate
      case extremum(of: String)
      case search
    }
    /// What was to be done.
    public let act: Act
    /// The side that says what is expected.
    public let expected: Side
    /// The side that differs.
    public let found: Side
    /// What the second would have to be multiplied by.
    public let missing: String?

    /// One side: its unit, and where it stands.
    public struct Side: Hashable, Sendable {
      /// The unit, as formulas write it; `1` for a plain number.
      public let unit: String
      /// Where it stands.
      public let range: SourceRange
    }
  }
}

/// A problem, and the calls on the way to it when it lies in the body of a function.
public struct LocatedProblem: Hashable, Sendable {
  /// What is wrong.
  public let problem: FormulaProblem
  /// The calls, the outermost first.
  public let calls: [Call]

  /// A call of a function.
  public struct Call: Hashable, Sendable {
    /// The function.
    public let name: String
    /// Where it is called.
    public let range: SourceRange
  }
}
