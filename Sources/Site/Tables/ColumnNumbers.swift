import Formula
import Units

/// What `numbers.json` tells of the columns of a table of data. Values that an author wrote into a table are among the
/// values of the report.
struct ColumnNumbers {
  private let table: CheckedTable
  private let report: EvaluatedReport

  init(_ table: CheckedTable, _ report: EvaluatedReport) {
    self.table = table
    self.report = report
  }

  /// A value for each column, in the order of the table, with all of its rows.
  var columns: [JSONValue] {
    table.columns.enumerated().compactMap { place, column in
      guard let (unit, values) = content(column.content) else { return nil }
      let labels = report.languages.map { language -> (String, JSONValue) in
        let writing = TableWriting(table: table, report: report, language: language)
        return (language.tag, .string(writing.head(column)))
      }
      return .object([
        ("table", .string(table.id)), ("column", .integer(place + 1)), ("label", .object(labels)),
        ("unit", unit), ("values", .array(values)),
      ])
    }
  }

  private func content(
    _ content: CheckedTable.Content
  ) -> (unit: JSONValue, values: [JSONValue])? {
    switch content {
    case .numbers(let numbers, _, let unit):
      let units = report.checked.environment.units
      return (.string(units.formula(unit)), numbers.map { $0.isNaN ? .null : .number($0) })
    case .words(let words, _): return (.null, words.map { .string($0) })
    case .truths(let truths): return (.null, truths.map { .truth($0) })
    case .cells: return nil
    }
  }
}
