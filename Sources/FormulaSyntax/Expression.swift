public import Diagnostics

/// A formula as a tree. It knows neither units nor definitions, only how the text is built.
public struct Expression: Sendable {
  /// What the node is.
  public let kind: Kind
  /// Where it stands, its parentheses included.
  public let range: SourceRange
  /// The longest way down to a leaf, so that recursion over the tree is bounded.
  public let depth: Int

  /// A node; its depth follows from its parts.
  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
    depth = 1 + (kind.parts.map { $0.depth }.max() ?? 0)
  }

  /// The kinds of node.
  public indirect enum Kind: Sendable {
    /// `6.02e23`, as it is spelled.
    case number(spelling: String)
    /// A definition, a parameter, a unit or a constant.
    case name(String)
    /// `"reasoning"`: what it says, without its quotes. It is compared with the cells of a column.
    case text(String)
    /// `-x`, `not x`.
    case prefix(PrefixOperator, Expression)
    /// `20%`.
    case percent(Expression)
    /// Two operands and where the operator stands (empty for juxtaposition).
    case infix(InfixOperator, Expression, Expression, mark: SourceRange)
    /// `1 < x <= 2`: one operand more than there are links.
    case comparison(Expression, [ComparisonLink])
    /// `x in GWh`.
    case conversion(Expression, unit: Expression)
    /// `5 to 20`.
    case interval(Expression, Expression)
    /// `if c then a else b`.
    case conditional(Expression, then: Expression, else: Expression)
    /// `f(x, y)`.
    case call(Name, [Expression])
    /// `x -> x^2`.
    case lambda([Name], Expression)
    /// Text that could not be read. It was reported, and fits anywhere.
    case error

    /// The expressions that the node is made of, in the order of the text.
    public var parts: [Expression] {
      switch self {
      case .number, .name, .text, .error: []
      case .prefix(_, let operand), .percent(let operand), .lambda(_, let operand): [operand]
      case .infix(_, let left, let right, _), .interval(let left, let right): [left, right]
      case .comparison(let first, let links):
        [first]
          + links.flatMap { link in link.tolerance.map { [link.operand, $0] } ?? [link.operand] }
      case .conversion(let operand, let unit): [operand, unit]
      case .conditional(let condition, let yes, let no): [condition, yes, no]
      case .call(_, let arguments): arguments
      }
    }
  }

  /// A name and where it stands.
  public struct Name: Hashable, Sendable {
    /// The text, with its qualifying dots.
    public let text: String
    /// Where it stands.
    public let range: SourceRange

    /// The name `text` at `range`.
    public init(_ text: String, _ range: SourceRange) {
      self.text = text
      self.range = range
    }
  }
}

/// An operator before its operand.
public enum PrefixOperator: Hashable, Sendable {
  /// `-x`.
  case minus
  /// `not x`.
  case not
}

/// An operator between two operands.
public enum InfixOperator: Hashable, Sendable {
  /// `+`, `-`, `*`, `/` and `^`.
  case add, subtract, multiply, divide, power
  /// `and` and `or`.
  case and, or
  /// `310 GWh`: multiplication without a sign, tighter than one with a sign.
  case juxtapose
}

/// What a comparison asks.
public enum ComparisonOperator: Hashable, Sendable {
  /// `<`, `<=`, `>`, `>=`, `=`, `!=` and `≈`.
  case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual, approximately
}

/// One link of a chain of comparisons.
public struct ComparisonLink: Sendable {
  /// What is asked.
  public let asks: ComparisonOperator
  /// Where the operator stands.
  public let mark: SourceRange
  /// The right operand.
  public let operand: Expression
  /// What follows `within`.
  public let tolerance: Expression?

  /// A link to `operand`.
  public init(
    _ asks: ComparisonOperator, mark: SourceRange, _ operand: Expression,
    within tolerance: Expression?
  ) {
    self.asks = asks
    self.mark = mark
    self.operand = operand
    self.tolerance = tolerance
  }
}
