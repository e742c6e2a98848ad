/// A curve as its file says it.
struct LineFile: Sendable {
  let formula: ParsedExcerpt

  var facts: MarkFacts { MarkFacts(formulas: [formula], place: formula.range) }
}
