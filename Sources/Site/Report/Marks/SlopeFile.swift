/// A slope triangle as its file says it; what is missing was told already.
struct SlopeFile: Sendable {
  /// The curve that it lies at.
  let formula: ParsedExcerpt?
  let from: ParsedExcerpt?
  let to: ParsedExcerpt?

  var facts: MarkFacts {
    let formulas = [formula, from, to].compactMap(\.self)
    return MarkFacts(
      isWhole: formulas.count == 3, formulas: formulas, place: formula?.range,
      points: [from, to].map { MarkFacts.PointPlace(x: $0?.range, y: formula?.range) })
  }
}
