import Diagnostics

/// A point as its file says it; a coordinate that is missing was told already.
struct PointFile: Sendable {
  let x: ParsedExcerpt?
  let y: ParsedExcerpt?
  let label: LocalizedPhrase?

  var facts: MarkFacts {
    MarkFacts(
      isWhole: x != nil && y != nil, formulas: [x, y].compactMap(\.self), texts: [label],
      place: place, points: [MarkFacts.PointPlace(x: x?.range, y: y?.range)])
  }

  /// The characters of both coordinates.
  private var place: SourceRange? {
    guard let x, let y else { return nil }
    return x.range.union(y.range)
  }
}
