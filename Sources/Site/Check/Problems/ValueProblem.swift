import Diagnostics

/// What can be wrong with a value in a text, and with a check of a model.
enum ValueProblem: Hashable {
  /// A format for plain numbers, asked of a quantity in a unit.
  case wrongFormat(String, unit: String, SourceRange)
  case certainInterval(SourceRange)
  /// A check that does not hold: both sides of the comparison that fails, when one does, and all values of
  /// a chain of several.
  case checkFailed(String, sides: Sides?, chain: [String], SourceRange)

  /// A check of uncertain values that holds in a share of the samples only.
  case checkUncertain(String, share: String, SourceRange)

  /// What a failed comparison compares.
  struct Sides: Hashable {
    let left: String
    let right: String
    /// By which share the left side misses the right one; `nil` when that says nothing.
    let miss: Miss?
  }

  /// How far a side is off: `7% (too large)`.
  struct Miss: Hashable {
    let share: String
    let isTooSmall: Bool
    /// The power of ten that the larger side is of the smaller one, when it is nearly just that: the sign of
    /// a prefix or a percentage that was lost.
    let powerOfTen: Int?
  }
}
