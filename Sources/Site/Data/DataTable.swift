import Diagnostics
import Formula

/// A data set that was read: the columns that its model declares, and the names of the others.
struct DataTable: Sendable {
  /// What was read of a column.
  enum Content: Sendable {
    /// Numbers, NaN where one is not known, and their cells.
    case numbers([Double], CellPlaces)
    case texts(TextColumn)
    /// What could not be read, which was reported.
    case unreadable
  }

  /// The declared columns, in the order of their declaration.
  let columns: [Content]
  /// The names that the first line has and no declaration.
  let undeclared: [String]

  /// A table of which nothing could be read.
  static func unreadable(_ declaration: DataDeclaration) -> DataTable {
    DataTable(columns: declaration.columns.map { _ in .unreadable }, undeclared: [])
  }
}

extension DataTable {
  /// Reads a file as its model declares it. Cost: one pass over the bytes, and the numbers.
  init(
    _ source: SourceID, _ bytes: [UInt8], _ declaration: DataDeclaration,
    _ problems: inout [Diagnostic]
  ) {
    if let range = invalidUTF8(source, bytes) {
      problems.append(ParseProblem.invalidUTF8(range).diagnostic)
      self = .unreadable(declaration)
      return
    }
    var reading = DataReading(source, bytes, declaration)
    self = reading.table()
    problems += reading.problems
  }
}
