import Diagnostics

/// A fit with its data as its file says it.
struct FittedFile: Sendable {
  /// What the interval around the law is about.
  enum Interval: String, CaseIterable, Sendable {
    /// How uncertain the law is.
    case law
    /// Where a new observation would lie.
    case prediction
    case none
  }

  /// The name of the fit.
  let fit: ParsedExcerpt
  let interval: Interval
  /// The key that asks for a second plot of how far the observations are from the law, if one does.
  let residuals: SourceRange?
  let pointsLabel: LocalizedPhrase?
  /// Whether all that was given could be read.
  let isComplete: Bool

  var facts: MarkFacts {
    MarkFacts(
      isWhole: isComplete, formulas: [fit], texts: [pointsLabel], place: fit.range,
      points: [MarkFacts.PointPlace(x: fit.range, y: fit.range)])
  }
}
