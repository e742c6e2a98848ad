/// What an attribute holds.
public enum AttributeValue: Hashable, Sendable {
  /// Text, escaped when written.
  case text(String)
  /// A coordinate or length: at most two decimals, as short as possible.
  case number(Double)
  /// Present without a value (`hidden`); XML writes it as its own name.
  case flag
  /// Not written at all. It makes a conditional attribute an expression.
  case absent
}

extension AttributeValue: ExpressibleByStringInterpolation, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral
{
  /// Text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A coordinate.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A whole coordinate.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
}

/// The attributes of an element, written in the order in which they are given.
public struct Attributes: Sendable, ExpressibleByDictionaryLiteral {
  /// Names and values, in order.
  public private(set) var pairs: [(name: String, value: AttributeValue)]

  /// The attributes of a literal, in its order.
  public init(dictionaryLiteral elements: (String, AttributeValue)...) {
    pairs = elements.map { (name: $0.0, value: $0.1) }
  }

  /// Adds an attribute after those that are there.
  public mutating func append(_ name: String, _ value: AttributeValue) {
    pairs.append((name: name, value: value))
  }
}
