/// The room between a curve and a base line as its file says it.
struct AreaFile: Sendable {
  let formula: ParsedExcerpt
  /// Where the other side lies, unless it is at zero.
  let base: ParsedExcerpt?
  /// Whether all that was given could be read.
  let isComplete: Bool

  var facts: MarkFacts {
    MarkFacts(
      isWhole: isComplete, formulas: [formula] + [base].compactMap(\.self), place: formula.range)
  }
}
