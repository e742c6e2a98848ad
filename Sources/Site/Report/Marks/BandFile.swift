import Diagnostics

/// The room between two curves as its file says it; a curve that is missing was told already.
struct BandFile: Sendable {
  let from: ParsedExcerpt?
  let to: ParsedExcerpt?

  var facts: MarkFacts {
    let formulas = [from, to].compactMap(\.self)
    return MarkFacts(
      isWhole: formulas.count == 2, formulas: formulas,
      place: formulas.count == 2 ? formulas[0].range.union(formulas[1].range) : nil)
  }
}
