import Diagnostics
import FormulaSyntax
public import Units

/// A quantity that was checked: where it is computed, and the unit of its numerical value.
public struct Quantity: Sendable {
  /// The node that computes the numerical value.
  public let node: NodeID
  /// The unit that the value counts.
  public let unit: UnitExpression
  /// What it measures.
  public let dimension: Dimension
  /// Whether it is the literal `0`, which fits beside any quantity: nothing is nothing in any unit.
  let isZero: Bool

  init(_ node: NodeID, _ unit: UnitExpression, _ dimension: Dimension, isZero: Bool = false) {
    self.node = node
    self.unit = unit
    self.dimension = dimension
    self.isZero = isZero
  }
}

/// A function as a value: it is checked anew at each call, with the dimensions it gets there.
struct Function: Sendable {
  indirect enum Kind: Sendable {
    case builtin(Builtin)
    case definition(DefinitionID)
    /// A lambda, and the names around it.
    case closure([Expression.Name], Expression, Scope)
  }

  let kind: Kind
  /// The definitions that were being checked where the function was named. It is these that it must not
  /// need again, and not those that happen to call it: a function may be given to itself.
  let path: [Checker.Step]
}

/// What an expression was found to be.
enum Meaning: Sendable {
  case quantity(Quantity)
  /// True or false, as one or zero.
  case truth(NodeID)
  case function(Function)
  /// A broken part, already reported: it fits anywhere.
  case unknown
}

/// An argument of a call: what it is, and where it stands.
struct Argument: Sendable {
  let meaning: Meaning
  let range: SourceRange
}

/// A quantity and where it stands.
struct Placed: Sendable {
  let value: Quantity
  let range: SourceRange

  init(_ value: Quantity, _ range: SourceRange) {
    self.value = value
    self.range = range
  }
}
