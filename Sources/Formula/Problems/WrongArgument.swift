public import Diagnostics

extension FormulaProblem {
  /// An argument that does not fit what its function does with it, and why.
  public struct WrongArgument: Hashable, Sendable {
    /// What asks for another dimension.
    public enum Demand: Hashable, Sendable {
      /// A plain number is due.
      case plain(Reason)
      /// Two sides must measure the same; `isFirst` when the argument is on the first of them.
      case fit(Mismatch.Act, isFirst: Bool)
    }

    /// The argument at fault.
    public let argument: ArgumentPlace
    /// Its unit.
    public let found: String
    /// A unit of what it must measure; `1` for a plain number.
    public let needed: String
    /// What asks for that.
    public let demand: Demand
    /// What does not fit, where it does not: the argument, or what is computed from it.
    public let value: Mismatch.Side
    /// Whether that is the argument itself.
    public let isItself: Bool
    /// The side that it must fit, where there are two.
    public let other: Mismatch.Side?
    /// The argument that is the other side, when it is one of the same call.
    public let rival: ArgumentPlace?
    /// The calls that it was passed on to, the outermost first.
    public let passedTo: [LocatedProblem.Call]
    /// What would turn what is given into what is due, when that is one thing.
    public let missing: Mismatch.Missing?
  }

  /// An argument of a call.
  public struct ArgumentPlace: Hashable, Sendable {
    /// The name of the function; `nil` for a lambda.
    public let function: String?
    /// What the function calls it.
    public let parameter: String
    /// Its place among the arguments, from zero on.
    public let index: Int
    /// How many arguments the function takes.
    public let count: Int
    /// Where the argument stands.
    public let range: SourceRange
  }
}

extension LocatedProblem {
  /// Another way to write a formula, found by trying, that makes it sound.
  public enum Repair: Hashable, Sendable {
    /// The call with two arguments exchanged.
    case swap(String)
    /// The formula with parentheses; `tight` is the sign that holds `loose` apart.
    case parentheses(String, tight: String, loose: String)
    /// A fraction: what is below its line, the whole as it was written, and with parentheses around a unit
    /// below the line.
    case denominator(below: String, written: String, grouped: String)
  }
}
