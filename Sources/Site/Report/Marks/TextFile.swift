import Diagnostics

/// Words in the plot as their file says it; what is missing was told already.
struct TextFile: Sendable {
  let x: ParsedExcerpt?
  let y: ParsedExcerpt?
  let text: LocalizedPhrase?

  var facts: MarkFacts {
    let formulas = [x, y].compactMap(\.self)
    return MarkFacts(
      isWhole: formulas.count == 2 && text != nil, formulas: formulas, texts: [text],
      place: formulas.count == 2 ? formulas[0].range.union(formulas[1].range) : nil,
      points: [MarkFacts.PointPlace(x: x?.range, y: y?.range)])
  }
}
