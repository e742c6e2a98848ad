import Numerals

/// The words of a language that stand in formulas: those of its grammar, and the names of functions that
/// are words and no symbols. `ln`, `min` and `erf` are the same everywhere.
struct FormulaWords: Sendable {
  private let isDutch: Bool

  /// The words of a language tag; English for a language that has none here.
  init(language: String) {
    isDutch = NumberStyle(language: language) == .dutch
  }

  private func either(_ english: String, _ dutch: String) -> String {
    isDutch ? dutch : english
  }

  var `if`: String { either("if", "als") }
  var otherwise: String { either("otherwise", "anders") }
  var and: String { either("and", "en") }
  var or: String { either("or", "of") }
  var not: String { either("not", "niet") }
  var suchThat: String { either("such that", "zodanig dat") }
  /// Between the ends of a range.
  var to: String { either("to", "tot") }

  var mean: String { either("mean", "gemiddelde") }
  var median: String { either("median", "mediaan") }
  /// Standard deviation.
  var sd: String { "sd" }
  var quantile: String { either("quantile", "kwantiel") }
  var normal: String { either("normal", "normaal") }
  var lognormal: String { either("lognormal", "lognormaal") }
  var uniform: String { either("uniform", "uniform") }
  var triangular: String { either("triangular", "driehoekig") }
  var clamp: String { either("clamp", "begrens") }
  var round: String { either("round", "afgerond") }
}
