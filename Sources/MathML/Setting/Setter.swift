import FormulaSyntax
import Numerals

/// Sets a formula: chooses for each node how it stands on the page.
struct Setter {
  let notation: FormulaNotation
  let words: Messages<FormulaMessage>
  let symbols: DistinctSymbols

  /// For a formula, or for the body of the definition `head`, a function of `bound`.
  init(
    _ notation: FormulaNotation, _ tree: Expression, head: String? = nil,
    bound: [FormulaNotation.Variable] = []
  ) {
    self.notation = notation
    words = notation.words
    symbols = DistinctSymbols(tree, head: head, bound: bound, notation)
  }

  /// A formula, or a part of one.
  func piece(_ tree: Expression, _ place: Place) -> Piece {
    switch tree.kind {
    case .error: return Piece(.unreadable, .primary, .closed)
    case .number(let spelling): return number(spelling)
    case .name(let name): return self.name(name, place)
    case .text(let content): return Piece(.phrase("“" + content + "”"), .primary, .words)
    case .prefix(.minus, let operand): return negative(operand, place)
    case .prefix(.not, let operand):
      let operand = piece(operand, place).leading(.not)
      return Piece(.row([.phrase(words.text(.not) + " "), operand.box]), .not, .open)
    case .percent(let operand): return percent(operand, place)
    case .infix(.add, _, _, _), .infix(.subtract, _, _, _): return sum(tree, place)
    case .infix(.power, let base, let exponent, _): return power(base, exponent, place)
    case .infix(.and, _, _, _): return chain(tree, .and, .and, words.text(.and), place)
    case .infix(.or, _, _, _): return chain(tree, .or, .or, words.text(.or), place)
    case .infix(.multiply, _, _, _), .infix(.juxtapose, _, _, _), .infix(.divide, _, _, _):
      return product(tree, place)
    case .comparison(let first, let links): return comparison(first, links, place)
    case .conversion(let operand, _):
      // The unit of the result is not part of the mathematics.
      var inner = operand
      while case .conversion(let operand, _) = inner.kind { inner = operand }
      return piece(inner, place)
    case .interval(let low, let high): return range(low, high, place)
    case .conditional: return conditional(tree, place)
    case .call(let name, let arguments): return call(name, arguments, place)
    case .lambda(let parameters, let body): return lambda(parameters, body, place)
    }
  }

  // MARK: Leaves

  private func number(_ spelling: String) -> Piece {
    let number = NumberSpelling(spelling, notation.style)
    guard let exponent = number.exponent else {
      return Piece(.number(number.mantissa ?? ""), .primary, .number)
    }
    let sign: [Box] = number.isSmall ? [.mark(.negative)] : []
    let power = Box.raised(.number("10"), .row(sign + [.number(exponent)]))
    guard let mantissa = number.mantissa else {
      return Piece(power, .power, first: .number, last: .closed)
    }
    return Piece(
      .row([.number(mantissa), .mark(.times), power]), .product, first: .number, last: .closed)
  }

  private func percent(_ operand: Expression, _ place: Place) -> Piece {
    var inner = operand
    var signs = 1
    while case .percent(let operand) = inner.kind {
      inner = operand
      signs += 1
    }
    let piece = self.piece(inner, place).following(.primary)
    let marks = Array(repeating: Box.mark(.percent), count: signs)
    // A factor right after it would look like a part of it: `20%y`.
    return Piece(.row([piece.box] + marks), .power, first: piece.first, last: .words)
  }

  /// `5 to 20`, in the words that a value with its interval has on the page.
  ///
  /// Brackets would say that the quantity never leaves the interval, which it does one time in ten, and a
  /// dash could be a minus.
  private func range(_ low: Expression, _ high: Expression, _ place: Place) -> Piece {
    let low = piece(low, place).leading(.sum)
    let high = piece(high, place).leading(.sum)
    return Piece(
      .row([low.box, .phrase(" " + words.text(.to) + " "), high.box]), .range,
      isSigned: low.isSigned,
      first: low.first, last: high.last)
  }

  // MARK: Sums and powers

