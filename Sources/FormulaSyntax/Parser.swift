public import Diagnostics

// The grammar, loosest to tightest.
//
//     formula       = lambda | conditional | or
//     lambda        = (name | "(" name ("," name)* ")") "->" formula
//     conditional   = "if" formula "then" formula "else" formula
//     or            = and ("or" and)*
//     and           = not ("and" not)*
//     not           = "not" not | comparison
//     comparison    = conversion (("<" | "<=" | ">" | ">=" | "=" | "!=" | "≈") conversion
//                     ("within" interval)?)*
//     conversion    = interval ("in" (product | "%"))*
//     interval      = sum ("to" sum)?
//     sum           = product (("+" | "-") product)*
//     product       = sign (("*" | "/") sign)*
//     sign          = "-" sign | juxtaposition
//     juxtaposition = power (power-that-begins-with-a-name | power-in-parentheses)*
//     power         = postfix ("^" sign-of-power | superscript)?
//     postfix       = primary "%"*
//     primary       = number | name | name "(" (formula ("," formula)*)? ")" | "(" formula ")"
//
// Juxtaposition binds looser than `^`, as mathematicians read it: `3 m^2` is three square metres. It
// binds tighter than `/`: `310 GWh / 2 TWh` is a ratio of two energies.

/// A formula that was read: always a tree, and the problems that were met.
public struct ParsedFormula: Sendable {
  /// The tree, with error nodes where the text could not be read.
  public let tree: Expression
  /// What is wrong with the text, in its order.
  public let problems: [SyntaxProblem]
}

/// Reads a formula. Parsing never fails: broken parts become error nodes, each with its problem.
///
/// All ranges are in the excerpt's source. Cost: one pass; memory in proportion to the text.
public func parseFormula(_ excerpt: Excerpt) -> ParsedFormula {
  var parser = Parser(excerpt)
  let tree = parser.formula()
  return ParsedFormula(tree: tree, problems: parser.problems)
}

/// How deep a formula may be nested before it is refused.
public let formulaDepthLimit = 200

/// How long a chain of operators may become: the tree leans to the left, and so does recursion over it.
let chainLimit = 400

struct Parser {
  let excerpt: Excerpt
  private(set) var problems: [SyntaxProblem] = []
  private let tokens: [Token]
  private var index = 0
  private var depth = 0
  /// After the first problem the rest of the text is skipped: its sense is gone.
  private var hasGivenUp = false

  init(_ excerpt: Excerpt) {
    self.excerpt = excerpt
    tokens = FormulaSyntax.tokens(of: excerpt.bytes).filter { $0.kind != .blank }
  }

  /// The whole text as one formula.
  mutating func formula() -> Expression {
    guard peek != .end else {
      problems.append(.empty(excerpt.range))
      return Expression(.error, excerpt.range)
    }
    let tree = expression()
    if peek != .end { reportLeftover() }
    return tree
  }

  private mutating func reportLeftover() {
    switch peek {
    case .mark(.close): giveUp(.unopenedParenthesis(tokenRange))
    case .number, .mark(.open): giveUp(.missingOperator(tokenRange))
    case .keyword(.within): giveUp(.toleranceWithoutApproximation(tokenRange))
    default: giveUpExpecting(.endOfFormula)
    }
  }

  // MARK: Tokens

  private var peek: Token.Kind { hasGivenUp ? .end : tokens[index].kind }

  private var tokenRange: SourceRange { excerpt.range(tokens[index].range) }

  private var tokenText: String {
    String(decoding: excerpt.bytes[tokens[index].range], as: UTF8.self)
  }

  private func kind(ahead: Int) -> Token.Kind {
    index + ahead < tokens.count ? tokens[index + ahead].kind : .end
  }

  private mutating func advance() {
    if index + 1 < tokens.count { index += 1 }
  }

  private mutating func take(_ kind: Token.Kind) -> SourceRange? {
    guard peek == kind else { return nil }
    let range = tokenRange
    advance()
    return range
  }

  private mutating func giveUp(_ problem: SyntaxProblem) {
    guard !hasGivenUp else { return }
    problems.append(problem)
    hasGivenUp = true
  }

  private mutating func giveUpExpecting(_ expected: SyntaxProblem.Expectation) {
    if peek == .unknown {
      giveUp(.unknownCharacter(tokenText, tokenRange))
    } else {
      giveUp(.unexpected(found: peek == .end ? "" : tokenText, expected: expected, tokenRange))
    }
  }

  private func errorHere() -> Expression {
    Expression(.error, SourceRange(excerpt.source, tokenRange.start, tokenRange.start))
  }

