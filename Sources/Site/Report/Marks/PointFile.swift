import Diagnostics

/// A point as its file says it; a coordinate that is missing was told already.
struct PointFile: Sendable {
  let x: ParsedExcerpt?
  let y: ParsedExcerpt?
  let label: LocalizedPhrase?
  let size: ParsedExcerpt?
  let bars: ErrorBarsFile
  /// Whether all that was given could be read.
  let isComplete: Bool

  var facts: MarkFacts {
    MarkFacts(
      isWhole: x != nil && y != nil && isComplete,
      formulas: [x, y, size].compactMap(\.self) + bars.formulas, texts: [label], place: place,
      points: [
        MarkFacts.PointPlace(
          x: x?.range, y: y?.range, size: size?.range, interval: bars.place)
      ])
  }

  /// The characters of both coordinates.
  private var place: SourceRange? {
    guard let x, let y else { return nil }
    return x.range.union(y.range)
  }
}
