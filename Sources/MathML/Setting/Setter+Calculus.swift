import FormulaSyntax
import Numerals

/// Functions of functions: derivatives, inverses, sums, integrals.
extension Setter {
  /// The notation of a function of a function; `nil` where its first argument is none.
  func calculus(_ function: KnownFunction, _ arguments: [Expression], _ place: Place) -> Piece? {
    guard let first = arguments.first, let operand = Operand(first, place, self) else { return nil }
    switch (function, arguments.count) {
    case (.slope, 2): return slope(operand, arguments[1], place)
    case (.elasticity, 2): return elasticity(operand, arguments[1], place)
    case (.inverse, 4): return inverse(operand, arguments[1], arguments[2...], place)
    case (.integral, 3): return integral(operand, arguments[1], arguments[2], place)
    case (.sum, 3): return summation(operand, arguments[1], arguments[2], place)
    case (.argmin, 3): return minimizer(operand, arguments[1], arguments[2], place)
    default: return nil
    }
  }

  /// What a function of a function is given.
  private enum Operand {
    /// A function by its name. `x -> f(x)` is one too.
    case named(Piece)
    /// A function of one parameter.
    case lambda(Expression.Name, Expression)

    init?(_ tree: Expression, _ place: Place, _ setter: Setter) {
      switch tree.kind {
      case .name(let name): self = .named(setter.callee(name, place))
      case .lambda(let parameters, let body) where parameters.count == 1:
        let parameter = parameters[0]
        if case .call(let name, let arguments) = body.kind, arguments.count == 1,
          case .name(parameter.text) = arguments[0].kind, name.text != parameter.text,
          setter.calledFunction(name.text, place) == nil
        {
          self = .named(setter.callee(name.text, place))
        } else {
          self = .lambda(parameter, body)
        }
      default: return nil
      }
    }
  }

  /// `f′(x)`, or the derivative of a formula at a place.
  private func slope(_ operand: Operand, _ argument: Expression, _ place: Place) -> Piece {
    switch operand {
    case .named(let function):
      let prime = Piece(
        function.box.raised(to: .mark(.prime)), .primary, first: function.first, last: .closed)
      return applied(prime, piece(argument, place).box)
    case .lambda(let parameter, let body):
      let inner = place.binding([parameter])
      let variable = self.variable(parameter.text, inner)
      let sign = quotient(
        Piece(differential, .primary, .letter),
        Piece(.row([differential, variable.box]), .primary, .letter),
        place)
      let derived = piece(body, inner).following(.product)
      return evaluated(
        [sign.box, .mark(.timesAfterOperator), .thinSpace, derived.box], variable, argument, place)
    }
  }

  /// d ln f / d ln x.
  private func elasticity(_ operand: Operand, _ argument: Expression, _ place: Place) -> Piece {
    let above: Piece
    let variable: Piece
    let inQuotient = place.inQuotient
    // The derivative is by a name: any other argument is the place where it is taken.
    var isAtVariable = false
    switch operand {
    case .named(let function):
      if case .name = argument.kind { isAtVariable = true }
      variable =
        isAtVariable ? piece(argument, inQuotient) : Piece(.letter("x"), .primary, .letter)
      above = applied(function, variable.box)
    case .lambda(let parameter, let body):
      let inner = inQuotient.binding([parameter])
      variable = self.variable(parameter.text, inner)
      above = piece(body, inner)
    }
    let fraction = quotient(
      Piece(logarithmicDifferential(above), .product, first: .letter, last: .open),
      Piece(logarithmicDifferential(variable), .product, first: .letter, last: .open), place)
    if isAtVariable { return fraction }
    return evaluated([fraction.box], variable, argument, place)
  }

  /// A derivative, and after a bar the place where it is taken, unless that is the variable itself.
  private func evaluated(
    _ derivative: [Box], _ variable: Piece, _ argument: Expression, _ place: Place
  ) -> Piece {
    let value = piece(argument, place.inScript)
    if value.box.text == variable.box.text {
      return Piece(.row(derivative), .product, first: .fraction, last: .open)
    }
    let equation = Box.row([variable.box, .mark(.equals), value.leading(.sum).box])
    return Piece(
      .lowered(.row(derivative + [.mark(.evaluated)]), equation), .product, first: .fraction,
      last: .closed)
  }

  /// `f⁻¹(y)`, or "x in an interval such that" an equation holds.
  private func inverse(
    _ operand: Operand, _ value: Expression, _ ends: ArraySlice<Expression>, _ place: Place
  ) -> Piece {
    switch operand {
    case .named(let function):
      let minusOne = Box.row([.mark(.negative), .number("1")])
      let inverted = Piece(
        function.box.raised(to: minusOne), .primary, first: function.first, last: .closed)
      return applied(inverted, piece(value, place).box)
    case .lambda(let parameter, let body):
      let inner = place.binding([parameter])
      let row: [Box] = [
        variable(parameter.text, inner).box, .mark(.isIn),
        .fenced(.brackets, list(Array(ends), place)), .phrase(" " + words.text(.suchThat) + " "),
        piece(body, inner).leading(.sum).box, .mark(.equals), piece(value, place).leading(.sum).box,
      ]
      return Piece(.row(row), .formula, .open)
    }
  }

  private func integral(
    _ operand: Operand, _ low: Expression, _ high: Expression, _ place: Place
  ) -> Piece {
    let (variable, body) = applied(operand, place)
    let sign = Box.loweredAndRaised(
      .mark(.integral), piece(low, place.inScript).box, piece(high, place.inScript).box)
    return Piece(
      .row([
        sign, body.following(.product).box, .thinSpace, .row([differential, variable.box]),
      ]), .product, first: .closed, last: .open)
  }

  private func summation(
    _ operand: Operand, _ low: Expression, _ high: Expression, _ place: Place
  ) -> Piece {
    let (variable, body) = applied(operand, place)
    let start = Box.row([
      variable.box, .mark(.equals), piece(low, place.inScript).leading(.sum).box,
    ])
    let sign = Box.underAndOver(.mark(.sum), start, piece(high, place.inScript).box)
    return Piece(
      .row([sign, body.following(.product).box]), .product, first: .closed, last: .open)
  }

  private func minimizer(
    _ operand: Operand, _ low: Expression, _ high: Expression, _ place: Place
  ) -> Piece {
    let (variable, body) = applied(operand, place)
    let range = Box.fenced(.brackets, list([low, high], place.inScript))
    let sign = Box.under(
      box(.argmin), .row([variable.box, .mark(.isIn), range]))
    return Piece(
      .row([sign, .mark(.apply), .thinSpace, body.following(.product).box]), .application,
      first: .function, last: .open)
  }

  /// The variable of a function, and its value there.
  private func applied(_ operand: Operand, _ place: Place) -> (variable: Piece, body: Piece) {
    switch operand {
    case .named(let function):
      let variable = Piece(.letter("x"), .primary, .letter)
      return (variable, applied(function, variable.box))
    case .lambda(let parameter, let body):
      let inner = place.binding([parameter])
      return (variable(parameter.text, inner), piece(body, inner))
    }
  }

  private var differential: Box { .word("d") }

  /// `d ln x`, with parentheses around anything longer than a letter.
  private func logarithmicDifferential(_ argument: Piece) -> Box {
    let logarithm = Box.word("ln")
    let isPlain = argument.level == .primary && argument.last != .number
    let content: [Box] =
      isPlain
      ? [.thinSpace, argument.box] : [.fenced(.parentheses, argument.box)]
    return .row([differential, .thinSpace, .row([logarithm, .mark(.apply)] + content)])
  }
}
