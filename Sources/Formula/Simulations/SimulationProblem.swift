public import Diagnostics
public import FormulaSyntax

/// What can be wrong with a simulation, beside the problems of its formulas. Each case carries the facts.
public enum SimulationProblem: Hashable, Sendable {
  /// A name that means something in every simulation.
  case reservedName(Expression.Name, isColumn: Bool)
  /// Two states or values of one name.
  case repeatedName(Expression.Name, first: SourceRange)
  /// Something uncertain, by its name where it has one, or a value that is not known before formulas are checked.
  case notKnown(String?, SourceRange)
  /// A number of runs, steps or elements that is none, or too large.
  case size(Size, SourceRange, Misfit)
  /// A row of elements where one value is due.
  case elementsNotValue(Expression.Name, SourceRange, count: Int)
  /// A row beside another number of elements.
  case unlikeCounts(Expression.Name, SourceRange, count: Int, here: Int)
  /// `product` of something that has no elements.
  case noElements(SourceRange, of: String)
  /// More work than a simulation may take: how many times as much.
  case tooLong(SourceRange, runs: Int, steps: Int, times: Double)
  /// A value that was lost: why, of what, in which run and after how many steps.
  case withoutValue(Fault, Expression.Name, run: Int, step: Int)

  /// What has a size.
  public enum Size: Hashable, Sendable { case runs, steps, elements }

  /// Why a number is no size.
  public enum Misfit: Hashable, Sendable {
    /// It counts a unit.
    case unit(String)
    /// It is not whole, less than one, or more than there may be.
    case number(Double, limit: Int)
  }

  /// The place that the problem is told at.
  public var range: SourceRange {
    switch self {
    case .reservedName(let name, _), .repeatedName(let name, _): name.range
    case .notKnown(_, let range), .size(_, let range, _), .elementsNotValue(_, let range, _),
      .unlikeCounts(_, let range, _, _), .noElements(let range, _), .tooLong(let range, _, _, _):
      range
    case .withoutValue(let fault, _, _, _): fault.range
    }
  }
}
