public import Diagnostics

/// What can be wrong where a formula uses a data set. Each case carries the facts.
public enum ColumnProblem: Hashable, Sendable {
  /// A data set that no model declares; `isBare` where it is named without `data.`.
  case unknownDataSet(String, SourceRange, nearest: String?, isBare: Bool)
  /// A column that the data set does not have; `isBare` where it is named alone.
  case unknownColumn(ColumnName, SourceRange, nearest: String?, isBare: Bool)
  /// A column of a file that no model declares.
  case undeclaredColumn(ColumnName, SourceRange)
  /// A column of the data set at hand in the place of a unit that has the same name. A warning.
  case shadowedUnit(String, SourceRange, dataSet: String)
  /// The name of a data set where that of a column is due, and the columns that it has.
  case dataSetNotColumn(String, SourceRange, columns: [String])
  /// A bare name that is a column of the data set at hand and a definition too.
  case ambiguousColumn(String, SourceRange, dataSet: String, definition: String)
  /// A column of words where numbers are due.
  case textColumn(SourceRange)
  /// A text where it is not compared with a column of words.
  case textNotValue(SourceRange)
  /// Texts that are asked for more than whether they are the same.
  case textsWithoutOrder(SourceRange, asks: String)
  /// A text that no row of the column it is compared with holds. A warning where it asks for other texts.
  case unmatchedText(String, SourceRange, nearest: String?, isDifferent: Bool)
  /// A column of which some numbers are not known, how many of how many, and the first of their cells.
  case missingValues(String, SourceRange, count: Int, rows: Int, first: SourceRange)
  /// A condition that holds in none of so many rows.
  case noRowsLeft(SourceRange, rows: Int)
  /// A condition that is the same in all rows, where one is due that differs.
  case conditionWithoutRows(SourceRange)
  /// A column where one value is due.
  case columnNotValue(rows: Int, SourceRange)
  /// A comparison row by row where one is due that is true or false.
  case truthsNotValue(rows: Int, SourceRange)
  /// One value where a column is due.
  case valueNotColumn(of: String, usage: String, SourceRange)
  /// Two columns that are put together row by row, and have not as many rows.
  case unequalColumns(rows: Int, SourceRange, others: Int, SourceRange)
  /// A column where one is due that has the rows of a data set: the rows of both.
  case otherRows(rows: Int, SourceRange, dataSet: String, own: Int)
  /// A column together with a value that is not yet known when columns are computed.
  case columnWithVariable(SourceRange)
  /// Rows in which an operation has no value: why the first one has none, its cell, and how many they are.
  case rowsWithoutValue(Fault, cell: SourceRange?, count: Int)
  /// A column of too few rows.
  case tooFewRows(of: String, needed: Int, found: Int, SourceRange)
  /// Two points of `interpolate` at one place.
  case repeatedPoint(SourceRange, cell: SourceRange, first: SourceRange)
  /// A geometric mean of what is not positive.
  case notPositive(of: String, SourceRange, cell: SourceRange)
  /// More rows than are ever computed.
  case tooManyRows(SourceRange, limit: Int)

  /// The place that the problem is told at.
  public var range: SourceRange {
    switch self {
    case .unknownDataSet(_, let range, _, _), .unknownColumn(_, let range, _, _),
      .undeclaredColumn(_, let range), .shadowedUnit(_, let range, _),
      .dataSetNotColumn(_, let range, _), .ambiguousColumn(_, let range, _, _),
      .textColumn(let range), .textNotValue(let range), .textsWithoutOrder(let range, _),
      .unmatchedText(_, let range, _, _), .missingValues(_, let range, _, _, _),
      .noRowsLeft(let range, _), .conditionWithoutRows(let range), .columnNotValue(_, let range),
      .truthsNotValue(_, let range),
      .valueNotColumn(_, _, let range), .unequalColumns(_, _, _, let range),
      .columnWithVariable(let range), .otherRows(_, let range, _, _),
      .tooFewRows(_, _, _, let range),
      .repeatedPoint(let range, _, _), .notPositive(_, let range, _), .tooManyRows(let range, _):
      range
    case .rowsWithoutValue(let fault, _, _): fault.range
    }
  }
}
