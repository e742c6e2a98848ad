import Diagnostics
import Formula
import FormulaSyntax
import Units

/// A formula of a figure with the column that it was found to be, and a quantity in the unit of that.
struct PlacedColumn {
  let values: [Double]
  let unit: PlacedQuantity
}

extension ReportChecker {
  /// How many points from data one mark draws at most.
  private static let rowLimit = 2_000

  /// Points from data: both coordinates of each row.
  mutating func raw(_ file: RowsFile, _ range: SourceRange) -> RawMark? {
    guard let data = file.data,
      let rows = checker.rows(
        named: Expression.Name(data.text, data.range), where: file.condition?.tree, in: Scope())
    else { return nil }
    let x = file.x.flatMap { column($0, over: rows) }
    let y = file.y.flatMap { column($0, over: rows) }
    guard let x, let y else { return nil }
    guard x.values.count <= Self.rowLimit else {
      add(.tooManyPoints(x.values.count, limit: Self.rowLimit, range))
      return nil
    }
    return RawMark(xs: [x.unit], ys: [y.unit]) { checker, units in
      let xs = checker.numbers(x, units.x, .horizontal)
      let ys = checker.numbers(y, units.y, .vertical)
      guard let xs, let ys else { return nil }
      return .rows(CheckedRows(xs: xs, ys: ys))
    }
  }

  /// A column of some rows.
  mutating func column(_ formula: ParsedExcerpt, over rows: DataSet) -> PlacedColumn? {
    checker.column(of: formula.tree, over: rows, in: Scope()).map { column in
      let (_, quantity) = checker.variable(in: column.unit, formula.range)
      return PlacedColumn(
        values: column.values, unit: PlacedQuantity(quantity: quantity, range: formula.range))
    }
  }

  /// The numbers of a column in the unit of an axis.
  mutating func numbers(
    _ column: PlacedColumn, _ unit: UnitExpression, _ axis: FigureProblem.AxisName
  ) -> [Double]? {
    guard node(column.unit, unit, axis) != nil else { return nil }
    let factor = checker.environment.units.factor(from: column.unit.quantity.unit, to: unit)
    return column.values.map { factor.apply(to: $0) }
  }
}
