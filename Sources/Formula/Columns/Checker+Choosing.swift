import Diagnostics
import Units

// `where`, `is_known` and `count`: functions of the language that are about rows.

extension Checker {
  /// `where(column, condition)`: the column in the rows for which the condition holds.
  mutating func chosen(_ arguments: [Argument], _ range: SourceRange) -> Meaning {
    let (values, asked) = (arguments[0], arguments[1])
    let condition = condition(asked)
    guard let cells = values.meaning.cells else {
      if case .unknown = values.meaning { return .unknown }
      report(valueNotColumn(values, of: .where))
      return .unknown
    }
    guard let condition else { return .unknown }
    guard cells.count == condition.values.count else {
      report(
        .column(
          .unequalColumns(
            rows: cells.count, values.range, others: condition.values.count, asked.range)))
      return .unknown
    }
    guard canCompute(rows: cells.count, range) else { return .unknown }
    let rows = condition.rows
    guard !rows.isEmpty else {
      report(.column(.noRowsLeft(asked.range, rows: cells.count)))
      return .unknown
    }
    switch values.meaning {
    case .column(let column):
      return .column(column.rows(rows))
    case .truths(let column): return .truths(column.rows(rows))
    case .texts(let column): return .texts(column.rows(rows))
    case .incomplete(let column):
      switch DataSet.Content.incomplete(column).rows(rows) {
      case .numbers(let column): return .column(column)
      case .incomplete(let column): report(missing(column, values.range))
      default: break
      }
    default: break
    }
    return .unknown
  }

  /// `is_known(column)`: in which rows a column holds something.
  mutating func known(_ argument: Argument, _ range: SourceRange) -> Meaning {
    guard let cells = argument.meaning.cells else {
      if case .unknown = argument.meaning { return .unknown }
      report(valueNotColumn(argument, of: .isKnown))
      return .unknown
    }
    guard canCompute(rows: cells.count, range) else { return .unknown }
    switch argument.meaning {
    case .incomplete(let column):
      return .truths(TruthColumn(column.values.map { !$0.isNaN }, cells: cells))
    case .texts(let column):
      let blank = column.isEqual(to: "")
      return .truths(
        TruthColumn(cells.indices.map { !(blank?[$0] ?? false) }, cells: cells))
    default:
      return .truths(TruthColumn(Array(repeating: true, count: cells.count), cells: cells))
    }
  }

  /// `count(column)`: how many rows it has; of a condition, in how many it holds.
  mutating func count(_ argument: Argument, _ range: SourceRange) -> Meaning {
    guard let cells = argument.meaning.cells else {
      if case .unknown = argument.meaning { return .unknown }
      report(valueNotColumn(argument, of: .count))
      return .unknown
    }
    guard canCompute(rows: cells.count, range) else { return .unknown }
    var count = cells.count
    switch argument.meaning {
    case .truths(let column): count = column.rows.count
    case .incomplete(let column):
      report(missing(column, argument.range))
      return .unknown
    case .column(let column) where whole(column) == nil: return .unknown
    default: break
    }
    return .quantity(
      Quantity(graph.constant(Double(count), range), .none, .none, source: .fixed))
  }

  /// The truths that a condition is row by row; `nil` after a report.
  mutating func condition(_ argument: Argument) -> TruthColumn? {
    switch argument.meaning {
    case .truths(let column): return column
    case .truth: report(.column(.conditionWithoutRows(argument.range)))
    case .quantity, .column: report(.quantityNotTruth(argument.range, .filter))
    case .texts, .text, .incomplete: reportColumn(argument.meaning, argument.range)
    case .function(let function):
      report(.functionNotCalled(name(of: function), usage: usage(of: function), argument.range))
    case .unknown: break
    }
    return nil
  }

  /// What is said of one value where a column is due.
  func valueNotColumn(_ argument: Argument, of builtin: Builtin) -> FormulaProblem {
    .column(.valueNotColumn(of: builtin.rawValue, usage: builtin.usage, argument.range))
  }
}
