import Diagnostics
import Formula
import FormulaSyntax
import Numerals
import Units

extension TableRows {
  /// How many rows a page shows if nobody says how many.
  static let usualRows = 50
  /// How many rows a page can be made to show.
  static let mostRows = 1_000
}

extension ReportChecker {
  /// Checks a table of the rows of a data set.
  mutating func check(_ rows: TableRows, of table: TableFile) -> CheckedTable? {
    for column in rows.columns ?? [] { check(column.label, in: Scope()) }
    guard let all = self.rows(of: rows.rows) else { return nil }
    let chosen = rows.columns.map { $0.map { check($0, over: all) } } ?? allColumns(of: all)
    let order = rows.sort.flatMap { self.order(of: all, by: $0) }
    let columns = chosen.compactMap(\.self)
    guard table.isWhole, columns.count == chosen.count, !columns.isEmpty else { return nil }
    // What could not be ordered was told.
    if rows.sort != nil, order == nil { return nil }
    var use = DataUse()
    use.add(all.name, in: checker.environment)
    for column in rows.columns ?? [] { use.add(all: column.formula.tree, in: checker.environment) }
    let count = all.rowCount ?? 0
    return CheckedTable(
      id: table.id, title: title(of: table), caption: table.caption,
      columns: columns.map { $0.rows(order ?? Array(0..<count)) },
      rowCount: count, limit: rows.limit ?? TableRows.usualRows, dataSets: use.dataSets)
  }

  /// All columns that the models declare.
  private mutating func allColumns(of rows: DataSet) -> [CheckedTable.Column?] {
    let declared = rows.columns.filter {
      if case .undeclared = $0.content { false } else { true }
    }
    return declared.map {
      column($0.content, label($0.name, of: rows), nil, wordNames($0.name, of: rows))
    }
  }

  private mutating func check(
    _ file: TableRows.Column, over rows: DataSet
  ) -> CheckedTable.Column? {
    var label = file.label.map { CheckedTable.Label.phrase($0) }
    // A column by its name may miss values; nothing is computed with it.
    if case .name(let name) = file.formula.tree.kind, let entry = rows[name] {
      label = label ?? self.label(name, of: rows)
      if case .incomplete = entry {
        return column(entry, label ?? .name(name), file.format, WordNames())
      }
    }
    let content = checker.content(of: file.formula.tree, over: rows, in: Scope())
    return column(
      content, label ?? .name(formulaText(file.formula.tree)), file.format,
      wordNames(file.formula, of: rows))
  }

  /// What a column of a data set is called where a model says that.
  private func label(_ name: String, of rows: DataSet) -> CheckedTable.Label {
    for table in [rows.name] + checker.environment.tables(behind: rows.name) {
      let declared = report.dataSet(table)?.declaration.columns.first { $0.name.text == name }
      if let label = declared?.label { return .text(label) }
    }
    return .name(name)
  }

  private mutating func column(
    _ content: DataSet.Content, _ label: CheckedTable.Label, _ format: TableFile.Format?,
    _ names: WordNames
  ) -> CheckedTable.Column? {
    switch content {
    case .numbers(let column):
      return numbers(column.values, column.unit, column.dimension, label, format)
    case .incomplete(let column):
      return numbers(column.values, column.unit, column.dimension, label, format)
    case .texts(let column):
      let words = column.places.indices.map { column[$0] }
      return CheckedTable.Column(label: label, unit: nil, content: .words(words, names))
    case .truths(let column):
      return CheckedTable.Column(label: label, unit: nil, content: .truths(column.values))
    case .undeclared, .unreadable: return nil
    }
  }

  private mutating func numbers(
    _ values: [Double], _ unit: UnitExpression, _ dimension: Dimension,
    _ label: CheckedTable.Label, _ format: TableFile.Format?
  ) -> CheckedTable.Column? {
    if let format, isWrong(format, for: unit, dimension) { return nil }
    if let format, format.format.showsInterval { add(.certainInterval(format.range)) }
    let inHead = headUnit(unit, dimension, format?.format)
    var written = format?.format ?? .suiting(values)
    if inHead != nil { written.isBare = true }
    return CheckedTable.Column(
      label: label, unit: inHead, content: .numbers(values, written, unit))
  }

  /// The unit that stands above a column instead of in its rows. Percentages keep their sign, and who asks for bare
  /// numbers has said the unit already.
  func headUnit(
    _ unit: UnitExpression, _ dimension: Dimension, _ format: NumberFormat?
  ) -> UnitExpression? {
    dimension.isNone || unit.isNone || format?.isBare == true ? nil : unit
  }

  /// Whether a format is for plain numbers, and these are none; reports it if so.
  mutating func isWrong(
    _ format: TableFile.Format, for unit: UnitExpression, _ dimension: Dimension
  ) -> Bool {
    let notation = format.format.notation
    guard notation == .percent || notation == .factor, !dimension.isNone else { return false }
    let word = notation == .percent ? "percent" : "factor"
    add(.wrongFormat(word, unit: checker.environment.units.formula(unit), format.range))
    return true
  }
}
