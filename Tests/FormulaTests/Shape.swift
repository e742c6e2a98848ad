import FormulaSyntax

/// The structure of a formula as an S-expression, without places: two formulas with the same shape mean the
/// same.
func shape(_ tree: Expression) -> String {
  func list(_ head: String, _ parts: [Expression]) -> String {
    "(" + ([head] + parts.map(shape)).joined(separator: " ") + ")"
  }
  switch tree.kind {
  case .number(let spelling): return spelling
  case .name(let name): return name
  case .text(let content): return textLiteral(content)
  case .prefix(.minus, let operand): return list("neg", [operand])
  case .prefix(.not, let operand): return list("not", [operand])
  case .percent(let operand): return list("percent", [operand])
  case .infix(let sign, let left, let right, _): return list("\(sign)", [left, right])
  case .comparison(let first, let links):
    let chain = links.map { link in
      " \(link.asks.spelling) " + shape(link.operand)
        + (link.tolerance.map { " within " + shape($0) } ?? "")
    }
    return "(compare " + shape(first) + chain.joined() + ")"
  case .conversion(let operand, let unit): return list("in", [operand, unit])
  case .interval(let low, let high): return list("to", [low, high])
  case .conditional(let condition, let yes, let no): return list("if", [condition, yes, no])
  case .call(let name, let arguments): return list("call " + name.text, arguments)
  case .lambda(let names, let body):
    return list("lambda (" + names.map(\.text).joined(separator: " ") + ")", [body])
  case .error: return "<error>"
  }
}
