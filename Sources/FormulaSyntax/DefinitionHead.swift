public import Diagnostics

/// The left side of a definition: a name, and parameters if it is a function.
///
///     cost_factor(rho, F)
public struct DefinitionHead: Sendable {
  /// What is defined. Where not even that could be read, the whole text.
  public let name: Expression.Name
  /// The parameters in order; `nil` when it is not a function.
  public let parameters: [Expression.Name]?
  /// What is wrong with the text.
  public let problems: [SyntaxProblem]
  /// Whether a name was read, whatever came after it.
  public let isNamed: Bool

  init(
    name: Expression.Name, parameters: [Expression.Name]?, problems: [SyntaxProblem],
    isNamed: Bool = true
  ) {
    self.name = name
    self.parameters = parameters
    self.problems = problems
    self.isNamed = isNamed
  }
}

/// Reads the left side of a definition. Like all parsing it does not fail: it reports.
public func parseDefinitionHead(_ excerpt: Excerpt) -> DefinitionHead {
  var reader = HeadReader(excerpt)
  return reader.head()
}

private struct HeadReader {
  let excerpt: Excerpt
  let tokens: [Token]
  var index = 0
  /// What is defined, once it was read.
  private var defined: Expression.Name?

  init(_ excerpt: Excerpt) {
    self.excerpt = excerpt
    tokens = FormulaSyntax.tokens(of: excerpt.bytes).filter { $0.kind != .blank }
  }

  mutating func head() -> DefinitionHead {
    guard tokens[0].kind != .end else { return refused(.empty(excerpt.range)) }
    guard let defined = name() else { return unexpected(.name) }
    if defined.text.utf8.contains(UInt8(ascii: ".")) {
      return refused(.badName(defined.text, defined.range))
    }
    self.defined = defined
    if tokens[index].kind == .end {
      return DefinitionHead(name: defined, parameters: nil, problems: [])
    }
    guard take(.open) else { return unexpected(.opening) }
    var parameters: [Expression.Name] = []
    repeat {
      guard let parameter = name() else {
        return unexpected(parameters.isEmpty ? .parameter : .name)
      }
      parameters.append(parameter)
    } while take(.comma)
    guard take(.close) else { return unexpected(.closing) }
    guard tokens[index].kind == .end else { return unexpected(.endOfHead) }
    return DefinitionHead(
      name: defined, parameters: parameters, problems: problemsOfParameters(parameters))
  }

  private mutating func name() -> Expression.Name? {
    guard tokens[index].kind == .name else { return nil }
    defer { index += 1 }
    return Expression.Name(text, range)
  }

  private mutating func take(_ mark: Mark) -> Bool {
    guard tokens[index].kind == .mark(mark) else { return false }
    index += 1
    return true
  }

  private var text: String { String(decoding: excerpt.bytes[tokens[index].range], as: UTF8.self) }

  private var range: SourceRange { excerpt.range(tokens[index].range) }

  private func unexpected(_ expected: SyntaxProblem.Expectation) -> DefinitionHead {
    switch tokens[index].kind {
    case .keyword where expected == .name || expected == .parameter:
      return refused(.badName(text, range))
    case .unknown: return refused(.unknownCharacter(text, range))
    default: return refused(.unexpected(found: text, expected: expected, range))
    }
  }

  private func refused(_ problem: SyntaxProblem) -> DefinitionHead {
    DefinitionHead(
      name: defined ?? Expression.Name(excerpt.text, excerpt.range), parameters: nil,
      problems: [problem], isNamed: defined != nil)
  }
}

/// What is wrong with a list of parameters: qualified names, and names given twice.
///
/// Cost: the square of their number, which stays small.
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
