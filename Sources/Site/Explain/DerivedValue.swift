import FormulaSyntax
import Units

/// What a step of a derivation is worth.
enum DerivedValue: Sendable {
  case quantity(KnownQuantity)
  /// The share of the samples in which a condition holds: 1 or 0 when nothing in it is uncertain.
  case truth(share: Double)
  /// A column, of which only the length and what it holds are told: its unit, `1` for plain numbers.
  case column(rows: Int, String)
  case text(String)
  /// A function, which is worth nothing before it is called.
  case function

  /// The value as it stands on a page in English; `nil` for a function.
  func text(_ units: UnitTable) -> String? {
    switch self {
    case .quantity(let known):
      WrittenValue(known.value, known.quantity, units, .english, .withInterval).plain
    case .truth(share: 1): "true"
    case .truth(share: 0): "false"
    case .truth(let share): "true with a probability of \(WrittenValue.percent(share, .english))"
    case .column(let rows, let content):
      (rows == 1 ? "a column of 1 row" : "a column of \(rows) rows")
        + (content == "1" ? "" : " in " + content)
    case .text(let text): textLiteral(text)
    case .function: nil
    }
  }

  /// The members that a program reads: exact value, unit, dimension, interval, sampling error, text. A
  /// condition that holds in some samples only has the share of these as its value.
  func facts(_ units: UnitTable) -> [(String, JSONValue)] {
    let text = ("text", text(units).map { JSONValue.string($0) } ?? .null)
    switch self {
    case .quantity(let known): return quantityFacts(known.value, known.quantity, units) + [text]
    case .truth(share: 1): return Self.facts(.truth(true)) + [text]
    case .truth(share: 0): return Self.facts(.truth(false)) + [text]
    case .truth(let share): return Self.facts(.number(share)) + [text]
    case .function, .column, .text: return Self.facts(.null) + [text]
    }
  }

  /// The members of what is no quantity.
  private static func facts(_ value: JSONValue) -> [(String, JSONValue)] {
    [
      ("value", value), ("unit", .null), ("dimension", .null), ("interval", .null),
      ("standard_error", .null),
    ]
  }
}
