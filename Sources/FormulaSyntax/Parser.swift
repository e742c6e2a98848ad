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
//                     ("within" interval)?)*                         -- `within` only after `≈`
//     conversion    = interval ("in" (product | "%"))*
//     interval      = sum ("to" sum)?
//     sum           = product (("+" | "-") product)*
//     product       = sign (("*" | "/") sign)*
//     sign          = "-" sign | juxtaposition
//     juxtaposition = power (power)*    -- each further power begins with a name, or with a
//                                          parenthesis if the first began with a number or one
//     power         = postfix ("^" exponent | superscript)?
//     exponent      = "-" exponent | power
//     postfix       = primary "%"*
//     primary       = number | text | name | name "(" (formula ("," formula)*)? ")" | "(" formula ")"
//                   | conditional
//
// Juxtaposition binds looser than `^`, as mathematicians read it: `3 m^2` is three square metres. It
// binds tighter than `/`: `310 GWh / 2 TWh` is a ratio of two energies. `·`, `×`, `÷`, `−`, `→`, `≤`, `≥`
// and `≠` are read as `*`, `*`, `/`, `-`, `->`, `<=`, `>=` and `!=`.
//
// A text stands in quotes, and a quote in it is written twice, as in a CSV file: `"the ""best"" of five"`.

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

/// Reads a unit as it is written behind `in`: `GWh`, `USD/token`, `%`. Like all parsing it does not fail.
public func parseUnit(_ excerpt: Excerpt) -> ParsedFormula {
  var parser = Parser(excerpt)
  let tree = parser.wholeUnit()
  return ParsedFormula(tree: tree, problems: parser.problems)
}

/// How many parentheses, calls and signs may stand inside each other before a formula is refused.
public let formulaDepthLimit = 200

/// How deep the tree of a formula may become. A chain such as `1 + 2 + 3` leans to the left, so that its
/// length counts too; what walks over trees may rely on the limit.
public let formulaTreeLimit = 400

struct Parser {
  let excerpt: Excerpt
  private(set) var problems: [SyntaxProblem] = []
  private var lexer: Lexer
  /// The tokens that were looked at so far, without blanks. Text after a problem is never looked at.
  private var tokens: [Token] = []
  private var index = 0
  private var depth = 0
  /// After the first problem the rest of the text is skipped: its sense is gone.
  private var hasGivenUp = false

  init(_ excerpt: Excerpt) {
    self.excerpt = excerpt
    lexer = Lexer(excerpt.bytes)
    look(ahead: 0)
  }

  /// The whole text as one formula.
  mutating func formula() -> Expression {
    guard peek != .end else {
      problems.append(.empty(excerpt.range))
      return Expression(.error, excerpt.range)
    }
    return whole(loosest())
  }

  /// The whole text as a unit.
  mutating func wholeUnit() -> Expression {
    guard let tree = unit() else { return Expression(.error, excerpt.range) }
    return whole(tree)
  }

  /// A tree behind which nothing more may stand.
  private mutating func whole(_ tree: Expression) -> Expression {
    guard peek == .end else {
      reportLeftover()
      // What was read is a part, and its value is not what the author meant.
      return Expression(.error, excerpt.range)
    }
    return tree
  }

  private mutating func reportLeftover() {
    switch peek {
    case .mark(.close): giveUp(.unopenedParenthesis(tokenRange))
    case .number, .text, .mark(.open): giveUp(missingOperator)
    case .keyword(.within): giveUp(.toleranceWithoutApproximation(tokenRange))
    default: giveUpExpecting(.endOfFormula)
    }
  }

  // MARK: Tokens

  var peek: Token.Kind { hasGivenUp ? .end : tokens[index].kind }

  var tokenRange: SourceRange { excerpt.range(tokens[index].range) }

  var tokenText: String {
    String(decoding: excerpt.bytes[tokens[index].range], as: UTF8.self)
  }

  /// Reads tokens until the one that stands `ahead` of the next, or the end.
  private mutating func look(ahead: Int) {
    while tokens.count <= index + ahead, tokens.last?.kind != .end {
      let token = lexer.next()
      if token.kind != .blank { tokens.append(token) }
    }
  }

