public import FormulaSyntax

/// What a formula was found to be, whatever that is: for those who explain a formula and do not use it.
public enum Finding: Sendable {
  /// A quantity.
  case quantity(Quantity)
  /// True or false, as one or zero.
  case truth(NodeID)
  /// A function, which has no value before it is called. `usage` is how it is called, if it has a name.
  case function(usage: String?)
  /// A column, with a quantity in each row.
  case column(Column)
  /// A column that holds no numbers, and how many rows it has.
  case words(rows: Int)
  /// A column that is true or false in each row, and how many rows it has.
  case truths(rows: Int)
  /// A text.
  case text(String)
  /// A formula with a problem, which was reported.
  case unknown
}

extension Checker {
  /// What a formula is. Only what is wrong with its parts is reported.
  public mutating func finding(_ tree: Expression, in scope: Scope) -> Finding {
    formula = tree
    return finding(meaning(of: tree, in: scope))
  }

  /// What a definition is. The body of a function is checked for its names alone.
  public mutating func finding(_ id: DefinitionID) -> Finding {
    check(id)
    let definition = environment[id]
    if let parameters = definition.parameters {
      return .function(usage: Checker.usage(definition.name.text, parameters))
    }
    return finding(meaning(of: id, at: definition.name.range))
  }

  private func finding(_ meaning: Meaning) -> Finding {
    switch meaning {
    case .quantity(let quantity): .quantity(quantity)
    case .truth(let node): .truth(node)
    case .function(let function): .function(usage: usage(of: function))
    case .column(let column): .column(column)
    case .texts(let column): .words(rows: column.cells.count)
    case .truths(let column): .truths(rows: column.cells.count)
    case .text(let content): .text(content)
    case .incomplete, .unknown: .unknown
    }
  }
}
