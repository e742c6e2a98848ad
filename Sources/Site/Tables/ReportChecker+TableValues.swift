import Diagnostics
import Formula
import Numerals
import Units

extension ReportChecker {
  /// Checks a table whose rows its author has written.
  mutating func check(_ values: TableValues, of table: TableFile) -> CheckedTable? {
    check(values.names, in: Scope())
    for column in values.columns { check(column.label, in: Scope()) }
    var use = DataUse()
    var told: Set<SourceRange> = []
    var isSound = table.isWhole
    for row in values.rows {
      check(row.label, in: Scope())
      for (place, cell) in row.cells.enumerated() {
        if case .words(let words) = cell { check(words, in: Scope()) }
        guard case .value(let formula, let own) = cell else { continue }
        use.add(all: formula.tree, in: checker.environment)
        check(ValueSpan(formula), in: Scope())
        guard let quantity = quantity(at: formula.range) else {
          isSound = false
          continue
        }
        // A format that does not suit a column is told once.
        let format = own ?? values.format(ofColumn: place)
        guard let format, !told.contains(format.range) else { continue }
        if isWrong(format, for: quantity.unit, quantity.dimension) {
          told.insert(format.range)
          isSound = false
        } else if own != nil, format.format.showsInterval,
          !checker.graph.isUncertain(quantity.node)
        {
          add(.certainInterval(format.range))
        }
      }
    }
    guard isSound else { return nil }
    let labels = CheckedTable.Column(
      label: values.names.map { .phrase($0) } ?? .name(""), unit: nil,
      content: .cells(values.rows.map { $0.label.map { .words($0) } ?? .nothing }))
    let columns = values.columns.indices.map { column($0, of: values) }
    return CheckedTable(
      id: table.id, title: title(of: table), caption: table.caption, columns: [labels] + columns,
      rowCount: values.rows.count, limit: TableRows.mostRows, dataSets: use.dataSets)
  }

  /// A column of values. A unit that all of them have stands above.
  private mutating func column(_ place: Int, of values: TableValues) -> CheckedTable.Column {
    let file = values.columns[place]
    let quantities = values.rows.compactMap { row -> Quantity? in
      guard case .value(let formula, _) = row.cells[place] else { return nil }
      return quantity(at: formula.range)
    }
    var inHead: UnitExpression?
    if let first = quantities.first, quantities.count > 1, file.label != nil,
      quantities.allSatisfy({ $0.unit == first.unit })
    {
      inHead = headUnit(first.unit, first.dimension, file.format?.format)
    }
    let cells = values.rows.map { row -> CheckedTable.Cell in
      switch row.cells[place] {
      case .nothing: return .nothing
      case .words(let words): return .words(words)
      case .value(let formula, let own):
        var format = (own ?? file.format)?.format ?? NumberFormat()
        if inHead != nil { format.isBare = true }
        // A column may ask for intervals of which some rows have none.
        if let node = quantity(at: formula.range)?.node, !checker.graph.isUncertain(node) {
          format.showsInterval = false
        }
        let span = ValueSpan(formula, format, (own ?? file.format)?.range)
        rewrite(span)
        return .value(span)
      }
    }
    return CheckedTable.Column(
      label: file.label.map { .phrase($0) } ?? .name(""), unit: inHead, content: .cells(cells))
  }
}

extension TableValues {
  fileprivate func format(ofColumn place: Int) -> TableFile.Format? {
    columns.indices ~= place ? columns[place].format : nil
  }
}
