public import Diagnostics
public import Units

/// Numbers of one unit, one per row of a data set: a column of it, or what was computed from some.
///
/// All of them are known before anything else is computed, so that a column never depends on what a chart
/// sweeps. Copies share their numbers.
public struct Column: Sendable {
  /// The numerical values in the order of the rows; all are finite.
  public let values: [Double]
  /// The unit that they count.
  public let unit: UnitExpression
  /// What they measure.
  public let dimension: Dimension
  /// Where the rows stand, for messages.
  public let cells: CellPlaces
  /// What its dimension comes from.
  let source: DimensionSource

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
    source: DimensionSource
  ) {
    precondition(values.count == cells.count, "every value of a column has its cell")
    self.values = values
    self.unit = unit
    self.dimension = dimension
    self.cells = cells
    self.source = source
  }
}

/// Where the cells of a column stand in their file: eight bytes each, since there may be millions.
public struct CellPlaces: Sendable {
  /// The file.
  public let source: SourceID
  private var places: [(start: UInt32, end: UInt32)] = []

  /// The places of no cells yet, in a file.
  public init(_ source: SourceID) { self.source = source }

  /// How many cells there are.
  public var count: Int { places.count }

  /// Adds a cell at these bytes.
  ///
  /// - Precondition: the file is smaller than 4 GiB.
  public mutating func append(_ range: Range<Int>) {
    places.append((UInt32(range.lowerBound), UInt32(range.upperBound)))
  }

  /// Where the cell of a row stands.
  public subscript(row: Int) -> SourceRange {
    SourceRange(source, Int(places[row].start), Int(places[row].end))
  }
}
