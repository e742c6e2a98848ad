import Diagnostics

/// Points from data as their file says it; what is missing was told already.
struct RowsFile: Sendable {
  let rows: RowsSource
  let x: ParsedExcerpt?
  let y: ParsedExcerpt?
  /// The column of words that names the points.
  let label: ParsedExcerpt?
  let size: ParsedExcerpt?
  let bars: ErrorBarsFile
  let look: PointsLook
  /// Whether all that was given could be read.
  let isComplete: Bool

  var facts: MarkFacts {
    MarkFacts(
      isWhole: rows.isWhole && x != nil && y != nil && isComplete && look.isComplete,
      rows: [rows], formulasOfRows: [x, y, label, size].compactMap(\.self) + bars.formulas,
      texts: [look.sizeLabel],
      points: [MarkFacts.PointPlace(x: x?.range, y: y?.range)])
  }
}
