import FormulaSyntax
import Units

extension Setter {
  /// What a name is, where it stands.
  enum Meaning {
    /// A parameter, a variable or a definition, by its symbol or its own name.
    case symbol(String, owner: String? = nil)
    case constant(String)
    case unit(PrefixedUnit)
    case function(KnownFunction)
  }

  func meaning(_ name: String, _ place: Place) -> Meaning {
    if let bound = place.bound.last(where: { $0.name == name })
      ?? notation.variables.last(where: { $0.name == name })
    {
      return .symbol(bound.symbol ?? lastPart(name))
    }
    if case .definition(let declared, let fullName) = notation.sense(name) {
      let (symbol, owner) = symbols.symbol(name, declared: declared, fullName: fullName)
      return .symbol(symbol, owner: owner)
    }
    if let constant = constants.first(where: { $0.name == name }) {
      return .constant(constant.glyph)
    }
    if let unit = notation.units.find(name) { return .unit(unit) }
    if let function = KnownFunction(named: name) { return .function(function) }
    let (symbol, owner) = symbols.symbol(name, declared: nil, fullName: nil)
    return .symbol(symbol, owner: owner)
  }

  /// A name that stands by itself.
  func name(_ name: String, _ place: Place) -> Piece {
    switch meaning(name, place) {
    case .symbol(let symbol, let owner): return self.symbol(symbol, of: owner)
    case .constant(let glyph): return Piece(.word(glyph), .primary, .letter)
    case .unit(let unit): return self.unit(unit, isOne: true)
    case .function(let function): return Piece(box(function), .primary, .function)
    }
  }

  /// A parameter where it is introduced.
  func variable(_ name: String, _ place: Place) -> Piece {
    symbol(place.bound.last { $0.name == name }?.symbol ?? name)
  }

  /// The name of a definition on the left of its own equation.
  func definedName(_ name: String) -> Piece {
    guard case .definition(let declared, let fullName) = notation.sense(name) else {
      return symbol(lastPart(name))
    }
    let (symbol, owner) = symbols.symbol(name, declared: declared, fullName: fullName)
    return self.symbol(symbol, of: owner)
  }

  /// A unit with the word or symbol of the language.
  func unit(_ unit: PrefixedUnit, isOne: Bool) -> Piece {
    let text = notation.units.spelling(
      UnitExpression(unit), language: notation.language, isOne: isOne)
    return Piece(.unit(text), .primary, .unit)
  }

  /// Whether a tree is made of units alone: `GWh`, `kW/GPU`, `m^2`.
  func isUnit(_ tree: Expression, _ place: Place) -> Bool {
    switch tree.kind {
    case .name(let name):
      if case .unit = meaning(name, place) { return true }
      return false
    case .infix(.multiply, let left, let right, _), .infix(.juxtapose, let left, let right, _),
      .infix(.divide, let left, let right, _):
      return isUnit(left, place) && isUnit(right, place)
    case .infix(.power, let base, let exponent, _):
      return isUnit(base, place) && isLiteral(exponent)
    default: return false
    }
  }

  func symbol(_ name: String, of owner: String? = nil) -> Piece {
    let symbol = SymbolBox(name, of: owner)
    switch symbol.form {
    case .letter: return Piece(symbol.box, .primary, .letter)
    case .word: return Piece(symbol.box, .primary, .words)
    // The square of `rl share` is not the share's.
    case .words: return Piece(symbol.box, .application, .words)
    }
  }

  private func isLiteral(_ tree: Expression) -> Bool {
    switch tree.kind {
    case .number: true
    case .prefix(.minus, let operand): isLiteral(operand)
    case .infix(.divide, let left, let right, _): isLiteral(left) && isLiteral(right)
    default: false
    }
  }
}

/// The constants, upright as ISO 80000-2 has them: they are not quantities.
private let constants: [(name: String, glyph: String)] = [("pi", "π"), ("π", "π"), ("e", "e")]
