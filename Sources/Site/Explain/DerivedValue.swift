import Units

/// What a step of a derivation is worth.
enum DerivedValue: Sendable {
  case quantity(KnownQuantity)
  case truth(Bool)
  /// A function, which is worth nothing before it is called.
  case function

  /// The value as it stands on a page in English; `nil` for a function.
  func text(_ units: UnitTable) -> String? {
    switch self {
    case .quantity(let known): WrittenValue(known.value, known.quantity, units, .english).plain
    case .truth(let isTrue): isTrue ? "true" : "false"
    case .function: nil
    }
  }

  /// The members that a program reads: exact value, unit, dimension, interval, text.
  func facts(_ units: UnitTable) -> [(String, JSONValue)] {
    let text = ("text", text(units).map { JSONValue.string($0) } ?? .null)
    switch self {
    case .quantity(let known): return quantityFacts(known.value, known.quantity, units) + [text]
    case .truth(let isTrue): return Self.facts(.truth(isTrue)) + [text]
    case .function: return Self.facts(.null) + [text]
    }
  }

  /// The members of what is no quantity.
  private static func facts(_ value: JSONValue) -> [(String, JSONValue)] {
    [("value", value), ("unit", .null), ("dimension", .null), ("interval", .null)]
  }
}
