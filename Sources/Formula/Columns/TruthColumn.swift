/// What holds in some rows of a data set and does not in others, such as a comparison of its columns.
public struct TruthColumn: Sendable {
  /// Whether it holds, in the order of the rows.
  public let values: [Bool]
  /// Where the rows stand, for messages.
  public let cells: CellPlaces

  init(_ values: [Bool], cells: CellPlaces) {
    precondition(values.count == cells.count, "every row of a column has its cell")
    self.values = values
    self.cells = cells
  }

  /// The rows in which it holds.
  var rows: [Int] { values.indices.filter { values[$0] } }

  /// The column in some of its rows.
  func rows(_ rows: [Int]) -> TruthColumn {
    TruthColumn(rows.map { values[$0] }, cells: cells.rows(rows))
  }
}
