/// A formula as text that reads back to the same tree, with as few parentheses as that takes.
///
/// Blanks and the author's own parentheses are not kept. An error node prints as `?`.
public func formulaText(_ tree: Expression) -> String {
  text(of: tree, atLeast: .formula)
}

/// How tightly a node holds together; an operand that holds less tightly needs parentheses.
private enum Level: Int, Comparable {
  case formula, or, and, not, comparison, conversion, interval, sum, product, sign, juxtaposition,
    power, postfix, primary

  static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

  var tighter: Level { Level(rawValue: rawValue + 1) ?? .primary }
}

private func text(of tree: Expression, atLeast level: Level) -> String {
  let (own, written) = spelled(tree.kind)
  return own < level ? "(" + written + ")" : written
}

private func spelled(_ kind: Expression.Kind) -> (Level, String) {
  switch kind {
  case .number(let spelling): return (.primary, spelling)
  case .name(let name): return (.primary, name)
  case .text(let content): return (.primary, textLiteral(content))
  case .error: return (.primary, "?")
  case .prefix(.minus, let operand): return (.sign, "-" + text(of: operand, atLeast: .sign))
  case .prefix(.not, let operand): return (.not, "not " + text(of: operand, atLeast: .not))
  case .percent(let operand): return (.postfix, text(of: operand, atLeast: .postfix) + "%")
  case .infix(let sign, let left, let right, _): return infix(sign, left, right)
  case .comparison(let first, let links):
    var written = text(of: first, atLeast: .conversion)
    for link in links {
      written += " " + link.asks.spelling + " " + text(of: link.operand, atLeast: .conversion)
      if let tolerance = link.tolerance {
        written += " within " + text(of: tolerance, atLeast: .interval)
      }
    }
    return (.comparison, written)
  case .conversion(let operand, let unit):
    let left = text(of: operand, atLeast: .conversion)
    return (.conversion, left + " in " + text(of: unit, atLeast: .product))
  case .interval(let low, let high):
    return (.interval, text(of: low, atLeast: .sum) + " to " + text(of: high, atLeast: .sum))
  case .conditional(let condition, let yes, let no):
    let parts = [condition, yes, no].map { text(of: $0, atLeast: .formula) }
    return (.formula, "if " + parts[0] + " then " + parts[1] + " else " + parts[2])
  case .call(let name, let arguments):
    return (.primary, name.text + "(" + list(arguments.map(formulaText)) + ")")
  case .lambda(let parameters, let body):
    let names = list(parameters.map { $0.text })
    let head = parameters.count == 1 ? names : "(" + names + ")"
    return (.formula, head + " -> " + formulaText(body))
  }
}

private func infix(_ sign: InfixOperator, _ left: Expression, _ right: Expression)
  -> (Level, String)
{
  func join(_ level: Level, _ mark: String) -> (Level, String) {
    (level, text(of: left, atLeast: level) + mark + text(of: right, atLeast: level.tighter))
  }
  switch sign {
  case .add: return join(.sum, " + ")
  case .subtract: return join(.sum, " - ")
  case .multiply: return join(.product, " * ")
  case .divide: return join(.product, " / ")
  case .or: return join(.or, " or ")
  case .and: return join(.and, " and ")
  case .juxtapose: return (.juxtaposition, juxtaposed(left, right))
  case .power:
    // Right-associative; a sign may stand after `^` without parentheses.
    let exponent: String
    if case .prefix(.minus, _) = right.kind {
      exponent = "-" + text(of: right.kind.parts[0], atLeast: .power)
    } else {
      exponent = text(of: right, atLeast: .power)
    }
    return (.power, text(of: left, atLeast: .postfix) + "^" + exponent)
  }
}

/// Two operands side by side. The right one must begin with a name or a parenthesis; before a parenthesis
/// a name would be a call, and only what begins with a number or a parenthesis multiplies.
private func juxtaposed(_ left: Expression, _ right: Expression) -> String {
  var leading = text(of: left, atLeast: .juxtaposition)
  var following = text(of: right, atLeast: .power)
  if !beginsWithName(following), following.utf8.first != UInt8(ascii: "(") {
    following = "(" + following + ")"
  }
  if following.utf8.first == UInt8(ascii: "("), beginsWithName(leading) || endsWithName(leading) {
    leading = "(" + leading + ")"
  }
  return leading + " " + following
}

private func beginsWithName(_ text: String) -> Bool {
  var lexer = Lexer(Array(text.utf8))
  return lexer.next().kind == .name
}

private func endsWithName(_ text: String) -> Bool {
  tokens(of: Array(text.utf8)).dropLast().last?.kind == .name
}

private func list(_ parts: [String]) -> String {
  var written = ""
  for (index, part) in parts.enumerated() { written += (index == 0 ? "" : ", ") + part }
  return written
}

extension ComparisonOperator {
  /// The plain spelling, as a formula has it.
  public var spelling: String {
    switch self {
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .equal: "="
    case .notEqual: "!="
    case .approximately: "≈"
    }
  }
}
