import Numerals
import Units

/// A table whose formulas are known.
struct CheckedTable: Sendable {
  let id: String
  let title: Title
  let caption: LocalizedPhrase?
  /// The columns; the first one names the rows.
  let columns: [Column]
  /// How many rows there are.
  let rowCount: Int
  /// How many of them a page shows.
  let limit: Int
  /// The files that it rests on.
  let dataSets: [String]

  /// What the table is called.
  enum Title: Sendable {
    case phrase(LocalizedPhrase)
    /// A data set by its own name.
    case dataSet(String)
  }

  /// A column.
  struct Column: Sendable {
    let label: Label
    /// What stands behind the label, so that it need not stand in each row; `nil` for plain numbers and words.
    let unit: UnitExpression?
    let content: Content
  }

  /// What stands above a column.
  enum Label: Sendable {
    case phrase(LocalizedPhrase)
    /// What a model calls it.
    case text(LocalizedText)
    /// A formula, or nothing.
    case name(String)
  }

  /// What a column holds.
  enum Content: Sendable {
    /// Numbers of a unit, NaN where one is not known, and how they are written.
    case numbers([Double], NumberFormat, UnitExpression)
    case words([String], WordNames)
    case truths([Bool])
    case cells([Cell])
  }

  /// What stands in a row that its author has written.
  enum Cell: Sendable {
    case value(ValueSpan)
    case words(LocalizedPhrase)
    case nothing
  }
}

extension CheckedTable.Content {
  /// Whether a column stands to the right, as numbers do.
  var isOfNumbers: Bool {
    switch self {
    case .numbers: true
    case .words, .truths: false
    case .cells(let cells):
      cells.contains { if case .value = $0 { true } else { false } }
    }
  }
}
