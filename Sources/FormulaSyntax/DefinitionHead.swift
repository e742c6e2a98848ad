public import Diagnostics

/// The left side of a definition: a name, and parameters if it is a function.
///
///     cost_factor(rho, F)
public struct DefinitionHead: Sendable {
  /// What is defined.
  public let name: Expression.Name
  /// The parameters in order; `nil` when it is not a function.
  public let parameters: [Expression.Name]?
  /// What is wrong with the text.
  public let problems: [SyntaxProblem]
}

/// Reads the left side of a definition. Like all parsing it does not fail: it reports.
public func parseDefinitionHead(_ excerpt: Excerpt) -> DefinitionHead {
  let tokens = FormulaSyntax.tokens(of: excerpt.bytes).filter { $0.kind != .blank }
  func text(_ token: Token) -> String {
    String(decoding: excerpt.bytes[token.range], as: UTF8.self)
  }
  func name(_ token: Token) -> Expression.Name {
    Expression.Name(text(token), excerpt.range(token.range))
  }
  func refused(_ problem: SyntaxProblem) -> DefinitionHead {
    DefinitionHead(
      name: Expression.Name(excerpt.text, excerpt.range), parameters: nil, problems: [problem])
  }
  func unexpected(_ token: Token, _ expected: SyntaxProblem.Expectation) -> DefinitionHead {
    refused(.unexpected(found: text(token), expected: expected, excerpt.range(token.range)))
  }

  guard tokens[0].kind == .name else {
    if case .keyword = tokens[0].kind {
      return refused(.badName(text(tokens[0]), excerpt.range(tokens[0].range)))
    }
    return unexpected(tokens[0], .name)
  }
  let defined = name(tokens[0])
  if defined.text.utf8.contains(UInt8(ascii: ".")) {
    return refused(.badName(defined.text, defined.range))
  }
  if tokens[1].kind == .end { return DefinitionHead(name: defined, parameters: nil, problems: []) }
  guard tokens[1].kind == .mark(.open) else { return unexpected(tokens[1], .endOfFormula) }

  var parameters: [Expression.Name] = []
  var index = 2
  while true {
    guard tokens[index].kind == .name else { return unexpected(tokens[index], .name) }
    parameters.append(name(tokens[index]))
    index += 1
    if tokens[index].kind == .mark(.comma) {
      index += 1
      continue
    }
    guard tokens[index].kind == .mark(.close) else { return unexpected(tokens[index], .closing) }
    guard tokens[index + 1].kind == .end else {
      return unexpected(tokens[index + 1], .endOfFormula)
    }
    return DefinitionHead(
      name: defined, parameters: parameters, problems: problemsOfParameters(parameters))
  }
}
