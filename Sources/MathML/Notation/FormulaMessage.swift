public import Numerals

/// The words that stand in formulas: those of the grammar, and the names of functions that are words and no
/// symbols. `ln`, `min` and `erf` are the same everywhere.
public enum FormulaMessage: String, MessageKey {
  case `if`, otherwise, and, or, not
  case suchThat = "such-that"
  /// Between the ends of a range.
  case to
  case mean, median
  /// Standard deviation.
  case sd
  case quantile, normal, lognormal, uniform, triangular, clamp, round
}
