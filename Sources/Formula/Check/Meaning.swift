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
  /// What its dimension comes from.
  let source: DimensionSource

  init(
    _ node: NodeID, _ unit: UnitExpression, _ dimension: Dimension, isZero: Bool = false,
    source: DimensionSource = .mixed
  ) {
    self.node = node
    self.unit = unit
    self.dimension = dimension
    self.isZero = isZero
    self.source = source
  }

  /// What the dimension of both comes from, when they measure the same.
  func source(with other: Quantity) -> DimensionSource {
    if isZero { return other.source }
    return other.isZero ? source : source.joined(with: other.source)
  }

  /// The same quantity, its dimension from elsewhere.
  func from(_ source: DimensionSource) -> Quantity {
    Quantity(node, unit, dimension, isZero: isZero, source: source)
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
///
/// Columns are boxed: meanings stand on the stack at every level of a formula.
enum Meaning: Sendable {
  case quantity(Quantity)
  /// True or false, as one or zero.
  case truth(NodeID)
  case function(Function)
  /// Many quantities, one per row of a data set.
  indirect case column(Column)
  /// True or false in each row of a data set.
  indirect case truths(TruthColumn)
  /// A text in each row of a data set.
  indirect case texts(TextColumn)
  /// A text, to be compared with the cells of a column.
  case text(String)
  /// A column of a data set that misses some of its numbers.
  indirect case incomplete(IncompleteColumn)
  /// A broken part, already reported: it fits anywhere.
  case unknown

  /// Whether it is computed row by row.
  var isColumn: Bool {
    switch self {
    case .column, .truths: true
    case .quantity, .truth, .function, .texts, .text, .incomplete, .unknown: false
    }
  }

  /// Whether it says something of texts.
  var isText: Bool {
    switch self {
    case .texts, .text: true
    case .quantity, .truth, .function, .column, .truths, .incomplete, .unknown: false
    }
  }

  /// Where its rows stand, when it has rows.
  var cells: CellPlaces? {
    switch self {
    case .column(let column): column.cells
    case .truths(let column): column.cells
    case .texts(let column): column.cells
    case .incomplete(let column): column.cells
    case .quantity, .truth, .function, .text, .unknown: nil
    }
  }
}

/// An argument of a call: what it is, and where it stands.
struct Argument: Sendable {
  let meaning: Meaning
  let range: SourceRange
  /// Whether another one could stand there. What `sum` counts is a plain number in every case.
  var isChosen = true
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
