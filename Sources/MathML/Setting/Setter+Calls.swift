import FormulaSyntax
import Numerals

extension Setter {
  /// A function and its arguments.
  func call(_ name: Expression.Name, _ arguments: [Expression], _ place: Place) -> Piece {
    guard let function = calledFunction(name.text, place) else {
      return applied(callee(name.text, place), list(arguments, place))
    }
    return known(function, arguments, place)
      ?? applied(
        Piece(box(function), .primary, .function), list(arguments, place),
        level: function.isUnary ? .application : .primary)
  }

  /// A function of the language that a call names. It may be called although a unit has its name: `min`.
  func calledFunction(_ name: String, _ place: Place) -> KnownFunction? {
    guard let function = KnownFunction(named: name) else { return nil }
    switch meaning(name, place) {
    case .function, .unit: return function
    case .symbol, .constant: return nil
    }
  }

  /// The name of a function that is no function of the language.
  func callee(_ text: String, _ place: Place) -> Piece {
    name(text, place).following(.application)
  }

  /// `f(x, y)`, with "of" between for those who listen.
  func applied(_ function: Piece, _ arguments: Box, level: Level = .primary) -> Piece {
    let isWord = function.first == .words
    return Piece(
      .row([function.box, .mark(.apply), .fenced(.parentheses, arguments)]), level,
      first: function.first, last: isWord ? .words : .closed)
  }

  /// Arguments with commas between them, or semicolons where the comma is in the numbers.
  func list(_ arguments: [Expression], _ place: Place) -> Box {
    let hasComma = arguments.contains(where: hasComma)
    return .list(arguments.map { piece($0, place).box }, hasComma ? .semicolon : .comma)
  }

  /// Whether a number in the tree is written with a comma: `0,5` in Dutch, `1,000` in English.
  private func hasComma(_ tree: Expression) -> Bool {
    guard case .number(let spelling) = tree.kind else {
      return tree.kind.parts.contains(where: hasComma)
    }
    let mantissa = NumberSpelling(spelling, notation.style).mantissa ?? ""
    return mantissa.utf8.contains(UInt8(ascii: ","))
  }

  /// What stands for a function of the language.
  func box(_ function: KnownFunction) -> Box { function.box(words) }

  /// A function of the language with a notation of its own; `nil` for a name and a list, and for calls
  /// with another number of arguments than it takes.
  private func known(
    _ function: KnownFunction, _ arguments: [Expression], _ place: Place
  ) -> Piece? {
    switch (function, arguments.count) {
    case (.sqrt, 1): return Piece(.root(piece(arguments[0], place).box), .primary, .closed)
    case (.abs, 1): return Piece(.fenced(.bars, piece(arguments[0], place).box), .primary, .bar)
    case (.floor, 1):
      return Piece(.fenced(.floor, piece(arguments[0], place).box), .primary, .closed)
    case (.ceil, 1):
      return Piece(.fenced(.ceiling, piece(arguments[0], place).box), .primary, .closed)
    case (.log, 2):
      let base = piece(arguments[1], place.inScript).box
      return applied(.lowered(.word("log"), base), to: arguments[0], place)
    case (.choose, 2):
      let parts = arguments.map { piece($0, place.inScript).box }
      return Piece(
        .fenced(.parentheses, .fraction(parts[0], parts[1], hasLine: false)), .primary, .closed)
    case (.quantile, 2):
      // The share is lowered as the base of a logarithm is.
      let share = piece(arguments[1], place.inScript).box
      return applied(
        Piece(.lowered(box(function), share), .primary, .function), piece(arguments[0], place).box)
    case (.normal, 2), (.lognormal, 2): return spread(function, arguments, place)
    case (_, 1) where function.readsWithoutParentheses:
      return applied(box(function), to: arguments[0], place)
    default: return calculus(function, arguments, place)
    }
  }

  /// `normal(mean 10, sd 2)`.
  ///
  /// In textbooks the second parameter of 𝒩 is the variance, and both parameters of a log-normal distribution
  /// are those of the logarithm; here they are not, so that the formula says what they are.
  private func spread(
    _ function: KnownFunction, _ arguments: [Expression], _ place: Place
  ) -> Piece {
    var named: [Box] = []
    for (word, argument) in zip([words.text(.mean), words.text(.sd)], arguments) {
      named.append(.row([.phrase(word + " "), piece(argument, place).box]))
    }
    let comma: Mark = arguments.contains(where: hasComma) ? .semicolon : .comma
    return applied(Piece(box(function), .primary, .function), .list(named, comma))
  }

  /// A logarithm and its argument, without parentheses around a single letter or number.
  func applied(_ function: Box, to argument: Expression, _ place: Place) -> Piece {
    let argument = piece(argument, place)
    let isPlain =
      argument.level == .primary && (argument.last == .letter || argument.last == .number)
    guard isPlain else {
      return applied(Piece(function, .primary, .function), argument.box, level: .application)
    }
    return Piece(
      .row([function, .mark(.apply), .thinSpace, argument.box]), .application, first: .function,
      last: .open)
  }
}
