import Diagnostics
public import FormulaSyntax
import Units

// Which rows of a data set are meant, and what is computed of these.

extension Checker {
  /// The rows of a data set for which a condition holds, in which its columns have their bare names; `nil`
  /// after a problem was reported, such as that no row is left.
  ///
  /// The parts of an `and` that ask whether a column is known are asked first, wherever they stand, and
  /// the others of the rows that these leave.
  public mutating func rows(
    of dataSet: DataSet, where tree: Expression, in scope: Scope
  ) -> DataSet? {
    var rest: [Expression] = []
    var chosen = dataSet
    for part in conjuncts(of: tree) {
      guard asksWhatIsKnown(part, in: scope.over(dataSet)) else {
        rest.append(part)
        continue
      }
      guard let some = some(of: chosen, where: [part], tree.range, in: scope) else { return nil }
      chosen = some
    }
    if !rest.isEmpty {
      guard let some = some(of: chosen, where: rest, tree.range, in: scope) else { return nil }
      chosen = some
    }
    return chosen.after(.filter(from: dataSet.rowCount ?? 0, to: chosen.rowCount ?? 0))
  }

  /// What a formula comes to in each row of a data set, whose columns have their bare names in it; `nil`
  /// after a problem was reported. What is the same in all rows is there once for each.
  public mutating func column(
    of tree: Expression, over dataSet: DataSet, in scope: Scope
  ) -> Column? {
    switch content(of: tree, over: dataSet, in: scope) {
    case .numbers(let column): return column
    case .texts: report(.column(.textColumn(tree.range)))
    case .truths: report(.truthNotQuantity(tree.range))
    case .incomplete, .undeclared, .unreadable: break
    }
    return nil
  }

  /// What a formula comes to in each row of a data set, numbers, words or truths; unreadable after a problem
  /// was reported.
  public mutating func content(
    of tree: Expression, over dataSet: DataSet, in scope: Scope
  ) -> DataSet.Content {
    let found = meaning(of: tree, over: dataSet, in: scope)
    guard hasRows(found, of: dataSet, tree.range) else { return .unreadable }
    switch found {
    case .column(let column): return whole(column).map { .numbers($0) } ?? .unreadable
    case .truths(let column): return .truths(column)
    case .texts(let column): return .texts(column)
    case .text(let text):
      guard let cells = dataSet.cells else { return .unreadable }
      return .texts(
        TextColumn([text], places: Array(repeating: 0, count: cells.count), cells: cells))
    case .quantity, .truth, .function, .incomplete, .unknown: break
    }
    guard let cells = dataSet.cells, canCompute(rows: cells.count, tree.range),
      let value = quantity(found, tree.range),
      case .quantity(let same) = certain(
        Argument(meaning: .quantity(value), range: tree.range))?.meaning,
      let number = graph.constant(same.node)
    else { return .unreadable }
    return .numbers(
      Column(
        Array(repeating: number, count: cells.count), same.unit, same.dimension, cells: cells,
        source: .fixed))
  }

  /// Whether what was found row by row has the rows of a data set, which it has not where it names another one in
  /// full, or the same before its rows were chosen; reports it if not.
  private mutating func hasRows(
    _ found: Meaning, of dataSet: DataSet, _ range: SourceRange
  ) -> Bool {
    guard let rows = found.cells?.count, let own = dataSet.cells?.count, rows != own else {
      return true
    }
    report(.column(.otherRows(rows: rows, range, dataSet: dataSet.name, own: own)))
    return false
  }

  /// What a formula is about a data set.
  mutating func meaning(
    of tree: Expression, over dataSet: DataSet, in scope: Scope
  ) -> Meaning {
    let scope = scope.over(dataSet)
    formula = tree
    let before = (suspects.count, told.count)
    let found = meaning(of: tree, in: scope)
    repair(tree, in: scope, before) { $0.meaning(of: tree, in: scope) }
    return found
  }

  /// The rows for which all parts of a condition hold.
  private mutating func some(
    of dataSet: DataSet, where parts: [Expression], _ range: SourceRange, in scope: Scope
  ) -> DataSet? {
    var holds: [Bool]?
    var isSound = true
    for part in parts {
      let asked = Argument(
        meaning: meaning(of: part, over: dataSet, in: scope), range: part.range)
      guard let column = condition(asked), hasRows(asked.meaning, of: dataSet, part.range) else {
        isSound = false
        continue
      }
      holds =
        holds.map { known in known.indices.map { known[$0] && column.values[$0] } }
        ?? column.values
    }
    guard isSound, let holds else { return nil }
    let rows = holds.indices.filter { holds[$0] }
    guard !rows.isEmpty else {
      report(.column(.noRowsLeft(range, rows: holds.count)))
      return nil
    }
    return rows.count == holds.count ? dataSet : dataSet.rows(rows)
  }

  /// The parts of an `and`, in the order of the text.
  private func conjuncts(of tree: Expression) -> [Expression] {
    var parts: [Expression] = []
    var rest = tree
    while case .infix(.and, let left, let right, _) = rest.kind {
      parts.append(right)
      rest = left
    }
    return parts.isEmpty ? [tree] : ([rest] + parts.reversed()).flatMap { conjuncts(of: $0) }
  }

  private func asksWhatIsKnown(_ tree: Expression, in scope: Scope) -> Bool {
    guard case .call(let name, let arguments) = tree.kind, arguments.count == 1,
      case .builtin(.isKnown) = lookUp(name.text, name.range, in: scope)
    else { return false }
    return true
  }
}
