import Diagnostics

/// Where two curves meet, as its file says it; a curve that is missing was told already.
struct CrossoverFile: Sendable {
  /// Two curves.
  let curves: [ParsedExcerpt]?
  /// Where it is looked for, unless that is the whole axis.
  let from: ParsedExcerpt?
  let to: ParsedExcerpt?
  /// Whether all that was given could be read.
  let isComplete: Bool
  /// The key that says it.
  let range: SourceRange

  var facts: MarkFacts {
    MarkFacts(
      isWhole: curves != nil && isComplete,
      formulas: (curves ?? []) + [from, to].compactMap(\.self), place: place)
  }

  /// The characters of both curves.
  var place: SourceRange? { curves.map { $0[0].range.union($0[1].range) } }
}
