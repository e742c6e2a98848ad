import Diagnostics

/// Which rows a mark shows; a data set that is missing was told already.
struct RowsSource: Sendable {
  let data: Excerpt?
  let condition: ParsedExcerpt?
  /// Whether a condition that was given could be read.
  let isConditionRead: Bool

  var isWhole: Bool { data != nil && isConditionRead }
}
