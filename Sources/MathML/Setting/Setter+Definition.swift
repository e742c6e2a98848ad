import FormulaSyntax

extension Setter {
  /// A formula.
  static func box(_ tree: Expression, _ notation: FormulaNotation) -> Box {
    Setter(notation, tree).piece(tree, Place()).box
  }

  /// A definition: the name, its parameters, and what it stands for.
  static func box(
    definition name: String, _ parameters: [Expression.Name]?, _ body: Expression,
    _ notation: FormulaNotation
  ) -> Box {
    var parameters = parameters
    var body = body
    if parameters == nil, case .lambda(let names, let inner) = body.kind {
      parameters = names
      body = inner
    }
    let bound = (parameters ?? []).map { parameter in
      notation.variables.last { $0.name == parameter.text }
        ?? FormulaNotation.Variable(parameter.text)
    }
    let setter = Setter(notation, body, head: name, bound: bound)
    return setter.equation(name, parameters, body, Place(bound: bound))
  }

  private func equation(
    _ name: String, _ parameters: [Expression.Name]?, _ body: Expression, _ place: Place
  ) -> Box {
    var head = definedName(name)
    if let parameters {
      let names = parameters.map { variable($0.text, place).box }
      head = applied(head, .list(names, .comma))
    }
    var value = piece(body, place)
    // `=` binds as tightly as a comparison; cases and lambdas reach to the end anyway.
    if value.level != .formula { value = value.leading(.range) }
    return .row([head.box, .mark(.equals), value.box])
  }
}
