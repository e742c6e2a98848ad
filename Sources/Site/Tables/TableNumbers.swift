import Formula
import RealMath
import Units

/// A table as a CSV file (RFC 4180) for a program: all of its rows, numbers with a point and in full.
struct TableNumbers {
  private let writing: TableWriting

  init(_ table: CheckedTable, _ report: EvaluatedReport, _ language: Language) {
    writing = TableWriting(table: table, report: report, language: language)
  }

  /// The path of the file, seen from the pages of its language.
  static func path(_ id: String) -> String { "tables/" + id + ".csv" }

  /// The file.
  var bytes: [UInt8] {
    let table = writing.table
    var text = csvLine(table.columns.map(head))
    for row in 0..<table.rowCount { text += csvLine(table.columns.map { cell($0.content, row) }) }
    return Array(text.utf8)
  }

  /// Numbers stand without their sign here, so that the head says what they count.
  private func head(_ column: CheckedTable.Column) -> String {
    let head = writing.head(column)
    guard case .numbers(_, _, let unit) = column.content, column.unit == nil, !unit.isNone else {
      return head
    }
    let units = writing.report.checked.environment.units
    return head.withUnit(units.spelling(unit, language: writing.language.tag, isOne: false))
  }

  private func cell(_ content: CheckedTable.Content, _ row: Int) -> String {
    switch content {
    case .numbers(let values, _, _): return text(values[row])
    case .words(let words, let names): return names.shown(words[row], writing.language)
    case .truths(let truths): return writing.language.truth(truths[row])
    case .cells(let cells):
      switch cells[row] {
      case .nothing: return ""
      case .words(let words): return writing.text(words)
      case .value(let span): return text(writing.report.values[span.range]?.value ?? .nan)
      }
    }
  }

  private func text(_ value: Double) -> String {
    value.isNaN ? "" : shortestDecimal(value, significant: 12)
  }
}
