import Formula

extension ReportChecker {
  /// Checks a table: its words in every language, and its formulas.
  mutating func check(_ table: TableFile) -> CheckedTable? {
    check(table.title, in: Scope())
    check(table.caption, in: Scope())
    switch table.content {
    case .unclear: return nil
    case .data(let rows): return check(rows, of: table)
    case .values(let values): return check(values, of: table)
    }
  }

  func title(of table: TableFile) -> CheckedTable.Title {
    table.title.map { .phrase($0) } ?? .dataSet(table.id)
  }
}
