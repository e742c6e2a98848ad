/// A formula as it is set: what stands beside, above and below what.
///
/// Each box is written as exactly one element, so that fractions and scripts have the number of children
/// that MathML asks for. It knows nothing of operators' strength: parentheses are in it already.
indirect enum Box: Sendable {
  /// Digits with their separators.
  case number(String)
  /// One letter that stands for a quantity, in italics.
  case letter(String)
  /// A name in upright letters: words, a function.
  case word(String)
  /// A unit, upright.
  case unit(String)
  /// A letter with a sign above it.
  case accented(String, AccentedLetter.Accent)
  /// Words of the language, with the blanks that belong to them.
  case phrase(String)
  case mark(Mark)
  /// The narrow blank between a number and its unit.
  case thinSpace
  case row([Box])
  case fenced(Fence, Box)
  /// Numerator and denominator; without a line for binomial coefficients.
  case fraction(Box, Box, hasLine: Bool)
  case raised(Box, Box)
  case lowered(Box, Box)
  /// A base, what stands below it, and what above, both to the right.
  case loweredAndRaised(Box, Box, Box)
  case under(Box, Box)
  case underAndOver(Box, Box, Box)
  case root(Box)
  /// The rows of a definition by cases; only the last may have no condition.
  case cases([Case])
  /// Text that could not be read.
  case unreadable

  /// A value and when it holds.
  struct Case: Sendable {
    let value: Box
    /// The word before the condition, or instead of it.
    let word: String
    let condition: Box?
  }

  /// What stands side by side in it.
  var parts: [Box] {
    if case .row(let parts) = self { return parts }
    return [self]
  }

  /// Whether it is higher than a line of letters with indices and exponents.
  var isTall: Bool {
    switch self {
    case .number, .letter, .word, .unit, .accented, .phrase, .thinSpace, .unreadable: false
    case .mark(let mark): mark == .sum || mark == .integral || mark == .evaluated
    case .row(let parts): parts.contains { $0.isTall }
    case .fenced(_, let content), .root(let content): content.isTall
    case .raised(let base, _), .lowered(let base, _), .loweredAndRaised(let base, _, _): base.isTall
    case .fraction, .under, .underAndOver, .cases: true
    }
  }

  /// The box with `exponent` raised beside it; what is lowered already stays below the exponent.
  func raised(to exponent: Box) -> Box {
    if case .lowered(let base, let index) = self { return .loweredAndRaised(base, index, exponent) }
    return .raised(self, exponent)
  }

  /// The boxes with `mark` between them.
  static func list(_ boxes: [Box], _ mark: Mark) -> Box {
    var parts: [Box] = []
    for (index, box) in boxes.enumerated() {
      if index > 0 { parts.append(.mark(mark)) }
      parts.append(box)
    }
    return parts.count == 1 ? parts[0] : .row(parts)
  }
}
