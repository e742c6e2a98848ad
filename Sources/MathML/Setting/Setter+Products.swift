import FormulaSyntax

/// Products and quotients.
///
/// A chain of `*` and `/` is read from the left, `a * b / c * d`, and set as a product of quotients: what
/// is multiplied stands above the line until something is divided by, and a factor after that begins
/// anew: (ab/c)·d.
extension Setter {
  func product(_ tree: Expression, _ place: Place) -> Piece {
    var quotients: [Quotient] = [Quotient()]
    for factor in factors(of: tree) {
      if factor.divides {
        quotients[quotients.count - 1].below.append(factor.tree)
      } else if quotients[quotients.count - 1].below.isEmpty {
        quotients[quotients.count - 1].above.append(factor.tree)
      } else {
        quotients.append(Quotient(above: [factor.tree]))
      }
    }
    // Factors beside a quotient stand beside its line, not above it.
    var pieces: [Piece] = []
    for quotient in quotients {
      if quotient.below.isEmpty {
        pieces += self.pieces(quotient.above, place)
      } else {
        pieces.append(piece(quotient, place))
      }
    }
    return joined(pieces)
  }

  /// A quotient of two pieces that were set in `place.inQuotient`.
  func quotient(_ above: Piece, _ below: Piece, _ place: Place) -> Piece {
    if place.stacksFractions {
      let first: Face = above.first == .number ? .number : .fraction
      return Piece(
        .fraction(above.box, below.box, hasLine: true), .application, first: first, last: .fraction)
    }
    let above = above.leading(.product)
    let below = below.following(.application)
    return Piece(
      .row([above.box, .mark(.slash), below.box]), .product, isSigned: above.isSigned,
      first: above.first, last: .open)
  }

  /// Factors side by side, each joined to the next by what their looks ask for.
  func joined(_ factors: [Piece]) -> Piece {
    guard factors.count > 1 else { return factors[0] }
    let first = factors[0].leading(.product)
    var row = [first.box]
    var last = first.last
    for factor in factors.dropFirst() {
      let factor = factor.following(.product)
      row += separator(last, factor.first)
      row.append(factor.box)
      last = factor.last
    }
    return Piece(.row(row), .product, isSigned: first.isSigned, first: first.first, last: last)
  }

  // MARK: Reading the chain

  private struct Quotient {
    var above: [Expression] = []
    var below: [Expression] = []
  }

  private func factors(of tree: Expression) -> [(tree: Expression, divides: Bool)] {
    var backwards: [(tree: Expression, divides: Bool)] = []
    var node = tree
    while case .infix(let sign, let left, let right, _) = node.kind, sign.isProduct {
      node = left
      // Below the line, too, the factors of an operand stand side by side.
      if let factors = multiplied(right) {
        backwards += factors.reversed().map { (tree: $0, divides: sign == .divide) }
        continue
      }
      backwards.append((tree: right, divides: sign == .divide))
      // Where a quotient divides, all before it stands above the line: (a/b)/(c/d).
      if sign == .divide { break }
    }
    backwards.append((tree: node, divides: false))
    return backwards.reversed()
  }

  /// The factors of an operand on the right; `nil` where there is a quotient in it, which stays whole.
  private func multiplied(_ tree: Expression) -> [Expression]? {
    var factors: [Expression] = []
    var node = tree
    while case .infix(let sign, let left, let right, _) = node.kind, sign.isProduct {
      guard sign != .divide else { return nil }
      factors.append(right)
      node = left
    }
    factors.append(node)
    return factors.reversed()
  }

  // MARK: Setting the chain

  private func piece(_ quotient: Quotient, _ place: Place) -> Piece {
    if isQuantity(quotient, place) {
      // `310 GWh/year`: the units after a number stay in its line.
      let above = joined(pieces(quotient.above, place))
      let below = joined(pieces(quotient.below, place))
      let divisor = below.following(.application)
      return Piece(
        .row([above.box, .mark(.slash), divisor.box]), .product, isSigned: above.isSigned,
        first: above.first, last: .unit)
    }
    return self.quotient(
      side(quotient.above, place.inQuotient), side(quotient.below, place.inQuotient), place)
  }

  /// What stands above or below a line.
  private func side(_ factors: [Expression], _ place: Place) -> Piece {
    if factors.count == 1, multiplied(factors[0]) == nil {
      return joined(pieces(factors, place.besideLine))
    }
    return joined(pieces(factors, place))
  }

  /// Whether the quotient is a number or a unit, perhaps after other factors, over units alone.
  private func isQuantity(_ quotient: Quotient, _ place: Place) -> Bool {
    guard let last = quotient.above.last, quotient.below.allSatisfy({ isUnit($0, place) }) else {
      return false
    }
    if case .number = last.kind { return true }
    return isUnit(last, place)
  }

  private func pieces(_ factors: [Expression], _ place: Place) -> [Piece] {
    var pieces: [Piece] = []
    for (index, factor) in factors.enumerated() {
      if index > 0, let counted = counted(factor, after: factors[index - 1], place),
        index + 1 == factors.count
      {
        pieces.append(counted)
      } else {
        pieces.append(piece(factor, place))
      }
    }
    return pieces
  }

  /// A unit right after a number takes its plural where it is a word: `5 years`.
  private func counted(_ tree: Expression, after number: Expression, _ place: Place) -> Piece? {
    guard case .name(let name) = tree.kind, case .unit(let unit) = meaning(name, place),
      case .number(let spelling) = number.kind
    else { return nil }
    return self.unit(unit, isOne: spelling == "1")
  }

  private func separator(_ left: Face, _ right: Face) -> [Box] {
    switch (left, right) {
    case (.unit, .unit): return [.mark(.unitDot)]
    case (.open, .unit), (.unit, .letter), (.unit, .words), (.unit, .parenthesis),
      (.unit, .fraction),
      (.unit, .bar), (.unit, .function), (.unit, .closed):
      return [.mark(.dot)]
    case (_, .unit): return [.mark(.invisibleTimes), .thinSpace]
    case (_, .number), (.words, _), (_, .words): return [.mark(.times)]
    // `x (1 + y)` would be the value of a function, two bars beside each other would be one sign.
    case (.open, _), (.letter, .parenthesis), (.bar, .bar), (.fraction, .fraction),
      (.function, _):
      return [.mark(.dot)]
    case (_, .function): return [.mark(.invisibleTimes), .thinSpace]
    case (.fraction, _): return [.mark(.timesAfterQuotient)]
    default: return [.mark(.invisibleTimes)]
    }
  }
}

extension InfixOperator {
  fileprivate var isProduct: Bool { self == .multiply || self == .divide || self == .juxtapose }
}
