import Diagnostics

/// What the stages ask of every kind of mark in a chart file.
struct MarkFacts: Sendable {
  /// Whether it can be drawn as it is.
  var isWhole = true
  /// The formulas of values, those of rows aside.
  var formulas: [ParsedExcerpt] = []
  /// The rows that it shows.
  var rows: [RowsSource] = []
  /// The formulas of these.
  var formulasOfRows: [ParsedExcerpt] = []
  /// The texts of its parts, in the order in which they are drawn.
  var texts: [LocalizedPhrase?] = []
  /// The characters that place it, if they are fewer than those of the whole mark.
  var place: SourceRange?
  /// The characters that place each of its points, or one for all of them.
  var points: [PointPlace] = []

  /// The characters that place a point.
  struct PointPlace: Sendable {
    let x: SourceRange?
    let y: SourceRange?
    var size: SourceRange?
    var interval: SourceRange?
  }
}

extension MarkFacts {
  /// The data sets whose rows it shows.
  var dataSets: [Excerpt] { rows.compactMap(\.data) }

  /// The formulas of values and of rows.
  var allFormulas: [ParsedExcerpt] {
    formulas + formulasOfRows + rows.compactMap(\.condition)
  }

  /// Of a mark that says several things at once, or nothing.
  init(unclear kinds: [MarkFacts]) {
    self.init(
      isWhole: false, formulas: kinds.flatMap(\.formulas), rows: kinds.flatMap(\.rows),
      formulasOfRows: kinds.flatMap(\.formulasOfRows))
  }
}
