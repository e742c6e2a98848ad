import Diagnostics
import Numerals

/// A table as its file says it, as far as it could be read.
struct TableFile: Sendable {
  let id: String
  /// Whether all of it could be read. What is there is checked in any case; half a table is not shown.
  let isWhole: Bool
  /// Its title; a data set that has no table of its own is called by its own name.
  let title: LocalizedPhrase?
  let caption: LocalizedPhrase?
  let content: Content
  /// Where problems with the table as a whole are shown.
  let range: SourceRange

  /// What its rows are.
  enum Content: Sendable {
    case data(TableRows)
    case values(TableValues)
    /// Neither or both, which was told.
    case unclear
  }

  /// A format of numbers, and where it is written.
  struct Format: Sendable {
    let format: NumberFormat
    let range: SourceRange
  }
}

/// The rows of a data set.
struct TableRows: Sendable {
  let rows: RowsSource
  /// The columns; all that its model declares where none are chosen.
  let columns: [Column]?
  let sort: Sort?
  /// How many rows a page shows at most.
  let limit: Int?

  /// A formula for each row, as a rule the name of a column.
  struct Column: Sendable {
    let formula: ParsedExcerpt
    let label: LocalizedPhrase?
    let format: TableFile.Format?
  }

  /// What the rows are ordered by.
  struct Sort: Sendable {
    let formula: ParsedExcerpt
    let isDescending: Bool
  }
}

/// Rows that the author names, each with values of formulas.
struct TableValues: Sendable {
  /// What stands above the names of the rows.
  let names: LocalizedPhrase?
  let columns: [Column]
  let rows: [Row]

  /// A column with what stands above it.
  struct Column: Sendable {
    let label: LocalizedPhrase?
    let format: TableFile.Format?
  }

  /// A row with a cell for each column.
  struct Row: Sendable {
    let label: LocalizedPhrase?
    let cells: [Cell]
  }

  /// What stands in a row and a column.
  enum Cell: Sendable {
    /// A value, with a format of its own where it has one.
    case value(ParsedExcerpt, TableFile.Format?)
    case words(LocalizedPhrase)
    case nothing
  }
}

extension TableFile {
  /// A data set as it is.
  init(plain name: YAMLScalar, _ range: SourceRange) {
    let rows = RowsSource(data: name.excerpt, condition: nil, isConditionRead: true)
    self.init(
      id: name.text, isWhole: true, title: nil, caption: nil,
      content: .data(TableRows(rows: rows, columns: nil, sort: nil, limit: nil)), range: range)
  }
}
