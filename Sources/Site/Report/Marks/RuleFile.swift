/// A straight line across the plot as its file says it.
struct RuleFile: Sendable {
  /// Where it stands; neither, or both, was told already.
  let x: ParsedExcerpt?
  let y: ParsedExcerpt?

  var facts: MarkFacts {
    let formulas = [x, y].compactMap(\.self)
    return MarkFacts(
      isWhole: formulas.count == 1, formulas: formulas, place: formulas.first?.range)
  }
}
