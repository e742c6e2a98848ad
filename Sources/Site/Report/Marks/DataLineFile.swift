import Diagnostics

/// A line through the rows of a data set as its file says it; what is missing was told already.
struct DataLineFile: Sendable {
  let rows: RowsSource
  let x: ParsedExcerpt?
  let y: ParsedExcerpt?
  /// The column of words that tells several lines apart.
  let by: ParsedExcerpt?
  /// Whether all that was given could be read.
  let isComplete: Bool

  var facts: MarkFacts {
    MarkFacts(
      isWhole: rows.isWhole && x != nil && y != nil && isComplete, rows: [rows],
      formulasOfRows: [x, y, by].compactMap(\.self),
      points: [MarkFacts.PointPlace(x: x?.range, y: y?.range)])
  }
}
