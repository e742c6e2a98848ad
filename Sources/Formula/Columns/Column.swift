import Diagnostics
public import Units

/// Numbers of one unit, one per row of a data set: a column of it, or what was computed from some.
///
/// All of them are known before anything else is computed, so that a column never depends on what a chart
/// sweeps. Copies share their numbers.
public struct Column: Sendable {
  /// The numerical values in the order of the rows; all are finite, except in rows that have lost theirs.
  public let values: [Double]
  /// The unit that they count.
  public let unit: UnitExpression
  /// What they measure.
  public let dimension: Dimension
  /// Where the rows stand, for messages.
  public let cells: CellPlaces
  /// What its dimension comes from.
  let source: DimensionSource
  /// The operations in which rows have lost their value: these are NaN, and told when somebody needs them.
  let lost: [LostRows]

  /// A column of finite values in a unit, each with its cell.
  ///
  /// - Precondition: there are as many cells as values.
  public init(
    _ values: [Double], _ unit: UnitExpression, _ dimension: Dimension, cells: CellPlaces
  ) {
    self.init(values, unit, dimension, cells: cells, source: .fixed)
  }

  init(
    _ values: [Double], _ unit: UnitExpression, _ dimension: Dimension, cells: CellPlaces,
    source: DimensionSource, lost: [LostRows] = []
  ) {
    precondition(values.count == cells.count, "every value of a column has its cell")
    self.values = values
    self.unit = unit
    self.dimension = dimension
    self.cells = cells
    self.source = source
    self.lost = lost
  }

  /// The column in some of its rows.
  func rows(_ rows: [Int]) -> Column {
    let chosen = rows.map { values[$0] }
    let isWhole = lost.isEmpty || chosen.allSatisfy { $0.isFinite }
    return Column(
      chosen, unit, dimension, cells: cells.rows(rows), source: source,
      lost: isWhole ? [] : lost.map { $0.rows(rows) })
  }
}
