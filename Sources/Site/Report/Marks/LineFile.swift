import Diagnostics

/// A curve as its file says it.
struct LineFile: Sendable {
  /// Which intervals of an uncertain curve are shown.
  enum Intervals: Sendable {
    /// That of 90 %, if there is one.
    case automatic
    case none
    /// These, which somebody asked for there.
    case shares([Double], SourceRange)
  }

  let formula: ParsedExcerpt
  let intervals: Intervals
  /// The stretch of the horizontal axis that data support: both ends, or nothing.
  let support: [ParsedExcerpt]
  /// Whether all that was given could be read.
  let isComplete: Bool

  var facts: MarkFacts {
    MarkFacts(isWhole: isComplete, formulas: [formula] + support, place: formula.range)
  }
}