  private func negative(_ operand: Expression, _ place: Place) -> Piece {
    let operand = piece(operand, place).following(.product)
    return Piece(
      .row([.mark(.negative), operand.box]), .product, isSigned: true, first: operand.first,
      last: operand.last)
  }

  private func sum(_ tree: Expression, _ place: Place) -> Piece {
    var node = tree
    var terms: [(isAdded: Bool, term: Expression)] = []
    while case .infix(let sign, let left, let right, _) = node.kind,
      sign == .add || sign == .subtract
    {
      terms.append((sign == .add, right))
      node = left
    }
    let first = piece(node, place).leading(.sum)
    var row = first.box.parts(of: first.level == .sum)
    for (isAdded, term) in terms.reversed() {
      // Sums that are added need no parentheses; those that are subtracted do.
      let piece = self.piece(term, place).following(isAdded ? .sum : .product)
      row.append(.mark(isAdded ? .plus : .minus))
      row += piece.box.parts(of: piece.level == .sum)
    }
    return Piece(.row(row), .sum, isSigned: first.isSigned, first: first.first, last: .open)
  }

  private func power(_ base: Expression, _ exponent: Expression, _ place: Place) -> Piece {
    let base = piece(base, place).following(.primary)
    let exponent = piece(exponent, place.inScript)
    let isUnit = base.last == .unit
    return Piece(
      base.box.raised(to: exponent.box), .power, first: base.first, last: isUnit ? .unit : .closed)
  }

  // MARK: Logic

  private func chain(
    _ tree: Expression, _ sign: InfixOperator, _ level: Level, _ word: String, _ place: Place
  ) -> Piece {
    var node = tree
    var operands: [Expression] = []
    while case .infix(sign, let left, let right, _) = node.kind {
      operands.append(right)
      node = left
    }
    operands.append(node)
    var row: [Box] = []
    for operand in operands.reversed() {
      if !row.isEmpty { row.append(.phrase(" " + word + " ")) }
      row.append(piece(operand, place).leading(level).box)
    }
    return Piece(.row(row), level, .open)
  }

  private func comparison(
    _ first: Expression, _ links: [ComparisonLink], _ place: Place
  ) -> Piece {
    var row = [piece(first, place).leading(.sum).box]
    for link in links {
      row.append(.mark(.between(link.asks.glyph)))
      row.append(piece(link.operand, place).leading(.sum).box)
      guard let tolerance = link.tolerance else { continue }
      let margin = piece(tolerance, place).following(.product)
      row += [
        .thinSpace, .fenced(.parentheses, .row([.mark(.plusMinus), margin.box])),
      ]
    }
    return Piece(.row(row), .comparison, .open)
  }

  private func conditional(_ tree: Expression, _ place: Place) -> Piece {
    var cases: [Box.Case] = []
    var rest = tree
    while case .conditional(let condition, let yes, let no) = rest.kind {
      let value = piece(yes, place).box
      let condition = piece(condition, place).leading(.or).box
      cases.append(Box.Case(value: value, word: words.text(.if), condition: condition))
      rest = no
    }
    let last = piece(rest, place).box
    cases.append(Box.Case(value: last, word: words.text(.otherwise), condition: nil))
    return Piece(.cases(cases), .formula, .open)
  }

  // MARK: Functions

  private func lambda(_ parameters: [Expression.Name], _ body: Expression, _ place: Place) -> Piece
  {
    let inner = place.binding(parameters)
    let names = parameters.map { variable($0.text, inner).box }
    let head = names.count == 1 ? names[0] : .fenced(.parentheses, .list(names, .comma))
    return Piece(.row([head, .mark(.maps), piece(body, inner).box]), .formula, .open)
  }
}

extension Box {
  /// Its parts where they continue the row around it, otherwise itself.
  func parts(of isContinuation: Bool) -> [Box] { isContinuation ? parts : [self] }
}

extension ComparisonOperator {
  fileprivate var glyph: String {
    switch self {
    case .less: "<"
    case .lessOrEqual: "\u{2264}"
    case .greater: ">"
    case .greaterOrEqual: "\u{2265}"
    case .equal: "="
    case .notEqual: "\u{2260}"
    case .approximately: "\u{2248}"
    }
  }
}
