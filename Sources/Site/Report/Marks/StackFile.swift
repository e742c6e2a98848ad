/// Curves that add up as their file says it.
struct StackFile: Sendable {
  let layers: [Layer]
  /// Whether all layers of the list could be read.
  let isComplete: Bool

  /// One of them; a curve that is missing was told already.
  struct Layer: Sendable {
    let formula: ParsedExcerpt?
    let label: LocalizedPhrase?
  }

  var facts: MarkFacts {
    let formulas = layers.compactMap(\.formula)
    return MarkFacts(
      isWhole: isComplete && formulas.count == layers.count && !layers.isEmpty,
      formulas: formulas, texts: layers.map(\.label),
      points: layers.map { MarkFacts.PointPlace(x: nil, y: $0.formula?.range) })
  }
}
