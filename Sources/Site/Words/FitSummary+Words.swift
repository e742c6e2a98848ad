import Formula
import Numerals
import RealMath

extension FitSummary {
  /// The summary in words: `13 rows, R² = 0.9996`.
  func text(_ language: Language) -> String {
    let words = language.rows(observations)
    return words + (writtenDetermination(language).map { ", R² = " + $0 } ?? "")
  }

  /// How much of the scatter the law explains: what it leaves unexplained is told in two digits.
  func writtenDetermination(_ language: Language) -> String? {
    guard let determination else { return nil }
    let rest = 1 - determination
    let decimals = rest > 0 ? min(max(Int((1 - Double.log10(rest)).rounded(.up)), 2), 8) : 8
    let format = NumberFormat(.plain, rest > 0 ? .decimals(decimals) : .automatic)
    return numberText(determination, format, language.style).plain
  }
}
