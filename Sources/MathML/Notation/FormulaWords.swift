import Numerals

/// The words of a language that stand in formulas.
struct FormulaWords: Sendable {
  let `if`: String
  let otherwise: String
  let and: String
  let or: String
  let not: String
  let suchThat: String

  static let english = FormulaWords(
    if: "if", otherwise: "otherwise", and: "and", or: "or", not: "not", suchThat: "such that")

  static let dutch = FormulaWords(
    if: "als", otherwise: "anders", and: "en", or: "of", not: "niet", suchThat: "zodanig dat")

  /// The words of a language tag; English for a language that has none here.
  init(language: String) {
    self = NumberStyle(language: language) == .dutch ? .dutch : .english
  }

  private init(
    if condition: String, otherwise: String, and: String, or: String, not: String, suchThat: String
  ) {
    self.if = condition
    self.otherwise = otherwise
    self.and = and
    self.or = or
    self.not = not
    self.suchThat = suchThat
  }
}
