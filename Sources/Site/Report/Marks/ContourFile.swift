import Diagnostics

/// Contours as their file says it; what is missing was told already.
struct ContourFile: Sendable {
  let formula: ParsedExcerpt?
  let levels: [ParsedExcerpt]
  let isFilled: Bool
  let format: AxisFile.FormatName
  let unit: ParsedExcerpt?
  /// Whether all that was given could be read.
  let isComplete: Bool
  /// Where the levels stand.
  let range: SourceRange

  var facts: MarkFacts {
    MarkFacts(
      isWhole: formula != nil && isComplete, formulas: [formula].compactMap(\.self) + levels,
      place: formula?.range)
  }
}
