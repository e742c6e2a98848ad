import Formula
import FormulaSyntax
import Numerals
import Units

// `6 hour/day` is a quarter: its units are gone from the value, and with them what the author measured.

extension Environment {
  /// The unit in which a definition is written, where its value is a plain number: hours a day.
  func lostUnit(of id: DefinitionID, _ quantity: Quantity) -> UnitExpression? {
    let definition = self[id]
    guard case .formula = definition.kind, definition.parameters == nil, quantity.unit.isNone,
      definition.body.isPlainQuantity, needs(of: id).isEmpty,
      let unit = spelledUnit(definition.body), !unit.isNone
    else { return nil }
    return unit
  }

  /// The product of the units that a plain quantity names, as it names them.
  private func spelledUnit(_ tree: Expression) -> UnitExpression? {
    switch tree.kind {
    case .number: return UnitExpression.none
    case .name(let name): return units.find(name).map { UnitExpression($0) }
    case .prefix(.minus, let operand): return spelledUnit(operand)
    case .infix(.juxtapose, let left, let right, _), .infix(.multiply, let left, let right, _):
      return product(spelledUnit(left), spelledUnit(right))
    case .infix(.divide, let left, let right, _):
      return product(spelledUnit(left), spelledUnit(right)?.inverted)
    default: return nil
    }
  }

  private func product(_ left: UnitExpression?, _ right: UnitExpression?) -> UnitExpression? {
    guard let left, let right else { return nil }
    return UnitExpression(left.factors + right.factors)
  }
}

extension WrittenValue {
  /// The value of a definition as its author measured it, where its unit is lost: `6 h/day`.
  static func asSpelled(
    _ id: DefinitionID, _ known: KnownQuantity, _ environment: Environment, _ language: Language
  ) -> String? {
    guard let unit = environment.lostUnit(of: id, known.quantity) else { return nil }
    let units = environment.units
    let number = units.factor(from: .none, to: unit).apply(to: known.value.value)
    return WrittenValue(number, in: unit, true, units, language, NumberFormat()).plain
  }

  /// The value of a definition with its interval, and as its author measured it where its unit is lost:
  /// `0.25 = 6 h/day`.
  static func ofDefinition(
    _ id: DefinitionID, _ known: KnownQuantity, _ environment: Environment, _ language: Language
  ) -> String {
    let written = WrittenValue(
      known.value, known.quantity, environment.units, language, .withInterval)
    return written.plain + equal(asSpelled(id, known, environment, language))
  }

  /// What follows a value that is the same as another text.
  static func equal(_ text: String?) -> String { text.map { " = " + $0 } ?? "" }
}
