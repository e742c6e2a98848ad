import Diagnostics
public import Units

/// Numbers of which some are not known: their cells are blank. Nothing is computed with it before these rows
/// are left out.
public struct IncompleteColumn: Sendable {
  /// Its name, for messages.
  public let name: String
  /// The numerical values in the order of the rows, NaN where one is not known.
  public let values: [Double]
  /// The unit that they count.
  public let unit: UnitExpression
  /// What they measure.
  public let dimension: Dimension
  /// Where the rows stand.
  public let cells: CellPlaces

  /// How many cells hold nothing.
  var missing: Int { values.reduce(0) { $1.isNaN ? $0 + 1 : $0 } }
  /// The first cell that holds nothing.
  var firstMissing: SourceRange? { values.firstIndex { $0.isNaN }.map { cells[$0] } }
}

extension DataSet.Content {
  /// A column of numbers, NaN where one is not known.
  ///
  /// - Precondition: there are as many cells as values; all others are finite.
  public static func numbers(
    _ values: [Double], _ unit: UnitExpression, _ dimension: Dimension, cells: CellPlaces,
    name: String
  ) -> DataSet.Content {
    if values.contains(where: { $0.isNaN }) {
      return .incomplete(
        IncompleteColumn(
          name: name, values: values, unit: unit, dimension: dimension, cells: cells))
    }
    return .numbers(Column(values, unit, dimension, cells: cells))
  }
}
