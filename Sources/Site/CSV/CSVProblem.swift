import Diagnostics

/// What can be wrong with a table, whatever it is about. Each kind is told once for a file, with its first
/// place: a slip in the way a file was made is there in every row.
enum CSVProblem: Hashable {
  /// A table without rows, or without any line at all.
  case noRows(SourceRange, hasHeader: Bool)
  /// A first line of more cells than a table may have columns, the first one too many, and how many it may have.
  case tooManyColumns(SourceRange, limit: Int)
  /// A quote that is never closed.
  case unclosedQuote(SourceRange)
  /// Text behind a closing quote.
  case textBehindQuote(SourceRange, count: Int)
  /// A quote in a cell that does not begin with one.
  case strayQuote(SourceRange, count: Int)
  /// Rows with more or fewer cells than the first line has; the first of them, and that line.
  case raggedRows(SourceRange, found: Int, expected: Int, header: SourceRange, count: Int)
  /// Columns without a name.
  case unnamedColumn(SourceRange, count: Int)
  /// A column that has the name of another one, and how many such columns there are.
  case repeatedColumn(String, SourceRange, first: SourceRange, count: Int)
}