  /// Runs `read` one level deeper, or reports that the formula is nested too deep.
  private mutating func nested(_ read: (inout Parser) -> Expression) -> Expression {
    guard depth < formulaDepthLimit else {
      giveUp(.tooDeep(tokenRange, limit: formulaDepthLimit))
      return errorHere()
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  // MARK: Loose levels

  private mutating func expression() -> Expression {
    nested { parser in
      if let parameters = parser.lambdaHead() { return parser.lambda(parameters) }
      if parser.peek == .keyword(.if) { return parser.conditional() }
      return parser.disjunction()
    }
  }

  /// The parameters of a lambda, if one begins here; nothing is taken otherwise.
  private mutating func lambdaHead() -> [Expression.Name]? {
    guard !hasGivenUp else { return nil }
    if peek == .name, kind(ahead: 1) == .mark(.arrow) {
      let name = takeName()
      advance()
      return [name]
    }
    guard peek == .mark(.open) else { return nil }
    var ahead = 1
    while kind(ahead: ahead) == .name, kind(ahead: ahead + 1) == .mark(.comma) { ahead += 2 }
    guard kind(ahead: ahead) == .name, kind(ahead: ahead + 1) == .mark(.close),
      kind(ahead: ahead + 2) == .mark(.arrow)
    else { return nil }
    var names: [Expression.Name] = []
    while take(.mark(.open)) != nil || take(.mark(.comma)) != nil { names.append(takeName()) }
    advance()
    advance()
    return names
  }

  private mutating func takeName() -> Expression.Name {
    let name = Expression.Name(tokenText, tokenRange)
    advance()
    return name
  }

  private mutating func lambda(_ parameters: [Expression.Name]) -> Expression {
    for problem in problemsOfParameters(parameters) { giveUp(problem) }
    let body = expression()
    return Expression(.lambda(parameters, body), parameters[0].range.union(body.range))
  }

  private mutating func conditional() -> Expression {
    let start = tokenRange
    advance()
    let condition = expression()
    guard take(.keyword(.then)) != nil else {
      giveUpExpecting(.then)
      return Expression(.error, start.union(condition.range))
    }
    let yes = expression()
    guard take(.keyword(.else)) != nil else {
      giveUpExpecting(.else)
      return Expression(.error, start.union(yes.range))
    }
    let no = expression()
    return Expression(.conditional(condition, then: yes, else: no), start.union(no.range))
  }

  private mutating func disjunction() -> Expression {
    var left = conjunction()
    while let mark = take(.keyword(.or)) {
      left = infix(.or, left, conjunction(), mark)
    }
    return left
  }

  private mutating func conjunction() -> Expression {
    var left = negation()
    while let mark = take(.keyword(.and)) {
      left = infix(.and, left, negation(), mark)
    }
    return left
  }

  private mutating func negation() -> Expression {
    guard let mark = take(.keyword(.not)) else { return comparison() }
    let operand = nested { $0.negation() }
    return Expression(.prefix(.not, operand), mark.union(operand.range))
  }

  private mutating func comparison() -> Expression {
    let first = conversion()
    var links: [ComparisonLink] = []
    while let asks = peek.comparison {
      let mark = tokenRange
      advance()
      let operand = conversion()
      var tolerance: Expression?
      if asks == .approximately, take(.keyword(.within)) != nil { tolerance = interval() }
      links.append(ComparisonLink(asks, mark: mark, operand, within: tolerance))
    }
    guard let last = links.last else { return first }
    let end = last.tolerance ?? last.operand
    return Expression(.comparison(first, links), first.range.union(end.range))
  }

  private mutating func conversion() -> Expression {
    var left = interval()
    while take(.keyword(.in)) != nil {
      let unit: Expression
      if let mark = take(.mark(.percent)) {
        unit = Expression(.name("%"), mark)
      } else if peek == .end {
        giveUpExpecting(.unit)
        return left
      } else {
        unit = product()
      }
      left = bounded(.conversion(left, unit: unit), left.range.union(unit.range))
    }
    return left
  }

  private mutating func interval() -> Expression {
    let low = sum()
    guard take(.keyword(.to)) != nil else { return low }
    let high = sum()
    return Expression(.interval(low, high), low.range.union(high.range))
  }

  // MARK: Arithmetic

  private mutating func sum() -> Expression {
    var left = product()
    while true {
      if let mark = take(.mark(.plus)) {
        left = infix(.add, left, product(), mark)
      } else if let mark = take(.mark(.minus)) {
        left = infix(.subtract, left, product(), mark)
      } else {
        return left
      }
    }
  }

  private mutating func product() -> Expression {
    var left = sign()
    while true {
      if let mark = take(.mark(.times)) {
        left = infix(.multiply, left, sign(), mark)
      } else if let mark = take(.mark(.divide)) {
        left = infix(.divide, left, sign(), mark)
      } else {
        return left
      }
    }
  }

  private mutating func sign() -> Expression {
    guard let mark = take(.mark(.minus)) else { return juxtaposition() }
    let operand = nested { $0.sign() }
    return Expression(.prefix(.minus, operand), mark.union(operand.range))
  }

  private mutating func juxtaposition() -> Expression {
    let isNumberOrGroup = peek == .number || peek == .mark(.open)
    var left = power()
    while !hasGivenUp {
      let follows: Bool
      switch peek {
      case .name: follows = true
      // `2 (x + 1)` multiplies; a name before a parenthesis was a call already.
      case .mark(.open): follows = isNumberOrGroup
      default: follows = false
      }
      guard follows else { return left }
      let start = tokenRange.start
      let right = power()
      left = infix(.juxtapose, left, right, SourceRange(excerpt.source, start, start))
    }
    return left
  }

  private mutating func power() -> Expression {
    let base = postfix()
    if peek == .superscript {
      let exponent = superscript()
      return infix(.power, base, exponent, exponent.range)
    }
    guard let mark = take(.mark(.power)) else { return base }
    let exponent = nested { $0.exponent() }
    return infix(.power, base, exponent, mark)
  }

  /// The right side of `^`: a sign may stand there, and a further `^` belongs to it.
  private mutating func exponent() -> Expression {
    guard let mark = take(.mark(.minus)) else { return power() }
    let operand = nested { $0.exponent() }
    return Expression(.prefix(.minus, operand), mark.union(operand.range))
  }

  private mutating func superscript() -> Expression {
    let range = tokenRange
    var digits = ""
    var isNegative = false
    for scalar in tokenText.unicodeScalars {
      if let digit = superscriptDigit(scalar.value) {
        digits.unicodeScalars.append(Unicode.Scalar(UInt8(0x30 + digit)))
      } else {
        isNegative = true
      }
    }
    if digits.isEmpty { giveUp(.unknownCharacter(tokenText, range)) }
    advance()
    let number = Expression(.number(spelling: digits), range)
    return isNegative ? Expression(.prefix(.minus, number), range) : number
  }

  private mutating func postfix() -> Expression {
    var operand = primary()
    while let mark = take(.mark(.percent)) {
      operand = bounded(.percent(operand), operand.range.union(mark))
    }
    return operand
  }

  private mutating func primary() -> Expression {
    let range = tokenRange
    switch peek {
    case .number:
      let spelling = tokenText
      advance()
      return Expression(.number(spelling: spelling), range)
    case .name:
      let name = takeName()
      guard peek == .mark(.open) else { return Expression(.name(name.text), range) }
      return call(name)
    case .mark(.open):
      advance()
      let inner = expression()
      guard let close = take(.mark(.close)) else {
        reportMissingClose(open: range)
        return Expression(.error, range.union(inner.range))
      }
      return Expression(inner.kind, range.union(close))
    case .keyword(.if):
      return nested { $0.conditional() }
    default:
      let here = errorHere()
      giveUpExpecting(.operand)
      return here
    }
  }

  private mutating func call(_ name: Expression.Name) -> Expression {
    let open = tokenRange
    advance()
    var arguments: [Expression] = []
    if peek != .mark(.close) {
      repeat { arguments.append(expression()) } while take(.mark(.comma)) != nil
    }
    guard let close = take(.mark(.close)) else {
      reportMissingClose(open: open)
      return Expression(.error, name.range.union(arguments.last?.range ?? open))
    }
    return Expression(.call(name, arguments), name.range.union(close))
  }

  private mutating func reportMissingClose(open: SourceRange) {
    switch peek {
    case .end: giveUp(.unclosedParenthesis(open, end: tokenRange))
    case .number, .mark(.open): giveUp(.missingOperator(tokenRange))
    default: giveUpExpecting(.closing)
    }
  }

  private mutating func infix(
    _ asks: InfixOperator, _ left: Expression, _ right: Expression, _ mark: SourceRange
  ) -> Expression {
    bounded(.infix(asks, left, right, mark: mark), left.range.union(right.range))
  }

  /// A node of a chain that may lean to the left for as long as the text goes on.
  private mutating func bounded(_ kind: Expression.Kind, _ range: SourceRange) -> Expression {
    let node = Expression(kind, range)
    guard node.depth <= chainLimit else {
      giveUp(.tooDeep(SourceRange(range.source, range.end, range.end), limit: chainLimit))
      return Expression(.error, range)
    }
    return node
  }
}

/// What is wrong with a list of parameters: qualified names, and names given twice.
func problemsOfParameters(_ parameters: [Expression.Name]) -> [SyntaxProblem] {
  var problems: [SyntaxProblem] = []
  for (index, parameter) in parameters.enumerated() {
    if parameter.text.utf8.contains(UInt8(ascii: ".")) {
      problems.append(.badName(parameter.text, parameter.range))
    }
    if let first = parameters[..<index].first(where: { $0.text == parameter.text }) {
      problems.append(.repeatedParameter(parameter.text, parameter.range, first: first.range))
    }
  }
  return problems
}

extension Token.Kind {
  fileprivate var comparison: ComparisonOperator? {
    switch self {
    case .mark(.less): .less
    case .mark(.lessOrEqual): .lessOrEqual
    case .mark(.greater): .greater
    case .mark(.greaterOrEqual): .greaterOrEqual
    case .mark(.equal): .equal
    case .mark(.notEqual): .notEqual
    case .mark(.approximately): .approximately
    default: nil
    }
  }
}