  private mutating func kind(ahead: Int) -> Token.Kind {
    look(ahead: ahead)
    return index + ahead < tokens.count ? tokens[index + ahead].kind : .end
  }

  mutating func advance() {
    look(ahead: 1)
    if index + 1 < tokens.count { index += 1 }
  }

  mutating func take(_ kind: Token.Kind) -> SourceRange? {
    guard peek == kind else { return nil }
    let range = tokenRange
    advance()
    return range
  }

  mutating func giveUp(_ problem: SyntaxProblem) {
    guard !hasGivenUp else { return }
    problems.append(problem)
    hasGivenUp = true
  }

  mutating func giveUpExpecting(_ expected: SyntaxProblem.Expectation) {
    switch peek {
    case .unknown: giveUp(.unknownCharacter(tokenText, tokenRange))
    case .unclosedText: giveUp(.unclosedText(tokenRange))
    case .end: giveUp(.unexpected(found: "", expected: expected, tokenRange))
    default: giveUp(.unexpected(found: tokenText, expected: expected, tokenRange))
    }
  }

  /// Two operands without an operator. Two numbers are most likely one number with a blank in it.
  var missingOperator: SyntaxProblem {
    let isNumber = index > 0 && tokens[index - 1].kind == .number && peek == .number
    return .missingOperator(tokenRange, betweenNumbers: isNumber)
  }

  func errorHere() -> Expression {
    Expression(.error, SourceRange(excerpt.source, tokenRange.start, tokenRange.start))
  }

  /// A node, as long as the tree does not become too deep for those who walk over it.
  mutating func node(_ kind: Expression.Kind, _ range: SourceRange) -> Expression {
    let node = Expression(kind, range)
    guard node.depth <= formulaTreeLimit else {
      giveUp(.tooLong(SourceRange(range.source, range.end, range.end), limit: formulaTreeLimit))
      return Expression(.error, range)
    }
    return node
  }

  mutating func infix(
    _ sign: InfixOperator, _ left: Expression, _ right: Expression, _ mark: SourceRange
  ) -> Expression {
    node(.infix(sign, left, right, mark: mark), left.range.union(right.range))
  }

  /// Runs `read` one level deeper, or reports that the formula is nested too deep.
  mutating func nested(_ read: (inout Parser) -> Expression) -> Expression {
    guard depth < formulaDepthLimit else {
      giveUp(.tooDeep(tokenRange, limit: formulaDepthLimit))
      return errorHere()
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  // MARK: Loose levels

  /// What stands in parentheses, as an argument, or in a part of a conditional or lambda.
  mutating func expression() -> Expression { nested { $0.loosest() } }

  private mutating func loosest() -> Expression {
    let start = tokenRange
    if let parameters = lambdaHead() { return lambda(parameters, from: start) }
    return peek == .keyword(.if) ? conditional() : disjunction()
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

  mutating func takeName() -> Expression.Name {
    let name = Expression.Name(tokenText, tokenRange)
    advance()
    return name
  }

  private mutating func lambda(
    _ parameters: [Expression.Name], from start: SourceRange
  ) -> Expression {
    if let problem = problemsOfParameters(parameters).first { giveUp(problem) }
    let body = expression()
    return node(.lambda(parameters, body), start.union(body.range))
  }

  mutating func conditional() -> Expression {
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
    return node(.conditional(condition, then: yes, else: no), start.union(no.range))
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
    return node(.prefix(.not, operand), mark.union(operand.range))
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
    return node(.comparison(first, links), first.range.union(end.range))
  }

  mutating func conversion() -> Expression {
    var left = interval()
    while take(.keyword(.in)) != nil {
      guard let unit = unit() else { return left }
      left = node(.conversion(left, unit: unit), left.range.union(unit.range))
    }
    return left
  }

  /// What stands behind `in`; `nil` where nothing does, which is reported.
  private mutating func unit() -> Expression? {
    if let mark = take(.mark(.percent)) { return Expression(.name("%"), mark) }
    guard peek != .end else {
      giveUpExpecting(.unit)
      return nil
    }
    return product()
  }

  mutating func interval() -> Expression {
    let low = sum()
    guard take(.keyword(.to)) != nil else { return low }
    let high = sum()
    return node(.interval(low, high), low.range.union(high.range))
  }
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
