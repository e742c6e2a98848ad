import Diagnostics

/// What can be wrong with a data set once its file is held against what its model says.
enum DataProblem: Hashable {
  /// A data set without file.
  case missingFile(String, SourceRange, nearest: String?)
  /// A file that no model declares. A warning.
  case unusedFile(String, SourceRange)
  /// A data set that two models declare.
  case repeatedDataSet(String, SourceRange, first: SourceRange)
  /// A name that formulas cannot write, of a data set or of a column.
  case badName(String, SourceRange, isColumn: Bool)
  /// A name for a word that no cell of a column holds.
  case unheldWord(String, SourceRange, column: String, nearest: String?)
  /// A list of columns with nothing in it, where some are due.
  case noColumns(SourceRange, example: String)
  /// A column that the file does not have. `separator` is the one that the file was written with, when the
  /// first line looks like it.
  case missingColumn(
    String, SourceRange, header: SourceRange, nearest: String?, separator: CSVDialect.Separator?)
  /// Cells of a column of numbers that hold none: the first one, what it holds, and how many there are.
  case notNumbers(
    String, SourceRange, NumberColumn.Slip, [UInt8], counts: [NumberColumn.Slip: Int])
}
