import Diagnostics
import Formula
import FormulaSyntax
import Units

/// The rows of a data set as points.
struct CheckedRows: Sendable {
  let xs: [Double]
  let ys: [Double]
  /// Nothing, or a value for each row.
  let names: [String]?
  /// What readers are shown for these.
  let wordNames: WordNames
  let sizes: [Double]?
  /// The unit of the sizes.
  let sizeUnit: UnitExpression
  /// The ends of intervals: nothing, or two columns.
  let xBars: [[Double]]
  let yBars: [[Double]]
  let look: PointsLook
}

/// A formula of a figure with the column that it was found to be, and a quantity in the unit of that.
struct PlacedColumn {
  let values: [Double]
  let unit: PlacedQuantity
}

extension ReportChecker {
  /// How many points from data one mark draws at most.
  static let rowLimit = 100_000

  /// Points from data: both coordinates of each row, and what else is known of it.
  mutating func raw(_ file: RowsFile, _ range: SourceRange) -> RawMark? {
    guard let rows = rows(of: file.rows) else { return nil }
    let x = file.x.flatMap { column($0, over: rows) }
    let y = file.y.flatMap { column($0, over: rows) }
    let names = file.label.flatMap { words($0, over: rows) }
    let wordNames = wordNames(file.label, of: rows)
    let size = file.size.flatMap { column($0, over: rows) }
    let xBars = file.bars.x.compactMap { column($0, over: rows) }
    let yBars = file.bars.y.compactMap { column($0, over: rows) }
    guard let x, let y, !isTooLong(x, range) else { return nil }
    return RawMark(
      xs: ([x] + xBars).map(\.unit), ys: ([y] + yBars).map(\.unit)
    ) { checker, units in
      let xs = checker.numbers(x, units.x, .horizontal)
      let ys = checker.numbers(y, units.y, .vertical)
      let xEnds = xBars.compactMap { checker.numbers($0, units.x, .horizontal) }
      let yEnds = yBars.compactMap { checker.numbers($0, units.y, .vertical) }
      guard let xs, let ys, xEnds.count == file.bars.x.count, yEnds.count == file.bars.y.count,
        (names != nil) == (file.label != nil), (size != nil) == (file.size != nil)
      else { return nil }
      return .rows(
        CheckedRows(
          xs: xs, ys: ys, names: names, wordNames: wordNames, sizes: size?.values,
          sizeUnit: size?.unit.quantity.unit ?? .none, xBars: xEnds, yBars: yEnds,
          look: file.look))
    }
  }

  /// The rows that a mark shows.
  mutating func rows(of source: RowsSource) -> DataSet? {
    source.data.flatMap { data in
      facet.rows[data.range]
        ?? checker.rows(
          named: Expression.Name(data.text, data.range), where: source.condition?.tree,
          in: facet.scope)
    }
  }

  /// Whether there are more rows than a mark draws; reports it if so.
  mutating func isTooLong(_ column: PlacedColumn, _ range: SourceRange) -> Bool {
    guard column.values.count > Self.rowLimit else { return false }
    add(.tooManyPoints(column.values.count, limit: Self.rowLimit, range))
    return true
  }

  /// A column of some rows.
  mutating func column(_ formula: ParsedExcerpt, over rows: DataSet) -> PlacedColumn? {
    checker.column(of: formula.tree, over: rows, in: facet.scope).map { column in
      let (_, quantity) = checker.variable(in: column.unit, formula.range)
      return PlacedColumn(
        values: column.values, unit: PlacedQuantity(quantity: quantity, range: formula.range))
    }
  }

  /// A column of words of some rows.
  mutating func words(_ formula: ParsedExcerpt, over rows: DataSet) -> [String]? {
    switch checker.content(of: formula.tree, over: rows, in: facet.scope) {
    case .texts(let column): return (0..<(rows.rowCount ?? 0)).map { column[$0] }
    case .numbers, .incomplete, .truths:
      add(.notWords(formula.range))
      return nil
    case .undeclared, .unreadable: return nil
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
