import Diagnostics

/// Bars as their file says them.
struct BarsFile: Sendable {
  /// What the bars stand for.
  enum Content: Sendable {
    /// The rows of a data set.
    case rows(BarRowsFile)
    /// A bar, or one of each series, for each name.
    case list([BarFile], isComplete: Bool)
  }
  let content: Content
  /// The names of the series, for bars with several values.
  let series: [LocalizedPhrase?]
  let isStacked: Bool
  let isHorizontal: Bool
  /// Whether each bar carries its value.
  let hasValues: Bool
  let range: SourceRange

  /// The key that gives each series a name of its own, if any does.
  var keyWithoutLabel: String? {
    switch content {
    case .list: series.isEmpty ? nil : "series"
    case .rows(let rows): rows.series == nil ? nil : "by"
    }
  }

  var facts: MarkFacts {
    switch content {
    case .rows(let rows): return rows.facts
    case .list(let bars, let isComplete):
      return MarkFacts(
        isWhole: isComplete && bars.allSatisfy { $0.name != nil && $0.isWhole },
        formulas: bars.flatMap(\.values), texts: bars.map(\.name) + series)
    }
  }
}

/// What stands at one name as its file says it.
struct BarFile: Sendable {
  let name: LocalizedPhrase?
  /// How long each bar is, one for each series.
  let values: [ParsedExcerpt]
  /// Whether all values could be read.
  let isWhole: Bool
  let range: SourceRange
}

/// Bars from data as their file says them; what is missing was told already.
struct BarRowsFile: Sendable {
  let source: RowsSource
  /// What each bar is called: a column of words, or of numbers.
  let name: ParsedExcerpt?
  let value: ParsedExcerpt?
  /// The column of words whose texts are the series.
  let series: ParsedExcerpt?
  /// The ends of the interval of each value; both or neither.
  let low: ParsedExcerpt?
  let high: ParsedExcerpt?
  /// Whether all that was given could be read.
  let isRead: Bool

  var facts: MarkFacts {
    MarkFacts(
      isWhole: source.isWhole && name != nil && value != nil && isRead,
      rows: [source], formulasOfRows: [name, value, series, low, high].compactMap(\.self),
      place: value?.range)
  }
}
