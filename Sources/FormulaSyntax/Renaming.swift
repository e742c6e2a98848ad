extension Expression {
  /// The same formula with other names: those of definitions, functions and units, but not what the formula binds
  /// itself, and not the names in the unit behind `in`.
  ///
  /// Places stay where they were. Cost: the size of the formula.
  public func renamed(_ rename: (String) -> String) -> Expression {
    renamed(hiding: [], rename)
  }

  private func renamed(hiding locals: [String], _ rename: (String) -> String) -> Expression {
    func name(_ text: String) -> String { locals.contains(text) ? text : rename(text) }
    func part(_ tree: Expression) -> Expression { tree.renamed(hiding: locals, rename) }
    let kind: Kind =
      switch self.kind {
      case .number, .text, .error: self.kind
      case .name(let text): .name(name(text))
      case .prefix(let mark, let operand): .prefix(mark, part(operand))
      case .percent(let operand): .percent(part(operand))
      case .infix(let act, let left, let right, let mark):
        .infix(act, part(left), part(right), mark: mark)
      case .comparison(let first, let links):
        .comparison(
          part(first),
          links.map { link in
            ComparisonLink(
              link.asks, mark: link.mark, part(link.operand), within: link.tolerance.map(part))
          })
      case .conversion(let operand, let unit): .conversion(part(operand), unit: unit)
      case .interval(let low, let high): .interval(part(low), part(high))
      case .conditional(let condition, let yes, let no):
        .conditional(part(condition), then: part(yes), else: part(no))
      case .call(let callee, let arguments):
        .call(Name(name(callee.text), callee.range), arguments.map { part($0) })
      case .lambda(let names, let body):
        .lambda(names, body.renamed(hiding: locals + names.map { $0.text }, rename))
      }
    return Expression(kind, range)
  }
}
