import Formula
import FormulaSyntax
import Units

extension ReportChecker {
  /// The rows in the order of a column; rows that are alike there keep theirs, and what is not known comes last.
  mutating func order(of rows: DataSet, by sort: TableRows.Sort) -> [Int]? {
    var content = checker.content(ofSort: sort.formula, over: rows)
    if case .unreadable = content { return nil }
    if case .undeclared = content { return nil }
    if case .truths(let column) = content {
      content = .numbers(
        Column(column.values.map { $0 ? 1 : 0 }, .none, .none, cells: column.cells))
    }
    let direction = sort.isDescending ? -1.0 : 1.0
    func order(_ keys: [Double]) -> [Int] {
      keys.indices.sorted { left, right in
        let (a, b) = (keys[left] * direction, keys[right] * direction)
        if a.isNaN || b.isNaN { return a.isNaN == b.isNaN ? left < right : b.isNaN }
        return (a, left) < (b, right)
      }
    }
    switch content {
    case .numbers(let column): return order(column.values)
    case .incomplete(let column): return order(column.values)
    case .texts(let column):
      let known = Set(column.places.map { column.texts[Int($0)] })
      let ranked = known.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
      let ranks = Dictionary(
        ranked.enumerated().map { ($1, Double($0)) }, uniquingKeysWith: { first, _ in first })
      return order(column.places.indices.map { ranks[column[$0]] ?? .nan })
    case .truths, .undeclared, .unreadable: return nil
    }
  }
}

extension Checker {
  /// What rows are ordered by; a column by its name may miss values.
  fileprivate mutating func content(
    ofSort formula: ParsedExcerpt, over rows: DataSet
  ) -> DataSet.Content {
    if case .name(let name) = formula.tree.kind, let entry = rows[name],
      case .incomplete = entry
    {
      return entry
    }
    return content(of: formula.tree, over: rows, in: Scope())
  }
}

extension CheckedTable.Column {
  /// The column with its rows in another order.
  func rows(_ order: [Int]) -> Self {
    let content: CheckedTable.Content =
      switch content {
      case .numbers(let values, let format, let unit):
        .numbers(order.map { values[$0] }, format, unit)
      case .words(let words, let names): .words(order.map { words[$0] }, names)
      case .truths(let truths): .truths(order.map { truths[$0] })
      case .cells(let cells): .cells(order.map { cells[$0] })
      }
    return CheckedTable.Column(label: label, unit: unit, content: content)
  }
}
