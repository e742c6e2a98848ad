import Diagnostics

/// Points from data as their file says it; what is missing was told already.
struct RowsFile: Sendable {
  let data: Excerpt?
  let condition: ParsedExcerpt?
  let x: ParsedExcerpt?
  let y: ParsedExcerpt?
  /// Whether a condition that was given could be read.
  let isConditionRead: Bool

  var facts: MarkFacts {
    MarkFacts(
      isWhole: data != nil && x != nil && y != nil && isConditionRead,
      dataSets: [data].compactMap(\.self),
      points: [MarkFacts.PointPlace(x: x?.range, y: y?.range)])
  }
}
