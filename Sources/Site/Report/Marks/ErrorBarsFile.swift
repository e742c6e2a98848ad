import Diagnostics

/// How uncertain the coordinates of a point are, as its file says it: both ends of an interval, or nothing.
struct ErrorBarsFile: Sendable {
  let x: [ParsedExcerpt]
  let y: [ParsedExcerpt]

  var formulas: [ParsedExcerpt] { x + y }

  /// The characters of an interval.
  var place: SourceRange? {
    guard let ends = y.count == 2 ? y : x.count == 2 ? x : nil else { return nil }
    return ends[0].range.union(ends[1].range)
  }
}
