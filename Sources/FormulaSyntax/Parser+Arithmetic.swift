import Diagnostics

// From sums down to single names: the levels at which quantities are computed.

extension Parser {
  mutating func sum() -> Expression {
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

  mutating func product() -> Expression {
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
    return node(.prefix(.minus, operand), mark.union(operand.range))
  }

  private mutating func juxtaposition() -> Expression {
    let isNumberOrGroup = peek == .number || peek == .mark(.open)
    var left = power()
    while true {
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
    return node(.prefix(.minus, operand), mark.union(operand.range))
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
    return isNegative ? node(.prefix(.minus, number), range) : number
  }

  private mutating func postfix() -> Expression {
    var operand = primary()
    while let mark = take(.mark(.percent)) {
      operand = node(.percent(operand), operand.range.union(mark))
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
    case .text:
      let content = textContent(Array(tokenText.utf8))
      advance()
      return Expression(.text(content), range)
    case .name:
      let name = takeName()
      guard peek == .mark(.open) else { return Expression(.name(name.text), range) }
      return call(name)
    case .mark(.open):
      advance()
      let inner = expression()
      guard let close = take(.mark(.close)) else {
        reportMissingClose(open: range, .closingGroup)
        return Expression(.error, range.union(inner.range))
      }
      // What has a name keeps the place of its name, so that a message points at that.
      switch inner.kind {
      case .name, .call, .number: return inner
      default: return node(inner.kind, range.union(close))
      }
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
      reportMissingClose(open: open, .closing)
      return Expression(.error, name.range.union(arguments.last?.range ?? open))
    }
    return node(.call(name, arguments), name.range.union(close))
  }

  private mutating func reportMissingClose(
    open: SourceRange, _ expected: SyntaxProblem.Expectation
  ) {
    switch peek {
    case .end: giveUp(.unclosedParenthesis(open, end: tokenRange))
    case .number, .text, .mark(.open): giveUp(missingOperator)
    default: giveUpExpecting(expected)
    }
  }
}
